"""Chez le client : livrer, reporter, encaisser."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from business.orders.models import OrderStatus, PaymentStatus
from core.history import record
from core.kernel.actors import Actor
from core.tenancy.clock import today
from core.tenancy.transactions import atomic

from ..commande.erreurs import CommandeNonLivree, DateFuture, DateReportInvalide, DejaPayee
from ..commande.models import Commande
from ..commande.suivi import avancer, tenir


@atomic()
def livrer(
    commande: Commande, *, actor: Actor, date_livraison: date | None = None, motif: str = "", version: int | None = None
) -> None:
    """Le client a reçu son colis, aujourd'hui sauf indication contraire."""
    tenir(commande, "livrer", actor=actor, version=version)
    livree_le = _passee(date_livraison or today())
    avancer(commande, "livrer", actor=actor, note=motif.strip(), responsable=actor.profile_id)
    commande.order.delivered_on = livree_le
    commande.order.save(update_fields=["delivered_on"])


@atomic()
def reporter_livraison(
    commande: Commande, *, actor: Actor, date: datetime, motif: str = "", version: int | None = None
) -> None:
    """Le client sera livré un autre jour."""
    tenir(commande, "reporter_livraison", actor=actor, version=version)
    if date <= timezone.now():
        raise DateReportInvalide()
    avancer(
        commande,
        "reporter_livraison",
        actor=actor,
        note=motif.strip(),
        responsable=actor.profile_id,
        echeance=date,
    )


@atomic()
def marquer_payee(commande: Commande, *, actor: Actor, date_paiement: date, version: int | None = None) -> None:
    """L'argent de la livraison est rentré."""
    tenir(commande, "marquer_payee", actor=actor, version=version)
    order = commande.order
    if order.status != OrderStatus.DELIVERED:
        raise CommandeNonLivree()
    impayee(commande, actor)
    order.payment_status, order.paid_on = PaymentStatus.PAID, _passee(date_paiement)
    order.save(update_fields=["payment_status", "paid_on"])
    record(commande, "marquer_payee", actor=actor, date=date_paiement)
    commande.save(update_fields=[])


def impayee(commande: Commande, actor: Actor) -> None:
    """Garde : l'argent ne rentre qu'une fois."""
    if commande.order.payment_status == PaymentStatus.PAID:
        raise DejaPayee()


def _passee(jour: date) -> date:
    if jour > today():
        raise DateFuture()
    return jour
