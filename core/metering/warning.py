"""Tell a company in time that its programs will soon be stopped."""

from __future__ import annotations

import structlog
from django.db import DatabaseError

from core.kernel.events import publish
from core.tenancy.arrival import arrive
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenancyError

from .events import QuotaNearlyUsed
from .quotas import Quota

log = structlog.get_logger("yz.metering")


def warn(quota: Quota, used: int) -> None:
    """Publish the event in a transaction of its own; where nothing can be written, the call is served all the same."""
    try:
        with arrive(quota.tenant):
            publish(QuotaNearlyUsed(quota.month, used, quota.ceiling, quota.renews))
    except (DatabaseError, TenancyError, UnknownTenant) as error:
        log.warning("quota_warning_lost", tenant=quota.tenant.slug, error=type(error).__name__)
