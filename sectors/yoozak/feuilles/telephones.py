"""Reconnaître un client à son téléphone, quelle que soit la façon de l'écrire."""

from dataclasses import dataclass

import phonenumbers

from .textes import nettoyer

PAYS = "MA"


@dataclass(frozen=True, slots=True)
class Telephone:
    """Le numéro tel que saisi et, quand sa longueur convient, sa forme internationale."""

    brut: str
    e164: str
    valide: bool

    @property
    def identite(self) -> str:
        """Ce qui distingue un client d'un autre ; vide quand rien ne le permet."""
        return self.e164 or self.brut


def lire_telephone(texte: str) -> Telephone:
    """Tout texte est gardé ; seul un numéro attribuable est dit valide."""
    brut = nettoyer(texte)
    try:
        numero = phonenumbers.parse(brut, PAYS)
    except phonenumbers.NumberParseException:
        return Telephone(brut, "", valide=False)
    if not phonenumbers.is_possible_number(numero):
        return Telephone(brut, "", valide=False)
    e164 = phonenumbers.format_number(numero, phonenumbers.PhoneNumberFormat.E164)
    return Telephone(brut, e164, valide=phonenumbers.is_valid_number(numero))
