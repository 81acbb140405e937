"""Où livrer la commande, et qui paie le transport."""

from __future__ import annotations

from decimal import Decimal

from business.delivery.models import Town
from business.delivery.services import fee_for
from business.orders import services as orders
from core.history import record
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .models import Commande
from .panier import ouvrir


@atomic()
def choisir_ville(commande: Commande, ville: Town | None, *, actor: Actor, version: int | None = None) -> None:
    """Dit dans quelle ville livrer ; les frais sont les siens."""
    ouvrir(commande, actor=actor, version=version)
    avant, commande.ville = commande.ville, ville
    commande.save(update_fields=["ville"])
    record(commande, "choisir_ville", actor=actor, avant=str(avant or ""), apres=str(ville or ""))
    _compter_les_frais(commande, actor)


@atomic()
def changer_adresse(commande: Commande, adresse: str, *, actor: Actor, version: int | None = None) -> None:
    """Précise l'adresse de livraison."""
    ouvrir(commande, actor=actor, version=version)
    avant, commande.adresse = commande.adresse, adresse.strip()
    commande.save(update_fields=["adresse"])
    record(commande, "changer_adresse", actor=actor, avant=avant, apres=commande.adresse)


@atomic()
def basculer_frais(commande: Commande, comptes: bool, *, actor: Actor, version: int | None = None) -> None:
    """Compte les frais de livraison, ou les offre."""
    ouvrir(commande, actor=actor, version=version)
    commande.frais_livraison = comptes
    commande.save(update_fields=["frais_livraison"])
    record(commande, "basculer_frais", actor=actor, comptes=comptes)
    _compter_les_frais(commande, actor)


def _compter_les_frais(commande: Commande, actor: Actor) -> None:
    frais = fee_for(commande.ville) if commande.frais_livraison else Decimal(0)
    orders.set_fee(commande.order, frais, actor=actor)
