"""Ask for an act; the operator's worker does it."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, models, transaction

from core.authentication.models import User
from core.tenancy.lifecycle.errors import TenantUnknown
from core.tenancy.models import Tenant

from .amending import AMENDABLE, Row
from .errors import ActNotFailed, ActOver, ActPastStopping, ActUnderway
from .models import Act, ActState, Cancellation
from .registry import kind_of
from .seals import asked_to_stop, seal
from .tasks import send_on_commit


@transaction.atomic
def ask(kind: str, *, staff: User, company: str = "", reason: str = "", **arguments: Any) -> Act:
    """Queue an act, on the company of this identifier if one is named; raises ``TenantUnknown``, ``ActUnderway``."""
    asked = Act(
        kind=kind,
        slug=company,
        company=_company(company) if kind_of(kind).of_company else None,
        staff=staff.id,
        staff_email=staff.email,
        reason=reason,
        arguments=arguments,
    )
    asked.seal = seal(asked)
    try:
        with transaction.atomic():
            asked.save(force_insert=True)
    except IntegrityError as error:
        raise ActUnderway from error
    send_on_commit(asked.id)
    return asked


def correct(record: models.Model, *, seen: Row | None, staff: User, reason: str) -> Act:
    """Have a row of the platform's own tables be as ``record`` is, if it still is as it was ``seen``; none: a new one.

    Raises ``ActUnderway``.
    """
    kind = AMENDABLE[record._meta.label_lower]
    row = kind.row_of(record)
    company = kind.company_of(record)
    return ask(kind.act, staff=staff, company=company, reason=reason, record=kind.label, was=seen, becomes=row)


def ask_again(act: Act, *, staff: User) -> Act:
    """The same act anew, in the name of who asks now; what was begun is finished. Raises ``ActNotFailed``."""
    if act.state != ActState.FAILED:
        raise ActNotFailed
    return ask(act.kind, staff=staff, company=act.slug, reason=act.reason, **act.arguments)


@transaction.atomic
def cancel(act: Act, *, staff: User) -> Act:
    """Have an act given up where it is safe; asked twice is asked once. Raises ``ActOver``, ``ActPastStopping``."""
    if act.is_over:
        raise ActOver
    if not act.can_stop:
        raise ActPastStopping
    if asked_to_stop(act) is None:
        asked = Cancellation(act=act, staff=staff.id, staff_email=staff.email)
        asked.seal = seal(asked)
        asked.save(force_insert=True)
        send_on_commit(act.id)
    return act


def _company(slug: str) -> Tenant:
    company = Tenant.objects.filter(slug=slug).first()
    if company is None:
        raise TenantUnknown(slug=slug)
    return company
