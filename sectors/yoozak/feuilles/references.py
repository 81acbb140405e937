"""Lire la référence d'un article : famille, genre et numéro de modèle (« SDL FEM YZ119 »)."""

import re
from dataclasses import dataclass

from .motifs import Motif, ValeurRefusee
from .textes import cle, est_absent, nettoyer

FAMILLES = {
    "SDL": "SANDALES",
    "CHAUSS": "CHAUSSURES",
    "SAB": "SABOT",
    "MULE": "MULES",
    "ESPA": "ESPARILLE",
    "ESP": "ESPARILLE",
    "ESCA": "ESCARPINS",
    "SCARPIN": "ESCARPINS",
    "BOT": "BOTTE",
    "PACK": "PACK_SAC",
    "SAC": "PACK_SAC",
    "FOULARD": "FOULARD",
    "CHALE": "CHALE",
}
CATEGORIES = {
    "sandale": "SANDALES",
    "chaussure": "CHAUSSURES",
    "sabot": "SABOT",
    "mules": "MULES",
    "espadrille": "ESPARILLE",
    "escarpins": "ESCARPINS",
    "basket": "BASKET",
    "botte": "BOTTE",
    "pack": "PACK_SAC",
    "sac": "PACK_SAC",
    "foulard": "FOULARD",
    "chale": "CHALE",
}
GENRES = {
    "FEM": ("FEMME",),
    "HOM": ("HOMME",),
    "FILLE": ("FILLE",),
    "GARCON": ("GARCON",),
    "ENFANT": ("FILLE", "GARCON"),
}
GENRES_MAL_ECRITS = {"FEMME": "FEM", "FZM": "FEM", "HOMME": "HOM"}

_FAMILLE = "|".join(sorted(FAMILLES, key=len, reverse=True))
_GENRE = "|".join(sorted([*GENRES, *GENRES_MAL_ECRITS], key=len, reverse=True))
DEBUT = rf"\b(?P<famille>{_FAMILLE})\s*(?P<genre>{_GENRE})"
AVEC_MODELE = re.compile(rf"{DEBUT}\s*YZ\s*(?P<numero>\d+)", re.IGNORECASE)
ENTIERE = re.compile(rf"{DEBUT}(?:\s*YZ\s*(?P<numero>\d+))?\s*(?P<mention>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """La mention (« JEANS », « CUIR ») distingue deux articles d'un même modèle."""

    famille: str
    genre: str
    numero: str = ""
    mention: str = ""

    def __str__(self) -> str:
        modele = f"YZ{self.numero}" if self.numero else ""
        return " ".join(filter(None, (self.famille, self.genre, modele, self.mention)))

    @property
    def categorie(self) -> str:
        return FAMILLES[self.famille]

    @property
    def genres(self) -> tuple[str, ...]:
        """Un modèle « ENFANT » convient aux deux genres."""
        return GENRES[self.genre]

    @property
    def modele(self) -> int | None:
        return int(self.numero) if self.numero else None


def lire_reference(texte: str) -> Reference:
    """La référence d'une feuille de catalogue, blancs manquants ou en trop compris."""
    if est_absent(texte):
        raise ValeurRefusee(Motif.REFERENCE_ABSENTE)
    trouve = ENTIERE.fullmatch(nettoyer(texte))
    if trouve is None:
        raise ValeurRefusee(Motif.REFERENCE_ILLISIBLE)
    return depuis(trouve)


def depuis(trouve: re.Match[str]) -> Reference:
    """La référence que l'une des deux expressions a reconnue."""
    morceaux = {nom: texte.upper() for nom, texte in trouve.groupdict(default="").items()}
    genre = morceaux.pop("genre")
    return Reference(genre=GENRES_MAL_ECRITS.get(genre, genre), **morceaux)


def lire_categorie(texte: str) -> str:
    """La catégorie de l'article d'après le mot de la colonne CATEGORIE."""
    try:
        return CATEGORIES[cle(texte)]
    except KeyError as erreur:
        raise ValeurRefusee(Motif.CATEGORIE_INCONNUE) from erreur


def lire_genres(texte: str) -> tuple[str, ...]:
    """« GARCON, FILLE » donne deux genres."""
    mots = tuple(nettoyer(mot).upper() for mot in texte.split(","))
    if not {"HOMME", "FEMME", "FILLE", "GARCON"}.issuperset(mots):
        raise ValeurRefusee(Motif.GENRE_INCONNU)
    return mots
