"""The control plane's side of a company: its row, its addresses, who may come in.

Read and written generically, because accounts belong to a service above this one.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Model

from core.billing.models import SubscriptionPlan

from ..models import Domain, Tenant
from ..provisioning import CONTROL, default_plan

#: What a copy of the company shares with the original; the rest says where and in which state it lives.
IDENTITY_FIELDS = [
    "name",
    "legal_form",
    "siret",
    "tva_number",
    "ice",
    "identifiant_fiscal",
    "registre_commerce",
    "patente",
    "address",
    "phone",
    "email",
    "country",
    "sector",
    "timezone",
    "language",
    "currency",
    "max_users",
    "max_storage_gb",
    "max_api_calls",
]
PLACEMENT_FIELDS = ("slug", "level", "alias", "outgoing_blocked")


def _membership() -> type[Model]:
    return apps.get_model("authentication", "Membership")


def describe(tenant: Tenant) -> dict[str, Any]:
    """What a backup says of the company itself; it holds no secret."""
    fields = {name: getattr(tenant, name) for name in (*IDENTITY_FIELDS, *PLACEMENT_FIELDS)}
    domains = Domain.objects.using(CONTROL).filter(tenant=tenant).order_by("-is_primary", "host")
    return {
        "tenant": {"id": str(tenant.id), "plan": tenant.subscription_plan.code, **fields},
        "domains": [{"host": domain.host, "is_primary": domain.is_primary} for domain in domains],
        "members": members(tenant),
    }


def members(tenant: Tenant) -> list[dict[str, Any]]:
    """The accounts that may enter, by e-mail."""
    rows = _membership()._default_manager.using(CONTROL).filter(tenant=tenant).order_by("user__email")
    columns = {"email": "user__email", "user": "user_id", "is_active": "is_active"}
    return [
        {**dict(zip(columns, row, strict=True)), "user": str(row[1])} for row in rows.values_list(*columns.values())
    ]


def identity_fields(described: dict[str, Any]) -> dict[str, Any]:
    """Turn what ``describe`` said into fields of a new row; a backup of an earlier release says less."""
    plan = SubscriptionPlan.objects.using(CONTROL).filter(code=described["plan"]).first()
    fields: dict[str, Any] = {name: described[name] for name in IDENTITY_FIELDS if name in described}
    return {**fields, "subscription_plan": plan or default_plan()}


def readmit(tenant: Tenant, wanted: list[dict[str, Any]]) -> list[str]:
    """Give accounts their place in the company again; returns the e-mails that have no account here."""
    membership = _membership()
    accounts = membership._meta.get_field("user").related_model
    missing = []
    for member in wanted:
        account = accounts._default_manager.using(CONTROL).filter(email=member["email"]).first()  # type: ignore[union-attr]
        if account is None:
            missing.append(member["email"])
            continue
        membership._default_manager.using(CONTROL).update_or_create(
            tenant=tenant, user=account, defaults={"is_active": member["is_active"]}
        )
    return missing


def add_domains(tenant: Tenant, wanted: list[dict[str, Any]]) -> None:
    """Give the company its addresses again, except those that somebody else took meanwhile."""
    for domain in wanted:
        Domain.objects.using(CONTROL).get_or_create(
            host=domain["host"], defaults={"tenant": tenant, "is_primary": domain["is_primary"]}
        )
