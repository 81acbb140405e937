"""Runs inside the platform: ``python -m benchmarks.inside_reads <rows of the large company>``; prints JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from benchmarks.companies import UNLIMITED, company  # noqa: E402
from benchmarks.program import Program, medians, processor_times, timed  # noqa: E402
from benchmarks.reads_peer import FIELDS, OrderViewSet  # noqa: E402
from benchmarks.reads_usual import usual_application  # noqa: E402
from business.orders.resources import OrderResource  # noqa: E402
from core.kernel.actors import SYSTEM, Actor, ActorKind  # noqa: E402
from core.kernel.reading import read_page  # noqa: E402
from core.kernel.rights import Right  # noqa: E402
from core.records.finding import find_everywhere  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.identity import begin_statement  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import as_owner, connect_application  # noqa: E402
from core.testing.databases import create_databases, drop_databases  # noqa: E402
from core.users.policy.services import create_role  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

TURNS = 15
#: So many requests of one side, then as many of the other.
IN_A_ROW = 10
ROWS = {"small": 1_000, "large": 1_000_000}
LIST = {"fields": ",".join(FIELDS)}
#: What is asked of a small company and of a large one.
QUESTIONS: dict[str, dict[str, str]] = {
    "sorted by date": {},
    "sorted by total": {"sort": "-total"},
    "sorted by number": {"sort": "number"},
    "sorted by state": {"sort": "status"},
    "sorted by payment, the other way": {"sort": "-payment_status"},
    "sorted by the customer's name": {"sort": "customer"},
    "sorted by the customer's name, from the end": {"sort": "-customer"},
    "one customer's": {"customer": "?"},
    "those that came back, a hundred": {"status": "returned"},
    "those that are paid, fifty": {"payment_status": "paid"},
    "those whose money went back, none": {"payment_status": "refunded"},
    "those that came back, by the customer's name": {"status": "returned", "sort": "customer"},
    "a range of totals": {"total__gte": "148", "total__lt": "149", "sort": "-total"},
    "a range of totals, a page of both": {"total__gte": "120", "total__lt": "170", "sort": "-total"},
    "a range of totals, by date": {"total__gte": "120", "total__lt": "170"},
    "a range of days": {"ordered_at__lt": "2026-05-31T23:00:00Z"},
    "search by number": {"q": "CMD-{rows}"},
    "search, one in a thousand found": {"q": "CMD-777"},
    "search, all found": {"q": "cmd"},
    "search, none found": {"q": "babouche"},
    "search by a customer's name": {"q": "رجاء amrani {half}"},
    "search by a customer's phone": {"q": "06 61 {phone}"},
    "a part of the number": {"number__contains": "D-{rows}"},
}
#: What is asked for by position: the first page, the middle and the last page of each list.
POSITIONS: dict[str, dict[str, str]] = {
    "by date": {},
    "by total": {"sort": "-total"},
    "of drafts, which no index lists": {"status": "draft"},
}
#: What yz.search is compared with: the words that find one, a thousand, none.
WORDS = {"one found": "cmd-{rows}", "1,111 found": "cmd-777", "none found": "babouche"}

#: One number for each customer.
PHONES = """
    INSERT INTO parties_phone (tenant_id, id, created_at, updated_at, version, custom,
        customer_id, raw, e164, is_valid, is_primary)
    SELECT %(tenant)s, uuidv7(), now(), now(), 1, '{}',
        id, '0661' || lpad(number::text, 6, '0'), '+212661' || lpad(number::text, 6, '0'), true, true
    FROM (SELECT id, row_number() OVER (ORDER BY id) number FROM parties_customer WHERE tenant_id = %(tenant)s) numbered
"""


#: May see orders of the web, every field of them, and who their customers are.
SELLER = (
    Right(OrderResource.key(), ("view",), rule="channel == 'web'"),
    Right("business.parties.*", ("view",)),
)
#: Acts with that role where no key is shown.
ACTOR = Actor(ActorKind.API_KEY, name="bench", role="seller")


def staffed(tenant: Tenant) -> Tenant:
    """With the role of the company by which everything here is read."""
    with tenant_context(tenant):
        create_role(key=ACTOR.role, label="Seller", rights=SELLER, actor=SYSTEM)
    return tenant


def known_by_phone(tenant: Tenant) -> Tenant:
    with as_owner("default") as owner:
        owner.execute(f"SET search_path = {tenant.schema_name}, public".encode())
        owner.execute(PHONES.encode(), {"tenant": tenant.id})
    return tenant


def requests(tenant: Tenant) -> dict[str, dict[str, float]]:
    """Whole requests, from the WSGI call to the last byte."""
    program, usual = Program(tenant, role=ACTOR.role), usual_application()
    asked = {
        "ours": lambda: program.send("GET", f"/api/v1/{OrderResource.path()}?fields={LIST['fields']}"),
        "peer": lambda: program.send("GET", "/api/v1/peer/order/"),
        "usual": lambda: program.send("GET", "/api/v1/peer/order/", application=usual),
    }
    shown, *others = (json.loads(ask())["results"] for ask in asked.values())
    for theirs in others:
        assert [sorted(row) for row in shown] == [sorted(row) for row in theirs]
        assert [row["number"] for row in shown] == [row["number"] for row in theirs]
    return {
        "request": medians(asked, IN_A_ROW),
        "among others": medians(asked),
        "processor": processor_times(asked, IN_A_ROW),
    }


def views(tenant: Tenant) -> dict[str, float]:
    """The same without sessions, keys and entering: the work of the list alone."""
    view = OrderViewSet.as_view({"get": "list"}, authentication_classes=(), permission_classes=())
    request = RequestFactory().get("/")
    with tenant_context(tenant):
        return medians(
            {
                "ours": lambda: read_page(OrderResource, actor=ACTOR, parameters=LIST),
                "peer": lambda: view(request).render(),
            },
            IN_A_ROW,
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
                act = _question(question, ROWS[tenant.slug])
                act()
                samples[name] += [timed(act) for _ in range(3)]
    return {name: median(times) for name, times in samples.items()}


def _question(question: dict[str, str], rows: int) -> Callable[[], Any]:
    (first, *_) = read_page(OrderResource, actor=ACTOR, parameters={"limit": "1"}).records
    customer = json.loads(first)["customer"]["id"]
    written = {key: customer if value == "?" else _meant(value, rows) for key, value in question.items()}
    parameters = {**LIST, **written}
    return lambda: read_page(OrderResource, actor=ACTOR, parameters=parameters)


def _meant(text: str, rows: int) -> str:
    """A number that there is: the last order's, that of the customer in the middle."""
    digits = f"{rows // 20:06}"
    phone = " ".join(digits[at : at + 2] for at in (0, 2, 4))
    return text.replace("{rows}", str(rows)).replace("{half}", str(rows // 20)).replace("{phone}", phone)


def positions(large: Tenant, rows: int) -> dict[str, dict[str, float]]:
    """Lists entered by a position, in the company where that is far."""
    measured = dict[str, dict[str, float]]()
    places = {"first": "0", "middle": str(rows // 2), "last": "-50"}
    with tenant_context(large):
        for name, question in POSITIONS.items():
            asked = {place: {**LIST, **question, "at": at} for place, at in places.items()}
            acts = {
                place: partial(read_page, OrderResource, actor=ACTOR, parameters=each) for place, each in asked.items()
            }
            assert all(len(act().records) == 50 for act in acts.values())
            measured[name] = {place: median(timed(act) for _ in range(TURNS)) for place, act in acts.items()}
    return measured


def everywhere(small: Tenant, large: Tenant) -> dict[str, float]:
    """The one field for everything, over all resources of a company."""
    samples = dict[str, float]()
    for tenant in (small, large):
        with tenant_context(tenant):
            text = _meant("Amrani {half}", ROWS[tenant.slug])
            assert len(find_everywhere(text, actor=ACTOR)) == 2
            act = partial(find_everywhere, text, actor=ACTOR)
            samples[tenant.slug] = median(timed(act) for _ in range(TURNS))
    return samples


def indexes(tenant: Tenant, rows: int) -> dict[str, dict[str, float]]:
    """Listing ids: by the kernel's function, by an index without any protection, by row security alone."""
    with as_owner("default") as owner, connect_application("default") as application:
        owner.execute(f"SET search_path = {tenant.schema_name}, public".encode())
        owner.execute("CREATE TABLE bare AS SELECT id, yz_search FROM orders_order WHERE tenant_id = %s", (tenant.id,))
        owner.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA yz_extensions")
        owner.execute("CREATE INDEX ON bare USING gin (yz_search yz_extensions.gin_trgm_ops)")
        owner.execute("VACUUM ANALYZE bare")
        application.execute(begin_statement(tenant.ref).encode())
        measured = {}
        for name, word in WORDS.items():
            text = word.replace("{rows}", str(rows))
            pattern = f"%{text}%"
            acts = {
                "ours": (application, "SELECT unnest(yz.search('orders_order', ARRAY[%s], true, 'id'))", text, 15),
                "bare": (owner, "SELECT id FROM bare WHERE yz_search LIKE %s", pattern, 15),
                "naive": (application, "SELECT id FROM orders_order WHERE yz_search LIKE %s", pattern, 3),
            }
            found = {len(at.execute(query.encode(), (value,)).fetchall()) for at, query, value, _ in acts.values()}
            assert len(found) == 1, (name, found)
            measured[name] = {
                side: min(timed(lambda: at.execute(query.encode(), (value,)).fetchall()) for _ in range(turns))  # noqa: B023
                for side, (at, query, value, turns) in acts.items()
            }
        application.execute("ROLLBACK")
        owner.execute("DROP TABLE bare")
    return measured


def main(rows: int) -> dict[str, Any]:
    admin = os.environ["DATABASE_ADMIN_URL"]
    settings.ROOT_URLCONF = "benchmarks.reads_peer"
    create_databases(admin, "reads", create_database)
    try:
        ROWS["large"] = rows
        small = staffed(known_by_phone(company("small", ROWS["small"], **UNLIMITED)))
        large = staffed(known_by_phone(company("large", rows)))
        with as_owner("default") as owner:
            owner.execute("VACUUM ANALYZE")
        return {
            **requests(small),
            "list": views(small),
            "sizes": sizes(small, large),
            "positions": positions(large, rows),
            "everywhere": everywhere(small, large),
            "indexes": indexes(large, rows),
        }
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
