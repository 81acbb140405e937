"""Les commandes telles que les listes les montrent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from business.orders.models import PaymentStatus
from core.kernel.actors import Actor
from core.records.showing import without_hidden

from .liste import Page
from .masque import LISTE
from .models import Commande
from .operateurs import OperateurCharge, noms
from .workflow import Etat

Objet = dict[str, Any]


def page(contenu: Page, etat: Etat | None, actor: Actor) -> Objet:
    """La liste, sa suite, et le compte de chaque état ; celui que l'on filtre y figure toujours."""
    par_etat = {etat: 0, **contenu.par_etat} if etat else contenu.par_etat
    responsables = noms({commande.responsable for commande in contenu.commandes if commande.responsable})
    return {
        "results": [
            without_hidden(resume(commande, responsables), LISTE, actor=actor) for commande in contenu.commandes
        ],
        "next": contenu.suivante,
        "count": contenu.nombre,
        "etats": [{**d_etat(un), "count": nombre} for un, nombre in par_etat.items()],
    }


def resume(commande: Commande, responsables: dict[UUID, str]) -> Objet:
    """Une ligne de la liste."""
    client = commande.order.customer
    responsable = commande.responsable
    return {
        "id": str(commande.pk),
        "id_yz": commande.id_yz,
        "num_cmd": commande.num_cmd,
        "client": {"nom": client.full_name, "telephone": commande.telephone or commande.telephone_saisi or ""},
        "ville": commande.ville.name if commande.ville else None,
        "date_cmd": commande.order.ordered_at.isoformat(),
        "total": montant(commande.total),
        "etat": d_etat(Etat(commande.etat)),
        "operateur": {"id": str(responsable), "nom": responsables.get(responsable, "")} if responsable else None,
        "version": commande.version,
    }


def operateur(un: OperateurCharge) -> Objet:
    return {"id": str(un.profil.pk), "nom": str(un.profil), "charge": un.charge}


def d_etat(etat: Etat) -> Objet:
    return {"code": etat.value, "label": str(etat.label), "couleur": etat.couleur}


def d_paiement(statut: str) -> str:
    return {
        PaymentStatus.UNPAID: _("Non payé"),
        PaymentStatus.PAID: _("Payé"),
        PaymentStatus.REFUNDED: _("Remboursée"),
    }[PaymentStatus(statut)]


def montant(valeur: Decimal) -> str:
    return f"{valeur:.2f}"
