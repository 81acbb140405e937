"""Find a company by host, identifier or id without asking the database at every request.

A snapshot may be up to ``FRESH_FOR`` seconds old. That is safe: the database refuses an
old address (``TenantMoved``) and a reduced access (``TenantClosed``) by itself.
"""

from __future__ import annotations

import time
from threading import Lock
from uuid import UUID

from django.db.models import QuerySet

from .identity import TenantRef
from .models import Domain, LifeCycle, Tenant

FRESH_FOR = 30.0
#: Names that nobody has are kept as well, so a flood of them must not fill the memory.
CAPACITY = 10_000

Question = tuple[str, str]

_answers: dict[Question, tuple[float, TenantRef | None]] = {}
_lock = Lock()


class UnknownTenant(LookupError):
    """No company answers to this name, or not any more."""


def by_host(host: str) -> TenantRef | None:
    """The company behind a host name, given in lower case and without a port."""
    return _ask("domains__host", host)


def by_slug(slug: str) -> TenantRef | None:
    return _ask("slug", slug)


def by_id(tenant_id: UUID) -> TenantRef | None:
    return _ask("id", str(tenant_id))


def primary_host(tenant_id: UUID) -> str:
    """The name under which a company is best reached; raises ``UnknownTenant`` when it has none."""
    domain = Domain.objects.filter(tenant_id=tenant_id).order_by("-is_primary", "host").first()
    if domain is None:
        raise UnknownTenant(str(tenant_id))
    return domain.host


def forget(ref: TenantRef) -> None:
    """Drop what is remembered of a company: its place or its state has changed."""
    with _lock:
        for question in [q for q, (_, known) in _answers.items() if known and known.id == ref.id]:
            del _answers[question]


def forget_all() -> None:
    with _lock:
        _answers.clear()


def _ask(field: str, value: str) -> TenantRef | None:
    question, now = (field, value), time.monotonic()
    known = _answers.get(question)
    if known and known[0] > now:
        return known[1]
    tenant = reachable().filter(**{field: value}).first()
    answer = tenant.ref if tenant else None
    with _lock:
        if len(_answers) >= CAPACITY:
            _answers.clear()
        _answers[question] = (now + FRESH_FOR, answer)
    return answer


def reachable() -> QuerySet[Tenant]:
    """Companies that exist for the outside: created, and not being restored or deleted."""
    return Tenant.objects.filter(is_active=True, life_cycle__in=(LifeCycle.READY, LifeCycle.MOVING))
