"""Ce qu'on lit avec une commande sans y être écrit : où appeler, qui s'en occupe, ce que le client doit."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from business.parties.models import Phone
from core.users.models import UserProfile
from core.workflow.models import StateChange

from .models import Commande
from .workflow import EN_CONFIRMATION, Etat


def telephone() -> Combinable:
    """Le numéro principal, tel qu'il se compose ; tel qu'il fut saisi, s'il ne se compose pas."""
    return Coalesce(NullIf(Subquery(_telephones().values("e164")[:1]), Value("")), telephone_saisi())


def telephone_saisi() -> Subquery:
    return Subquery(_telephones().values("raw")[:1])


def responsable() -> Combinable:
    """Le nom de qui a la commande en charge en ce moment."""
    return _nom(_passages(OuterRef(OuterRef("pk"))).filter(ended_at=None))


def confiee_a() -> Combinable:
    """Le nom du dernier opérateur de confirmation qui l'a eue en charge : c'est à lui qu'elle est comptée."""
    confiees = _passages(OuterRef(OuterRef("pk"))).filter(state__in=EN_CONFIRMATION, owner__isnull=False)
    return _nom(confiees.order_by("-started_at", "-id"))


def confirmee_le() -> Combinable:
    """Quand le client a dit oui, la dernière fois."""
    confirmations = _passages(OuterRef("pk")).filter(state=Etat.CONFIRMEE).order_by("-started_at", "-id")
    return Subquery(confirmations.values("started_at")[:1])


def confirmee() -> Combinable:
    """Si le client a dit oui un jour, quoi qu'il soit advenu de la commande ensuite."""
    return Exists(_passages(OuterRef("pk")).filter(state=Etat.CONFIRMEE))


def total() -> Combinable:
    """Le prix annoncé tant qu'aucun article n'est choisi : voir ``Commande.total``."""
    annonce = Q(order__subtotal=0, prix_feuille__isnull=False)
    return Case(When(annonce, then=F("prix_feuille")), default=F("order__total"))


def _passages(commande: OuterRef) -> QuerySet[StateChange]:
    return StateChange.objects.filter(target_label=Commande._meta.label_lower, target_id=commande)


def _nom(passages: QuerySet[StateChange]) -> Subquery:
    """De qui a la charge du premier de ces passages."""
    profil = UserProfile.objects.filter(pk=Subquery(passages.values("owner")[:1]))
    return Subquery(profil.values(nom_complet=Trim(Concat("first_name", Value(" "), "last_name")))[:1])


def _telephones() -> QuerySet[Any]:
    numeros: QuerySet[Any] = Phone.objects.filter(customer=OuterRef("order__customer")).order_by("-is_primary", "id")
    return numeros
