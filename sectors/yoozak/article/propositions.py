"""Deviner l'article qu'une cellule « Produit » désigne, pour que l'opérateur n'ait qu'à valider."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from business.catalog.models import Product, Variant

from ..feuilles.couleurs import cle_couleur
from ..feuilles.motifs import ValeurRefusee
from ..feuilles.produit import CelluleProduit, lire_produit
from ..feuilles.references import Reference, lire_reference
from ..feuilles.textes import cle

T = TypeVar("T")


@dataclass(frozen=True)
class Proposition:
    """Une ligne à confirmer ; sans variante, l'opérateur choisit couleur et pointure."""

    reference: str
    pointure: str
    couleur: str
    variante: Variant | None
    quantite: int


def proposer(texte: str, quantite: int = 1) -> list[Proposition]:
    """Une ligne au plus : dans le doute sur l'article, aucune, et le texte reste à lire."""
    lue = lire_produit(texte)
    produit = _produit(lue)
    if produit is None:
        return []
    return [
        Proposition(
            reference=produit.reference,
            pointure=str(lue.pointure or ""),
            couleur=lue.couleur,
            variante=_variante(produit, lue),
            quantite=lue.nombre_de_pieces(quantite),
        )
    ]


def _produit(lue: CelluleProduit) -> Product | None:
    """L'article de même famille, genre et modèle ; « CUIR » ou « DAIM » départage deux matières."""
    if lue.reference is None or lue.reference.modele is None:
        return None
    voulu = _identite(lue.reference)
    produits = Product.objects.active().filter(article__modele=lue.reference.modele)
    candidats = [(p, r) for p in produits if (r := _reference(p)) and _identite(r) == voulu]
    de_la_matiere = [p for p, r in candidats if _matiere(r.mention.split()) == _matiere(lue.notes)]
    return _seul(de_la_matiere)


def _identite(reference: Reference) -> tuple[str, str, int | None]:
    return reference.categorie, reference.genre, reference.modele


def _reference(produit: Product) -> Reference | None:
    try:
        return lire_reference(produit.reference)
    except ValeurRefusee:
        return None


def _matiere(mots: Iterable[str]) -> frozenset[str]:
    """« cuire » est le cuir ; « TK » est une marque d'atelier, non une matière."""
    return frozenset({"cuire": "cuir"}.get(mot, mot) for mot in map(cle, mots)) - {"tk"}


def _variante(produit: Product, lue: CelluleProduit) -> Variant | None:
    """La seule variante de cette couleur et de cette pointure."""
    if not lue.complete:
        return None
    variantes = Variant.objects.active().filter(product=produit, option2=str(lue.pointure))
    couleur = cle_couleur(lue.couleur)
    return _seul([variante for variante in variantes if cle_couleur(variante.option1) == couleur])


def _seul(trouves: list[T]) -> T | None:
    return trouves[0] if len(trouves) == 1 else None
