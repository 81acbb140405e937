"""Do the same small thing in one company after another, each in a transaction of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TypeVar

from django.db.models import QuerySet

from .arrival import arrive
from .directory import UnknownTenant
from .errors import TenancyError
from .models import LifeCycle, Suspension, Tenant

logger = logging.getLogger(__name__)

T = TypeVar("T")


def working_companies() -> QuerySet[Tenant]:
    """Companies that may write now; what the others have waiting waits for better days."""
    return Tenant.objects.filter(
        is_active=True,
        life_cycle__in=(LifeCycle.READY, LifeCycle.MOVING),
        suspension__in=(Suspension.ACTIVE, Suspension.BANNER),
    )


def in_each_company(act: Callable[[], T]) -> Iterator[tuple[Tenant, T]]:
    """What ``act`` returned in each company that may write; one that was closed meanwhile is passed over."""
    for tenant in working_companies():
        try:
            with arrive(tenant.ref):
                found = act()
        except (TenancyError, UnknownTenant) as error:  # the next round sees it right
            logger.info("tenant skipped", extra={"tenant": tenant.slug, "reason": str(error)})
            continue
        yield tenant, found
