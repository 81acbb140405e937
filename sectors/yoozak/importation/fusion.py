"""Tirer un seul catalogue des deux feuilles de la marchande."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..feuilles.articles import ArticleLu
from ..feuilles.motifs import Motif
from ..feuilles.refus import Lecture, Refus


def fusionner(catalogue: Lecture[ArticleLu], grille: Lecture[ArticleLu]) -> tuple[list[ArticleLu], list[Refus]]:
    """Le catalogue fait foi ; la grille apporte ses autres articles et complète ce qu'il tait.

    Elle ne complète jamais les prix d'un article que le catalogue vend à un autre prix : une
    remise calculée sur 299 DH n'a pas de sens pour un article à 149 DH. Ces articles sont signalés.
    """
    de_la_grille = {str(lu.reference): lu for lu in grille.lignes}
    articles = {str(lu.reference): _completer(lu, de_la_grille.get(str(lu.reference))) for lu in catalogue.lignes}
    divergents = list(_divergents(catalogue.lignes, grille, de_la_grille))
    return list((de_la_grille | articles).values()), divergents


def _completer(lu: ArticleLu, grille: ArticleLu | None) -> ArticleLu:
    if grille is None:
        return lu
    complet = replace(
        lu,
        phase=lu.phase or grille.phase,
        couleurs=lu.couleurs or grille.couleurs,
        pointures=lu.pointures or grille.pointures,
    )
    if lu.prix_unitaire != grille.prix_unitaire:
        return complet
    return replace(
        complet,
        upsell=lu.upsell or grille.upsell,
        remises=lu.remises or grille.remises,
        prix_gros=lu.prix_gros or grille.prix_gros,
        prix_liquidation=lu.prix_liquidation or grille.prix_liquidation,
    )


def _divergents(
    lus: Iterable[ArticleLu], grille: Lecture[ArticleLu], de_la_grille: dict[str, ArticleLu]
) -> Iterator[Refus]:
    for lu in lus:
        autre = de_la_grille.get(str(lu.reference))
        if autre and autre.prix_unitaire != lu.prix_unitaire:
            reference = str(lu.reference)
            yield grille.refuser(autre, Motif.PRIX_DIVERGENT, "PRIX UNITAIRE", reference, bloquant=False)
