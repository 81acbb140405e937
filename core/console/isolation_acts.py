"""Attack the isolation between companies, from all of them or from one, and report."""

from __future__ import annotations

from typing import Any

from core.tenancy.lifecycle.operation import find_tenant, require_state
from core.tenancy.models import LifeCycle, Tenant
from core.tenancy.probes.report import readable
from core.tenancy.probes.verification import Verification, verify, verify_one
from core.tenancy.provisioning import CONTROL

from .models import Act
from .registry import ANYWHERE, Progress, act


@act("verify", stopping=ANYWHERE)
def verify_everybody(asked: Act, progress: Progress) -> dict[str, Any]:
    return _told(verify(list(Tenant.objects.using(CONTROL).filter(life_cycle=LifeCycle.READY)), progress))


@act("probe", of_company=True, stopping=ANYWHERE)
def verify_company(asked: Act, progress: Progress) -> dict[str, Any]:
    """From this company alone; the report is made to be handed to it."""
    tenant = find_tenant(asked.slug)
    require_state(tenant, LifeCycle.READY)
    return _told(verify_one(tenant, progress))


def _told(results: list[Verification]) -> dict[str, Any]:
    return {
        "attempts": sum(result.attempts for result in results),
        "breaches": [breach for result in results for breach in result.breaches],
        "report": readable(results),
    }
