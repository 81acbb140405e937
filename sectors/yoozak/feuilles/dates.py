"""Dater une commande à partir de ce que la feuille contient."""

import re
from datetime import UTC, datetime, tzinfo

from .motifs import Motif, ValeurRefusee
from .textes import est_absent, nettoyer

# L'ordre tranche les ambiguïtés : 03/04/2025 est le 3 avril, 12/31/2025 ne peut être qu'américain.
FORMATS = (
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%Y-%m-%d",
    "%Y-%m-%d %H:%M:%S",
    "%Y/%m/%d %H:%M:%S",
    "%d/%m/%Y %H:%M:%S",
    "%d-%m-%Y %H:%M:%S",
    "%d/%m/%y",
    "%d-%m-%y",
    "%Y/%m/%d",
    "%m/%d/%Y",
    "%m-%d-%Y",
)


def lire_instant(texte: str, fuseau: tzinfo) -> datetime | None:
    """L'instant en UTC, la feuille étant à l'heure du `fuseau` ; rien si la cellule est vide."""
    if est_absent(texte):
        return None
    lisible = re.sub(r"(?<=\d)T(?=\d)", " ", nettoyer(texte))
    lisible = re.sub(r"(:\d\d)\.\d+$", r"\1", lisible)
    for forme in FORMATS:
        try:
            return datetime.strptime(lisible, forme).replace(tzinfo=fuseau).astimezone(UTC)
        except ValueError:
            continue
    raise ValeurRefusee(Motif.DATE_ILLISIBLE)
