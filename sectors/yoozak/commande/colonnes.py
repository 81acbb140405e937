"""Ce qu'on lit avec une commande sans y être écrit : où appeler, qui s'en occupe, ce que le client doit."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from business.parties.models import Phone
from core.users.models import UserProfile
from core.workflow.models import StateChange

from .models import Commande


def telephone() -> Combinable:
    """Le numéro principal, tel qu'il se compose ; tel qu'il fut saisi, s'il ne se compose pas."""
    return Coalesce(NullIf(Subquery(_telephones().values("e164")[:1]), Value("")), telephone_saisi())


def telephone_saisi() -> Subquery:
    return Subquery(_telephones().values("raw")[:1])


def responsable() -> Combinable:
    """Le nom de qui a la commande en charge en ce moment."""
    passage = StateChange.objects.filter(
        target_label=Commande._meta.label_lower, target_id=OuterRef(OuterRef("pk")), ended_at=None
    )
    nom = Trim(Concat("first_name", Value(" "), "last_name"))
    profil = UserProfile.objects.filter(pk=Subquery(passage.values("owner")[:1]))
    return Subquery(profil.values(nom_complet=nom)[:1])


def total() -> Combinable:
    """Le prix annoncé tant qu'aucun article n'est choisi : voir ``Commande.total``."""
    annonce = Q(order__subtotal=0, prix_feuille__isnull=False)
    return Case(When(annonce, then=F("prix_feuille")), default=F("order__total"))


def _telephones() -> QuerySet[Any]:
    numeros: QuerySet[Any] = Phone.objects.filter(customer=OuterRef("order__customer")).order_by("-is_primary", "id")
    return numeros
