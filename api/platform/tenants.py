"""The companies of the platform: ``/api/v1/platform/tenants/``."""

from __future__ import annotations

from datetime import date
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from api.origins import origin_at
from core.console.models import Sighting
from core.console.outcomes import host_of
from core.console.selectors import FILTERS, companies, last_active_days, people_in
from core.console.services import ask
from core.tenancy.lifecycle.errors import TenantUnknown
from core.tenancy.models import Tenant

from .acts import describe as describe_act
from .base import TeamView
from .forms import Creation

PAGE = 50
WORK = ("waiting_jobs", "oldest_waiting", "failed_jobs", "dead_letters", "letters")
SEEN = ("seen_at", "level", "problems", "backups", *WORK)
MEASURED = ("measured_at", "rows", "bytes", "file_bytes")


class TenantsView(TeamView):
    def get(self, request: Request) -> Response:
        """A page of companies by identifier; ``next`` is asked for as ``after``."""
        asked = request.query_params
        found = companies(search=asked.get("q", ""), **{name: asked.get(name, "") for name in FILTERS})
        page = list(found.filter(slug__gt=asked.get("after", ""))[: PAGE + 1])
        shown = page[:PAGE]
        people, days = people_in(shown), last_active_days(shown)
        following = shown[-1].slug if len(page) > PAGE else None
        rows = [describe(each, people=people.get(each.pk, 0), day=days.get(each.pk)) for each in shown]
        return Response({"tenants": rows, "next": following})

    def post(self, request: Request) -> Response:
        """A new company, from the template of its country and sector."""
        wanted = self.given(Creation, request)
        slug = wanted.pop("slug")
        origin = origin_at(request._request, host_of(slug))
        act = ask("create", staff=self.person(request), company=slug, origin=origin, **wanted)
        return Response(describe_act(act), status=202)


class TenantView(TeamView):
    def get(self, request: Request, slug: str) -> Response:
        found = companies().filter(slug=slug).first()
        if found is None:
            raise TenantUnknown(slug=slug)
        people, days = people_in([found]), last_active_days([found])
        return Response(describe(found, people=people[found.pk], day=days.get(found.pk)))


def describe(tenant: Tenant, *, people: int, day: date | None) -> dict[str, Any]:
    """A company as the platform's catalogue knows it, and as it was last seen from outside."""
    seen: Sighting | None = getattr(tenant, "sighting", None)
    domains = sorted(tenant.domains.all(), key=lambda domain: (not domain.is_primary, domain.host))
    return {
        "slug": tenant.slug,
        "name": tenant.name,
        "domains": [domain.host for domain in domains],
        "plan": tenant.subscription_plan.name,
        "sector": tenant.sector,
        "country": tenant.country,
        "level": tenant.level,
        "place": str(tenant.place),
        "database": tenant.alias,
        "state": tenant.life_cycle,
        "suspension": tenant.suspension,
        "suspension_reason": tenant.suspension_reason,
        "is_copy": tenant.outgoing_blocked,
        "created_at": tenant.created_at,
        "people": people,
        "max_people": tenant.max_users,
        "last_active_on": day,
        "seen": seen and {name: getattr(seen, name) for name in (*SEEN, *MEASURED)},
    }
