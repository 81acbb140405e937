"""Les clients se reconnaissent à leur téléphone."""

from __future__ import annotations

from business.parties import services as parties
from business.parties.models import Customer
from business.parties.settings import PHONE_REGION
from core.checks.phones import parse_phone
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .erreurs import ClientIncomplet, TelephoneInvalide


@atomic()
def enregistrer_client(
    *, actor: Actor, prenom: str, nom: str, telephone: str, email: str = "", adresse: str = ""
) -> Customer:
    """Enregistre un nouveau client ; un numéro déjà connu est refusé, avec le client qui le porte."""
    prenom, nom = prenom.strip(), nom.strip()
    if not (prenom and nom):
        raise ClientIncomplet()
    if not parse_phone(telephone, PHONE_REGION.get()).is_valid:
        raise TelephoneInvalide(telephone=telephone)
    return parties.create_customer(
        actor=actor, phone=telephone, first_name=prenom, last_name=nom, email=email, address=adresse
    )


def chercher_client(telephone: str) -> Customer | None:
    """Le client que ce numéro désigne, quelle que soit la façon de l'écrire."""
    return parties.find_by_phone(telephone)
