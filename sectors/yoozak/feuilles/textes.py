"""Ramener un texte saisi à la main, français ou arabe, à une forme comparable."""

import re
import unicodedata

INVISIBLES = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
ERREUR_DE_TABLEUR = re.compile(r"#(?:[A-Z]+[!?]|N/A|DIV/0!)")
ABSENCES = ("", "--", "N/A")


def nettoyer(texte: str) -> str:
    """Le texte sans tatweel ni marques de direction, ses blancs réduits à un seul."""
    return " ".join(INVISIBLES.sub("", unicodedata.normalize("NFC", texte)).split())


def cle(texte: str) -> str:
    """Deux textes de même clé ne diffèrent que par la casse, les accents ou les blancs."""
    decompose = unicodedata.normalize("NFD", nettoyer(texte))
    return "".join(c for c in decompose if unicodedata.category(c) != "Mn").casefold()


def est_absent(texte: str) -> bool:
    """La cellule est vide, ou dit elle-même qu'elle ne sait pas."""
    return nettoyer(texte).upper() in ABSENCES


def est_erreur_de_tableur(texte: str) -> bool:
    """La cellule contient l'échec d'une formule (« #REF! »), non une valeur."""
    return ERREUR_DE_TABLEUR.fullmatch(nettoyer(texte).upper()) is not None
