"""Lire le petit stock d'exemple : une ligne par couleur et pointure."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from .catalogue import lire_prix_unitaire
from .couleurs import nommer_couleur
from .fichiers import Ligne, lire_fichier
from .montants import lire_quantite
from .motifs import Motif, ValeurRefusee
from .pointures import lire_pointure
from .references import Reference, lire_reference
from .refus import Lecture, Refus

COLONNES = ("reference", "name", "color", "size", "price", "quantity")


@dataclass(frozen=True, slots=True)
class VarianteLue:
    """Une paire en rayon. Le code est vide quand une autre variante l'a déjà pris."""

    ligne: int
    code: str
    article: Reference
    couleur: str
    pointure: int
    prix: Decimal
    quantite: int

    @property
    def designation(self) -> str:
        return f"{self.article} {self.couleur} {self.pointure}"


def lire_variantes(chemin: Path) -> Lecture[VarianteLue]:
    """Les variantes distinctes ; un code répété est retiré, la variante reste."""
    lecture = lire_fichier(chemin, COLONNES, _variante)
    lecture = lecture.sans_doublons(lambda lue: lue.designation, Motif.VARIANTE_EN_DOUBLE, "name")
    lecture.refus.extend(_prix_par_pointure(lecture))
    return _sans_code_repete(lecture)


def lire_stock(texte: str) -> int:
    """Un stock inconnu ne vaut pas zéro."""
    quantite = lire_quantite(texte)
    if quantite is None:
        raise ValeurRefusee(Motif.QUANTITE_ILLISIBLE)
    return quantite


def _variante(ligne: Ligne) -> VarianteLue:
    return VarianteLue(
        ligne=ligne.numero,
        code=ligne.texte("reference"),
        article=ligne.lire("name", lire_reference),
        couleur=nommer_couleur(ligne.texte("color")),
        pointure=ligne.lire("size", lire_pointure),
        prix=ligne.lire("price", lire_prix_unitaire),
        quantite=ligne.lire("quantity", lire_stock),
    )


def _sans_code_repete(lecture: Lecture[VarianteLue]) -> Lecture[VarianteLue]:
    codes: set[str] = set()
    lignes: list[VarianteLue] = []
    for lue in lecture.lignes:
        repete = lue.code in codes
        if repete:
            refus = lecture.refuser(lue, Motif.REFERENCE_EN_DOUBLE, "reference", lue.code, bloquant=False)
            lecture.refus.append(refus)
        lignes.append(replace(lue, code="") if repete else lue)
        codes.add(lue.code)
    return replace(lecture, lignes=lignes)


def _prix_par_pointure(lecture: Lecture[VarianteLue]) -> Iterator[Refus]:
    """Le prix appartient à l'article : plusieurs prix pour un article demandent une décision."""
    par_article: dict[str, list[VarianteLue]] = defaultdict(list)
    for lue in lecture.lignes:
        par_article[str(lue.article)].append(lue)
    for nom, lues in par_article.items():
        if len({lue.prix for lue in lues}) > 1:
            yield lecture.refuser(lues[0], Motif.PRIX_PAR_POINTURE, "price", nom, bloquant=False)
