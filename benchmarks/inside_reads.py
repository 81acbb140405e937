"""Runs inside the platform: ``python -m benchmarks.inside_reads <rows of the large company>``; prints JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from statistics import median
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db.models import Q  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from benchmarks.companies import UNLIMITED, company  # noqa: E402
from benchmarks.program import Program, medians, timed  # noqa: E402
from benchmarks.reads_peer import FIELDS, OrderViewSet  # noqa: E402
from benchmarks.reads_usual import usual_application  # noqa: E402
from business.orders.resources import OrderResource  # noqa: E402
from core.kernel.actors import Actor, ActorKind  # noqa: E402
from core.kernel.reading import read_page  # noqa: E402
from core.kernel.resources import Resource  # noqa: E402
from core.kernel.rights import set_policy  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import as_owner  # noqa: E402
from core.testing.databases import create_databases, drop_databases  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

TURNS = 15
LIST = {"fields": ",".join(FIELDS)}
#: What is asked of a small company and of a large one.
QUESTIONS: dict[str, dict[str, str]] = {
    "sorted by date": {},
    "sorted by total": {"sort": "-total"},
    "sorted by number": {"sort": "number"},
    "one customer's": {"customer": "?"},
    "a range of totals": {"total__gte": "148", "total__lt": "149", "sort": "-total"},
    "a range of days": {"ordered_at__lt": "2026-05-31T23:00:00Z"},
    "search, few found": {"q": "cmd-777"},
}


class Seller:
    """May see orders of the web, every field of them."""

    def may(self, actor: Actor, verb: str, resource: type[Resource]) -> bool:
        return True

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        return frozenset(resource.field_names())

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return Q(channel="web") if resource is OrderResource else Q()


def requests(tenant: Tenant) -> dict[str, float]:
    """Whole requests, from the WSGI call to the last byte."""
    program, usual = Program(tenant), usual_application()
    asked = {
        "ours": lambda: program.send("GET", f"/api/v1/{OrderResource.path()}?fields={LIST['fields']}"),
        "peer": lambda: program.send("GET", "/api/v1/peer/order/"),
        "usual": lambda: program.send("GET", "/api/v1/peer/order/", application=usual),
    }
    shown, *others = (json.loads(ask())["results"] for ask in asked.values())
    for theirs in others:
        assert [sorted(row) for row in shown] == [sorted(row) for row in theirs]
        assert [row["number"] for row in shown] == [row["number"] for row in theirs]
    return medians(asked)


def views(tenant: Tenant) -> dict[str, float]:
    """The same without sessions, keys and entering: the work of the list alone."""
    actor = Actor(ActorKind.SYSTEM, name="bench")
    view = OrderViewSet.as_view({"get": "list"}, authentication_classes=(), permission_classes=())
    request = RequestFactory().get("/")
    with tenant_context(tenant):
        return medians(
            {
                "ours": lambda: read_page(OrderResource, actor=actor, parameters=LIST),
                "peer": lambda: view(request).render(),
            }
        )


def sizes(small: Tenant, large: Tenant) -> dict[str, dict[str, float]]:
    """Each question to both companies."""
    return {name: _asked(question, {"small": small, "large": large}) for name, question in QUESTIONS.items()}


def _asked(question: dict[str, str], tenants: dict[str, Tenant]) -> dict[str, float]:
    """In turns of a few, so that what slows the machine for a while slows both."""
    samples: dict[str, list[float]] = {name: [] for name in tenants}
    for _ in range(TURNS):
        for name, tenant in tenants.items():
            with tenant_context(tenant):
                act = _question(question)
                act()
                samples[name] += [timed(act) for _ in range(3)]
    return {name: median(times) for name, times in samples.items()}


def _question(question: dict[str, str]) -> Callable[[], Any]:
    actor = Actor(ActorKind.SYSTEM, name="bench")
    (first, *_) = read_page(OrderResource, actor=actor, parameters={"limit": "1"}).records
    customer = json.loads(first)["customer"]["id"]
    parameters = {**LIST, **{key: customer if value == "?" else value for key, value in question.items()}}
    return lambda: read_page(OrderResource, actor=actor, parameters=parameters)


def main(rows: int) -> dict[str, Any]:
    admin = os.environ["DATABASE_ADMIN_URL"]
    settings.ROOT_URLCONF = "benchmarks.reads_peer"
    set_policy(Seller())
    create_databases(admin, "reads", create_database)
    try:
        small, large = company("small", 1_000, **UNLIMITED), company("large", rows)
        with as_owner("default") as owner:
            owner.execute("VACUUM ANALYZE")
        return {"request": requests(small), "list": views(small), "sizes": sizes(small, large)}
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
