"""Lire une somme en dirhams, comme l'écrivent les feuilles de Yoozak."""

import re
from decimal import Decimal

from .motifs import Motif, ValeurRefusee
from .textes import est_absent, est_erreur_de_tableur, nettoyer

MONTANT = re.compile(r"(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d{1,2}))? ?(?:DHS?|MAD)?", re.IGNORECASE)


def lire_montant(texte: str) -> Decimal | None:
    """« 1 156,00DH », « 408.0 » ou « 25 » ; rien quand la cellule est vide."""
    if est_absent(texte):
        return None
    if est_erreur_de_tableur(texte):
        raise ValeurRefusee(Motif.ERREUR_DE_TABLEUR)
    trouve = MONTANT.fullmatch(nettoyer(texte))
    if trouve is None:
        raise ValeurRefusee(Motif.MONTANT_ILLISIBLE)
    entier, centimes = trouve.groups(default="0")
    return Decimal(f"{entier.replace(' ', '')}.{centimes:0<2}")


def lire_montant_non_nul(texte: str) -> Decimal | None:
    """Un prix de 0 dans ces fichiers veut dire qu'il n'y en a pas, jamais que c'est gratuit."""
    return lire_montant(texte) or None


def lire_quantite(texte: str) -> int | None:
    """Un nombre de pièces ; rien quand la cellule est vide."""
    if est_absent(texte):
        return None
    if est_erreur_de_tableur(texte):
        raise ValeurRefusee(Motif.ERREUR_DE_TABLEUR)
    if not re.fullmatch("[0-9]+", nettoyer(texte)):
        raise ValeurRefusee(Motif.QUANTITE_ILLISIBLE)
    return int(nettoyer(texte))
