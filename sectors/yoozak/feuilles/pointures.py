"""Lire les pointures d'un article : « 37---41 », « 36-41 », « 40 - 44 »."""

import re

from .motifs import Motif, ValeurRefusee
from .textes import est_absent, nettoyer

PLUS_PETITE, PLUS_GRANDE = 20, 48
INTERVALLE = re.compile(r"(\d{2})(?: ?-+ ?(\d{2}))?")


def lire_pointures(texte: str) -> tuple[int, ...]:
    """Toutes les pointures, bornes comprises ; aucune pour un sac ou un foulard."""
    if est_absent(texte):
        return ()
    trouve = INTERVALLE.fullmatch(nettoyer(texte))
    if trouve is None:
        raise ValeurRefusee(Motif.POINTURE_ILLISIBLE)
    debut, fin = int(trouve[1]), int(trouve[2] or trouve[1])
    if not PLUS_PETITE <= debut <= fin <= PLUS_GRANDE:
        raise ValeurRefusee(Motif.POINTURE_ILLISIBLE)
    return tuple(range(debut, fin + 1))


def lire_pointure(texte: str) -> int:
    """La pointure d'une variante : une seule, et elle est obligatoire."""
    pointures = lire_pointures(texte)
    if len(pointures) != 1:
        raise ValeurRefusee(Motif.POINTURE_ILLISIBLE)
    return pointures[0]
