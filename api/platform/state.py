"""How the platform as a whole is: its units, work in the background, and what one may choose from."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Case, Count, Max, Q, When
from rest_framework.request import Request
from rest_framework.response import Response

from core.console.models import SeenUnit
from core.console.selectors import work_of_companies
from core.tenancy.lifecycle.templates import COUNTRIES, sectors
from core.tenancy.models import Level, LifeCycle, Suspension, Tenant
from core.tenancy.operator import database_aliases

from .base import TeamView

PAGE = 100
UNIT = ("alias", "schema", "kind", "level", "is_current", "state", "error", "seen_at")
WORK = ("waiting_jobs", "oldest_waiting", "failed_jobs", "dead_letters", "seen_at")


class OptionsView(TeamView):
    def get(self, request: Request) -> Response:
        """What a company can be created from, and where."""
        return Response(
            {
                "sectors": sectors(),
                "countries": list(COUNTRIES),
                "languages": [code for code, _ in settings.LANGUAGES],
                "databases": database_aliases(),
                "levels": _named(Level),
                "suspensions": _named(Suspension),
                "states": _named(LifeCycle),
                "domain": settings.ROOT_DOMAIN,
            }
        )


class UnitsView(TeamView):
    def get(self, request: Request) -> Response:
        """Placement units as they were last seen, those that need somebody first; ``after`` skips so many."""
        behind = Q(is_current=False) | ~Q(state="ready")
        units = SeenUnit.objects.order_by(Case(When(behind, then=0), default=1), "alias", "schema")
        totals = units.aggregate(units=Count("pk"), behind=Count("pk", filter=behind), seen_at=Max("seen_at"))
        asked = request.query_params.get("after", "")
        after = int(asked) if asked.isdecimal() else 0
        page = list(units.values(*UNIT)[after : after + PAGE + 1])
        following = after + PAGE if len(page) > PAGE else None
        return Response({**totals, "rows": page[:PAGE], "next": following})


class JobsView(TeamView):
    def get(self, request: Request) -> Response:
        """Work in the background over all companies, and the companies where something waits or failed."""
        totals, troubled = work_of_companies()
        return Response({**totals, "tenants": [_work_of(tenant) for tenant in troubled[:PAGE]]})


def _work_of(tenant: Tenant) -> dict[str, Any]:
    return {"slug": tenant.slug, "name": tenant.name, **{name: getattr(tenant.sighting, name) for name in WORK}}


def _named(choices: Any) -> list[dict[str, str]]:
    return [{"value": value, "label": str(label)} for value, label in choices.choices]
