"""What the console reads: the platform's own catalogue and what was seen from outside, never a company's data."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from core.tenancy.models import Tenant

from .models import Act, Departed

#: What the team may narrow the list by, and the column that it is.
FILTERS = {"state": "life_cycle", "suspension": "suspension", "level": "level", "database": "alias"}


def companies(*, search: str = "", **filters: str) -> QuerySet[Tenant]:
    """Companies by identifier, with their people counted and the last day on which anybody called."""
    asked = {FILTERS[name]: value for name, value in filters.items() if value}
    found = Tenant.objects.filter(**asked)
    if search:
        words = Q(slug__icontains=search) | Q(name__icontains=search)
        found = found.filter(words | Q(pk__in=Tenant.objects.filter(domains__host__icontains=search)))
    return found.select_related("subscription_plan", "sighting").prefetch_related("domains").order_by("slug")


def people_in(tenants: list[Tenant]) -> dict[Any, int]:
    """How many may sign in to each."""
    working = Q(memberships__is_active=True)
    counted = Tenant.objects.filter(pk__in=[each.pk for each in tenants])
    return dict(counted.annotate(people=Count("memberships", filter=working)).values_list("pk", "people"))


def last_active_days(tenants: list[Tenant]) -> dict[Any, date]:
    """The last day on which anybody, or any program, asked something of each."""
    called = Tenant.objects.filter(pk__in=[each.pk for each in tenants], api_usage__isnull=False)
    return dict(called.annotate(day=Max("api_usage__day")).values_list("pk", "day"))


def departed(slug: str = "") -> QuerySet[Departed]:
    """Deleted companies of which a backup is kept; whoever bears the identifier of one now stands before it."""
    found = Departed.objects.exclude(slug__in=Tenant.objects.values("slug"))
    return found.filter(slug=slug) if slug else found


def acts(*, slug: str = "", kind: str = "") -> QuerySet[Act]:
    """What the team did, the latest first; of one company, what was done to whoever bears its identifier now."""
    found: QuerySet[Act] = Act.objects.prefetch_related("cancellations")
    if kind:
        found = found.filter(kind=kind)
    return found.filter(slug=slug) if slug else found


def is_underway(slug: str) -> bool:
    """Whether nothing else may be asked for on this company, or on the platform as a whole, for the moment."""
    return bool(Act.objects.underway().filter(slug=slug).exists())


def acts_on(tenant_id: Any) -> QuerySet[Act]:
    """What the team did to this company, for its own people to read."""
    return Act.objects.filter(company=tenant_id)


def work_of_companies() -> tuple[dict[str, Any], QuerySet[Tenant]]:
    """Jobs and events that wait or failed, all told, and the companies that have any: the worst first."""
    seen = Tenant.objects.filter(sighting__isnull=False).select_related("sighting")
    troubled = seen.filter(
        Q(sighting__waiting_jobs__gt=0) | Q(sighting__failed_jobs__gt=0) | Q(sighting__dead_letters__gt=0)
    )
    return _totals(seen), troubled.order_by("-sighting__dead_letters", "-sighting__failed_jobs", "slug")


def _totals(seen: QuerySet[Tenant]) -> dict[str, Any]:
    names = ("waiting_jobs", "failed_jobs", "dead_letters")
    sums = {name: Sum(f"sighting__{name}", default=0) for name in names}
    return seen.aggregate(**sums, oldest_waiting=Min("sighting__oldest_waiting"))
