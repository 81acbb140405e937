"""Reconnaître les clients de la feuille à leur téléphone, ou les inscrire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from business.parties.models import Customer, Phone
from core.kernel.actors import Actor

from ..feuilles.commandes import CommandeLue
from .rapprochement import Rapprochement, rapprocher


def rattacher_clients(lues: Sequence[CommandeLue], *, actor: Actor, note: str) -> dict[str, Customer]:
    """Le client de chaque commande, par numéro de commande.

    Un numéro valide désigne une seule personne, dont la dernière commande donne le nom et
    l'adresse. Un numéro inutilisable ne reconnaît personne : chaque commande a son client.
    """
    cles = {lue.numero: lue.telephone.e164 if lue.telephone.valide else f"?{lue.numero}" for lue in lues}
    voulus: dict[str, dict[str, Any]] = {}
    for lue in lues:
        voulus.setdefault(cles[lue.numero], {}).update(_identite(lue))
    clients = rapprocher(Customer, voulus, _connus(list(voulus)))
    clients.consigner_creations(actor=actor, note=note)
    clients.consigner_changements(actor=actor, note=note)
    _noter_telephones({cles[lue.numero]: lue for lue in lues}, clients)
    return {numero: clients.tous[cle] for numero, cle in cles.items()}


def _connus(numeros: list[str]) -> dict[str, Customer]:
    telephones = Phone.objects.filter(e164__in=numeros, is_valid=True).select_related("customer")
    return {telephone.e164: telephone.customer for telephone in telephones}


def _identite(lue: CommandeLue) -> dict[str, str]:
    """Ce que la feuille dit du client ; elle n'efface jamais ce qu'elle ignore."""
    identite = {"last_name": lue.nom, "first_name": lue.prenom, "address": lue.adresse}
    return {champ: valeur for champ, valeur in identite.items() if valeur}


def _noter_telephones(par_cle: Mapping[str, CommandeLue], clients: Rapprochement[str, Customer]) -> None:
    Phone.objects.bulk_create(
        Phone(
            customer=clients.crees[cle],
            raw=lue.telephone.brut,
            e164=lue.telephone.e164 if lue.telephone.valide else "",
            is_valid=lue.telephone.valide,
            is_primary=True,
        )
        for cle, lue in par_cle.items()
        if cle in clients.crees and lue.telephone.brut
    )
