"""Traduire en jours les délais écrits par les transporteurs."""

import re

from .montants import lire_quantite
from .motifs import Motif, ValeurRefusee
from .textes import nettoyer

HEURES = re.compile(r"(\d+) ?H(?:-(\d+) ?H)?", re.IGNORECASE)
LENDEMAIN = re.compile(r"JOURS? ?\+ ?1", re.IGNORECASE)


def lire_jours(texte: str) -> int:
    """Un nombre de jours, sans lequel la grille ne promet rien."""
    try:
        jours = lire_quantite(texte)
    except ValeurRefusee as erreur:
        raise ValeurRefusee(Motif.DELAI_ILLISIBLE) from erreur
    if jours is None:
        raise ValeurRefusee(Motif.DELAI_ILLISIBLE)
    return jours


def deduire_delais(frequence: str) -> tuple[int | None, int | None]:
    """« 24H-48H » promet 1 à 2 jours ; des jours de passage (« LUNDI ») ne promettent rien."""
    texte = nettoyer(frequence)
    if LENDEMAIN.fullmatch(texte):
        return 1, 1
    heures = HEURES.fullmatch(texte)
    if heures is None:
        return None, None
    return _en_jours(heures[1]), _en_jours(heures[2] or heures[1])


def _en_jours(heures: str) -> int:
    return -(-int(heures) // 24)
