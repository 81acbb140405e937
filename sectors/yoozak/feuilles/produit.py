"""Comprendre la cellule « Produit » d'une commande pour proposer l'article au confirmateur."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .couleurs import cle_couleur, nommer_couleur
from .references import AVEC_MODELE, Reference, depuis
from .textes import nettoyer

OFFRE = re.compile(r"(?:عرض )?(?P<pieces>قطعتين|قطعة)(?: فقط)? ?ب ?(?P<prix>\d+) ?درهم?")
PIECES = {"قطعة": 1, "قطعتين": 2}
NOTE = re.compile(r"\b(?:TK|CUIRE?|DANE|DAIM)\b", re.IGNORECASE)
POINTURE = re.compile(r"(?<!\d)(?:[23]\d|4[0-8])(?!\d)")
ARABE = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True)
class Offre:
    """Un prix promis au client pour un nombre de pièces."""

    pieces: int
    prix: Decimal


@dataclass(frozen=True, slots=True)
class CelluleProduit:
    """Ce que la cellule dit de l'article voulu ; le texte reste la référence en cas de doute."""

    texte: str
    reference: Reference | None
    pointure: int | None
    couleur_fr: str
    couleur_ar: str
    offre: Offre | None
    notes: tuple[str, ...]

    @property
    def couleur(self) -> str:
        """Le nom de catalogue ; le français tranche, l'arabe nommant plusieurs nuances d'un mot."""
        return nommer_couleur(self.couleur_fr or self.couleur_ar)

    @property
    def complete(self) -> bool:
        """De quoi proposer une variante précise."""
        return bool(self.reference and self.pointure and self.couleur)

    def nombre_de_pieces(self, quantite: int) -> int:
        """La quantité de la feuille, ou celle de l'offre quand elle est plus grande."""
        return max(quantite, self.offre.pieces if self.offre else 0)


def lire_produit(texte: str) -> CelluleProduit:
    """Prélève dans l'ordre référence, offre, notes et pointure ; le reste est la couleur."""
    reste = nettoyer(texte)
    references, reste = _prelever(AVEC_MODELE, reste)
    offres, reste = _prelever(OFFRE, reste)
    notes, reste = _prelever(NOTE, reste)
    pointures, reste = _prelever(POINTURE, reste)
    francais, arabe = _couleurs(reste)
    return CelluleProduit(
        texte=texte,
        reference=depuis(references[0]) if len(references) == 1 else None,
        pointure=int(pointures[0][0]) if len(pointures) == 1 else None,
        couleur_fr=francais,
        couleur_ar=arabe,
        offre=_offre(offres[0]) if offres else None,
        notes=tuple(note[0] for note in notes),
    )


def _prelever(motif: re.Pattern[str], texte: str) -> tuple[list[re.Match[str]], str]:
    return list(motif.finditer(texte)), motif.sub("/", texte)


def _offre(trouve: re.Match[str]) -> Offre:
    return Offre(PIECES[trouve["pieces"]], Decimal(trouve["prix"]))


def _couleurs(reste: str) -> tuple[str, str]:
    """La couleur en français et en arabe, chacune vide si absente ou donnée deux fois autrement."""
    morceaux = [morceau.strip() for morceau in re.split("[-/]", reste) if morceau.strip()]
    arabes = [morceau for morceau in morceaux if ARABE.search(morceau)]
    latins = [morceau for morceau in morceaux if not ARABE.search(morceau)]
    return _unique(latins), _unique(arabes)


def _unique(noms: list[str]) -> str:
    """« Bleu / bleu » est une couleur ; deux couleurs différentes n'en désignent aucune."""
    return noms[0] if len({cle_couleur(nom) for nom in noms}) == 1 else ""
