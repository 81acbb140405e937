"""Filters on added fields of a large company: ``python -m benchmarks.custom_fields [records]``.

Run it with ``tools.supervisor.testservers``; it prints percentiles, and the same question
asked of the JSON column itself.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.db import connection  # noqa: E402

from business.parties.models import Customer  # noqa: E402
from core.configuration.custom.models import CustomField  # noqa: E402
from core.configuration.custom.searching import filter_custom  # noqa: E402
from core.configuration.custom.services import change_field, define_field  # noqa: E402
from core.kernel.actors import SYSTEM  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.operator import as_owner  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402
from core.testing.databases import create_databases, drop_databases  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

ROUNDS, PAGE = 60, 50
FIELDS = {"town": "text", "gift": "boolean", "points": "integer", "since": "date"}
FILL = """
    INSERT INTO parties_customer (id, created_at, updated_at, version, first_name, last_name, company, email, address,
        city, postal_code, country, siret, tva_number, ice, customer_type, status, source, notes, is_active, custom)
    SELECT gen_random_uuid(), now(), now(), 1, 'Salma', 'Idrissi ' || n, '', '', '', '', '', 'MA', '', '', '', 'person',
        'active', '', '', true, jsonb_build_object('c_town', 'Ville ' || lpad((n * 7919 %% 1000)::text, 4, '0'),
        'c_gift', n %% 2 = 0, 'c_points', n * 7919 %% 100000, 'c_since', (date '2000-01-01' + (n %% 9000)::int)::text)
    FROM generate_series(1::bigint, %s) AS n
"""
Question = Callable[[Any], Any]


def points(below: int) -> int:
    return random.randrange(below)


def town() -> str:
    return f"Ville {random.randrange(1000):04}"


QUESTIONS: dict[str, Question] = {
    "text, 1 in 1,000": lambda q: filter_custom(q, "c_town", exact=town()),
    "beginning of text, 1 in 100": lambda q: filter_custom(q, "c_town", startswith=town()[:-1]),
    "yes or no, half": lambda q: filter_custom(q, "c_gift", exact=bool(random.randrange(2))),
    "range of numbers, 1 in 1,000": lambda q: filter_custom(q, "c_points", gte=(low := points(99_900)), lt=low + 100),
    "range of numbers, half": lambda q: filter_custom(q, "c_points", gte=50_000 + points(100)),
    "range of dates, 1 in 10": lambda q: filter_custom(q, "c_since", gte=f"2022-03-{points(28) + 1:02}"),
    "half and 1 in 1,000": lambda q: filter_custom(filter_custom(q, "c_gift", exact=True), "c_town", exact=town()),
    "nothing": lambda q: filter_custom(q, "c_town", exact=f"nulle part {random.random()}"),
}


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def measure(name: str, act: Callable[[], object], rounds: int = ROUNDS) -> None:
    act()
    times = sorted(seconds(act) * 1000 for _ in range(rounds))
    print(f"{name:45} p50 {times[rounds // 2]:8.1f} ms   p95 {times[int(rounds * 0.95)]:8.1f} ms", flush=True)


def fill(tenant: Any, records: int) -> None:
    with tenant_context(tenant):
        for key, kind in FIELDS.items():
            define_field(Customer, key, kind, {"fr": key}, actor=SYSTEM)
        with connection.cursor() as cursor:
            cursor.execute(FILL, [records])


def make_filterable() -> None:
    for field in CustomField.objects.all():
        took = seconds(lambda field=field: change_field(field, actor=SYSTEM, is_filterable=True))
        print(f"made filterable: {field.key} in {took:.1f} s", flush=True)


def ask() -> None:
    for name, question in QUESTIONS.items():
        measure(f"{name}, a page", lambda q=question: list(q(Customer.objects.order_by("-id"))[:PAGE]))
    measure("text, 1 in 1,000, counted", lambda: QUESTIONS["text, 1 in 1,000"](Customer.objects).count())
    measure("yes or no, half, counted", lambda: QUESTIONS["yes or no, half"](Customer.objects).count(), 10)
    nowhere = Customer.objects.filter(custom__c_town="nulle part").order_by("-id")
    measure("JSON column: nothing, a page", lambda: list(nowhere[:PAGE]), 5)


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    admin = os.environ["DATABASE_ADMIN_URL"]
    create_databases(admin, "bench", create_database)
    try:
        large = create_tenant(name="Large", slug="large")
        for tenant, size in ((large, records), (create_tenant(name="Other", slug="other"), records // 5)):
            fill(tenant, size)
            with tenant_context(tenant):
                make_filterable()
        with as_owner("default") as owner:
            owner.execute("ANALYZE")
        with tenant_context(large):
            ask()
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    main()
