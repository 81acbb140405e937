"""Reconnaître une couleur écrite en français, en arabe, ou de travers."""

import re

from .textes import cle, nettoyer

SYNONYMES = {
    "Beige": ("biege", "brige", "بيج"),
    "Blanc": ("أبيض",),
    "Blanc cassé": ("blanc casse",),
    "Bleu": ("أزرق",),
    "Bleu ciel": ("أزرق فاتح",),
    "Bleu marine": ("bleu marin", "bleu marrine", "أزرق غامق"),
    "Cuivre": ("cuvre", "نحاسي"),
    "Dorée": ("doree",),
    "Grenat": ("grenet", "جرونة"),
    "Gris": ("رمادي",),
    "Gris noir": ("أسود رمادي",),
    "Huile": ("lhuile",),
    "Marron": ("nmarron", "بني", "يني"),
    "Noir": ("أسود",),
    "Noir blanc": ("أسود أبيض",),
    "Pistache": ("pestache",),
    "Rayure tigre": ("بني منمر",),
    "Rose": ("وردي",),
    "Rouge": ("أحمر",),
    "Sable": ("صابلي",),
    "Saumon": ("somo", "سومو"),
    "Tabac": ("طابة",),
    "Vert": ("أخضر",),
}


def cle_couleur(texte: str) -> str:
    """La clé d'une couleur ignore aussi l'article arabe : « الأزرق » est « أزرق »."""
    return " ".join(mot.removeprefix("ال") for mot in cle(texte).split())


CANONIQUES = {cle_couleur(forme): nom for nom, formes in SYNONYMES.items() for forme in (nom, *formes)}


def nommer_couleur(texte: str) -> str:
    """Le nom sous lequel le catalogue connaît cette couleur."""
    return CANONIQUES.get(cle_couleur(texte)) or nettoyer(texte).capitalize()


def lire_couleurs(texte: str) -> tuple[str, ...]:
    """Les couleurs d'un article, chacune une fois, dans l'ordre de la feuille."""
    noms = (nommer_couleur(nom) for nom in re.split(r"[-/\n]", texte) if nettoyer(nom))
    return tuple(dict.fromkeys(noms))
