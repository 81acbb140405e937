"""Found a company in the pool beside the control plane: one statement, wholly or not at all."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from django.db import connections
from django.db.models import Model

from core.billing.models import SubscriptionPlan

from .models import Domain, LifeCycle, Tenant

#: Of a company's row, what its plan decides unless somebody else does.
_LEFT_TO_PLAN = frozenset({"subscription_plan", *SubscriptionPlan().ceilings})
_PLAN = [field.attname for field in SubscriptionPlan._meta.concrete_fields]
_FOUND = f"SELECT {', '.join(_PLAN)} FROM yz.found_company(%s, %s, %s)"


def found(control: str, *, plan: str, host: str, **fields: Any) -> Tenant | None:
    """Write a company's row, address and residence through the operator's alias ``control``; it can be entered at once.

    ``None``, and nothing written, when a company of that slug or no plan of that code is known. What ``fields`` leave
    open of the ceilings is the plan's.
    """
    tenant = Tenant(**fields, life_cycle=LifeCycle.READY)
    address = _row(Domain(host=host.lower(), tenant=tenant, is_primary=True)) if host else None
    left_to_plan = _LEFT_TO_PLAN - fields.keys()
    with connections[control].cursor() as cursor:
        cursor.execute(_FOUND, [_row(tenant, left_to_plan), plan, address])
        found_plan = cursor.fetchone()
    if found_plan is None:
        return None
    return _as_written(tenant, control, SubscriptionPlan.from_db(control, _PLAN, found_plan), left_to_plan)


def _row(record: Model, left_out: Collection[str] = ()) -> str:
    """The record as PostgreSQL reads a row from JSON."""
    columns = [field for field in record._meta.concrete_fields if field.name not in left_out]
    return json.dumps({field.column: field.pre_save(record, add=True) for field in columns}, default=str)


def _as_written(tenant: Tenant, control: str, plan: SubscriptionPlan, left_to_plan: Collection[str]) -> Tenant:
    """The company as if it had been read back."""
    for name, value in {**plan.ceilings, "subscription_plan": plan}.items():
        if name in left_to_plan:
            setattr(tenant, name, value)
    tenant._state.adding, tenant._state.db = False, control
    return tenant
