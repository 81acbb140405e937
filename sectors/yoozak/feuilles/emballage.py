"""Retrouver le CSV que le catalogue brut enveloppe ligne par ligne."""

import re


def deballer(texte: str) -> str:
    """Ôte la paire de guillemets qui emballe chaque ligne du catalogue brut."""
    lignes = (
        ligne[1:-1].replace('""', '"') if len(ligne) > 1 and ligne[0] == ligne[-1] == '"' else ligne
        for ligne in texte.split("\n")
    )
    return _recoudre("\n".join(lignes))


def _recoudre(texte: str) -> str:
    """Rend les guillemets que l'emballage a mangés autour d'une cellule finissant par un saut.

    Deux articles (YZ249 et YZ660) ont une couleur terminée par un saut de ligne : la ligne
    suivante commençait par un guillemet fermant, pris pour celui de l'emballage.
    """
    texte = re.sub(r'\n,([^,"\n]*)\n,', r'\n","\1\n",', texte)
    return re.sub(r'(?<=,)(\d[\d\s]*,\d\dDH)"', r'"\1"', texte)
