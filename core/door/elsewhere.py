"""What other companies' doors ask of the same person."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from core.tenancy.arrival import arrive
from core.tenancy.context import outside
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenancyError
from core.tenancy.identity import TenantRef
from core.tenancy.models import Tenant

from .policy import policy


def idle_times(companies: Iterable[Tenant]) -> dict[UUID, int]:
    """Seconds without use that end a sign-in at each of these; the current company is left meanwhile."""
    with outside():
        return {company.id: _idle_at(company.ref) for company in companies}


def _idle_at(ref: TenantRef) -> int:
    """The company's own time, or the platform's: also where nobody can enter to ask."""
    try:
        with arrive(ref):
            return policy().idle or settings.SESSION_COOKIE_AGE
    except (TenancyError, UnknownTenant):
        return settings.SESSION_COOKIE_AGE
