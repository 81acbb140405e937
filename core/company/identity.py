"""What the company says of itself: name, legal numbers, how to reach it, its language, clock and currency."""

from __future__ import annotations

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import StaleVersion
from core.kernel.events import publish
from core.kernel.fields import MoneyField
from core.records.events import RecordChanged
from core.tenancy.context import require_tenant
from core.tenancy.describing import describe_company
from core.tenancy.locking import hold
from core.tenancy.marks import tenant_models
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic

from .errors import CurrencyInUse

LEGAL = ("legal_form", "siret", "tva_number", "ice", "identifiant_fiscal", "registre_commerce", "patente")
CHANGEABLE = ("name", *LEGAL, "address", "phone", "email", "language", "timezone", "currency")


def identity() -> Tenant:
    """The company's own row of the control plane."""
    return Tenant.objects.get(pk=require_tenant().id)


@atomic()
def change_identity(*, actor: Actor, version: int | None = None, **told: str) -> Tenant:
    """Say it otherwise, from now on; raises ``CurrencyInUse`` once there are amounts.

    With the ``version`` that a person was looking at, raises ``StaleVersion`` when somebody
    else said something else since.

    Documents that were issued keep what they say.
    """
    hold("identity")
    company = identity()
    if version is not None and company.version != version:
        raise StaleVersion(version=company.version)
    fields = {name: [getattr(company, name), text] for name, text in told.items() if getattr(company, name) != text}
    if "currency" in fields and _has_amounts():
        raise CurrencyInUse(currency=company.currency)
    if fields:
        record(company, "update", actor=actor, fields=fields, lines={})
        publish(RecordChanged(company.pk, "company", sorted(fields)))
        describe_company(**{name: text for name, (_before, text) in fields.items()})
    return identity()


def _has_amounts() -> bool:
    """Whether anything in the company is counted in its currency."""
    counted = (model for model in tenant_models() if any(isinstance(f, MoneyField) for f in model._meta.local_fields))
    return any(model._default_manager.exists() for model in counted)
