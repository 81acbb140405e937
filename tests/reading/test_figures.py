"""Figures are what the list shows: the same records, and each cell leads to its own."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connections
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from business.catalog.resources import ProductResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.resources import CustomerResource
from core.kernel.errors import BusinessError
from core.kernel.reading import read_figures, read_page, tallies
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied
from core.tenancy.context import require_tenant

from .conftest import Shop
from .grants import SALMA, Grants


def figures(resource: type[Resource] = OrderResource, zone: str = "UTC", **asked: str) -> dict[str, Any]:
    return asdict(read_figures(resource, actor=SALMA, parameters=asked, zone=zone))


def cells(**asked: str) -> list[tuple[Any, ...]]:
    """Keys, then values; of a relation its label."""
    found = figures(**asked)["cells"]
    return [
        (*(key["label"] if isinstance(key, dict) else key for key in cell["keys"]), *cell["values"]) for cell in found
    ]


def listed(filter: dict[str, Any] | None, **asked: str) -> int | None:
    asked = asked if filter is None else {**asked, "filter": json.dumps(filter)}
    return read_page(OrderResource, actor=SALMA, parameters={**asked, "count": "1"}).count


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"group": "status"}, [("draft", 1), ("confirmed", 2), ("cancelled", 1)]),
        ({"group": "customer"}, [("Rajae Amrani", 2), ("Élodie Benâli", 1), ("Atlas 100%", 1)]),
        ({"group": "paid_on:year"}, [("2026-01-01", 2), (None, 2)]),
        ({"group": "paid_on"}, [("2026-03-01", 2), (None, 2)]),
        ({"group": "paid_on:day"}, [("2026-03-10", 1), ("2026-03-12", 1), (None, 2)]),
        ({"group": "ordered_at:week"}, [("2026-02-23", 1), ("2026-03-02", 3)]),
        ({"group": "ordered_at:quarter"}, [("2026-01-01", 4)]),
        ({"group": "status", "filter": '{"total__gt": 100}'}, [("draft", 1), ("confirmed", 1), ("cancelled", 1)]),
        ({"group": "status", "status": "draft"}, [("draft", 1)]),
        ({"group": "status", "q": "rajae"}, [("draft", 1), ("confirmed", 1)]),
        ({"group": "status", "q": "personne"}, []),
        (
            {"group": "customer,status", "measure": "sum:total,count"},
            [
                ("Rajae Amrani", "draft", "150.00", 1),
                ("Rajae Amrani", "confirmed", "398.00", 1),
                ("Élodie Benâli", "confirmed", "99.50", 1),
                ("Atlas 100%", "cancelled", "150.00", 1),
            ],
        ),
        (
            {"group": "status", "measure": "sum:total,avg:total,min:total,max:total"},
            [
                ("draft", "150.00", "150.00", "150.00", "150.00"),
                ("confirmed", "497.50", "248.75", "99.50", "398.00"),
                ("cancelled", "150.00", "150.00", "150.00", "150.00"),
            ],
        ),
    ],
)
def test_records_are_grouped_and_measured(shop: Shop, asked: dict[str, str], expected: list[Any]) -> None:
    assert sorted(cells(**asked), key=str) == sorted(expected, key=str)
    if asked["group"] != "customer" and not asked["group"].startswith("customer,"):
        assert cells(**asked) == expected


def test_a_yes_or_no_is_a_share(shop: Shop) -> None:
    found = figures(CustomerResource, measure="share:is_active,count")
    assert found["overall"]["values"] == ["0.6667", 3]


def test_without_a_group_there_is_the_whole(shop: Shop) -> None:
    assert figures() == {
        "groups": [],
        "measures": ["count"],
        "cells": [],
        "rows": [],
        "columns": [],
        "overall": {"keys": [], "values": [4], "filter": None},
        "cut": False,
    }
    nothing = figures(q="personne", measure="count,sum:total", group="status,customer")
    assert (nothing["overall"]["values"], nothing["cells"]) == ([0, None], [])


def test_a_pivot_has_its_totals(shop: Shop) -> None:
    found = figures(group="status,paid_on:month", measure="count")
    assert [(each["keys"], each["values"]) for each in found["rows"]] == [
        (["draft"], [1]),
        (["confirmed"], [2]),
        (["cancelled"], [1]),
    ]
    assert [(each["keys"], each["values"]) for each in found["columns"]] == [(["2026-03-01"], [2]), ([None], [2])]
    assert [(each["keys"], each["values"]) for each in found["cells"]] == [
        (["draft", "2026-03-01"], [1]),
        (["confirmed", "2026-03-01"], [1]),
        (["confirmed", None], [1]),
        (["cancelled", None], [1]),
    ]
    assert (found["overall"]["values"], found["groups"]) == ([4], ["status", "paid_on:month"])


@pytest.mark.parametrize("zone", ["Africa/Casablanca", "Africa/Cairo", "America/Havana", "Pacific/Auckland"])
@pytest.mark.parametrize(
    "asked",
    [
        {"group": "status"},
        {"group": "customer,status"},
        {"group": "channel,paid_on:week"},
        {"group": "ordered_at:day,customer"},
        {
            "group": "ordered_at:month",
            "filter": '{"and": [{"total__gt": 10}], "or": [{"status": "draft"}, {"total__lt": 398}]}',
        },
        {"group": "status,paid_on:day", "filter": '{"status": "confirmed"}', "status": "confirmed"},
        {"group": "currency,payment_status", "q": "rajae", "total__gte": "1"},
    ],
)
def test_each_cell_leads_to_its_records(shop: Shop, asked: dict[str, str], zone: str) -> None:
    """As many as it counts; together they are the list."""
    # Clocks are put forward or back around these moments, here or there.
    for number, moment in (("A1", (4, 23, 22, 30)), ("B2", (10, 29, 21, 30)), ("C3", (11, 1, 4, 30))):
        Order.objects.filter(number=number).update(ordered_at=datetime(2026, *moment, tzinfo=UTC))
    found, searched = figures(zone=zone, **asked), {"q": asked["q"]} if "q" in asked else {}
    for cell in (*found["cells"], *found["rows"], *found["columns"], found["overall"]):
        assert listed(cell["filter"], **searched) == cell["values"][0], cell
    question = {name: value for name, value in asked.items() if name != "group"}
    whole = read_page(OrderResource, actor=SALMA, parameters={**question, "count": "1"}).count
    assert sum(cell["values"][0] for cell in found["cells"]) == found["overall"]["values"][0] == whole
    assert whole


@pytest.mark.parametrize(
    ("zone", "month", "since", "until"),
    [
        ("UTC", "2026-01-01", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
        # Clocks there go back an hour on 15 February, for Ramadan.
        ("Africa/Casablanca", "2026-02-01", "2026-01-31T23:00:00Z", "2026-03-01T00:00:00Z"),
    ],
)
def test_days_begin_where_the_company_is(shop: Shop, zone: str, month: str, since: str, until: str) -> None:
    Order.objects.filter(number="A1").update(ordered_at=datetime(2026, 1, 31, 23, 30, tzinfo=UTC))
    (cell,) = figures(zone=zone, group="ordered_at:month", number="A1")["cells"]
    assert cell["keys"] == [month]
    assert cell["filter"] == {"number": "A1", "ordered_at__gte": since, "ordered_at__lt": until}


def test_what_was_left_blank_is_a_group(shop: Shop) -> None:
    found = figures(CustomerResource, group="source")["cells"]
    assert [(cell["keys"], cell["values"], cell["filter"]) for cell in found] == [
        ([""], [2], {"source": ""}),
        (["web"], [1], {"source": "web"}),
    ]


def refusal(resource: type[Resource] = OrderResource, **asked: str) -> tuple[int, str]:
    with pytest.raises(BusinessError) as caught:
        figures(resource, **asked)
    return caught.value.status, caught.value.code


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"group": "status,customer,channel"}, "valeur_invalide"),
        ({"group": "paid_on:day,paid_on:month"}, "valeur_invalide"),
        ({"group": "paid_on:fortnight"}, "valeur_invalide"),
        ({"group": "status:day"}, "valeur_invalide"),
        ({"group": "number"}, "champ_inconnu"),
        ({"group": "total"}, "champ_inconnu"),
        ({"group": "lines"}, "champ_inconnu"),
        ({"measure": "median:total"}, "valeur_invalide"),
        ({"measure": "count:total"}, "valeur_invalide"),
        ({"measure": "sum"}, "champ_inconnu"),
        ({"measure": "sum:status"}, "champ_inconnu"),
        ({"measure": "share:total"}, "champ_inconnu"),
        ({"measure": "sum:version"}, "champ_inconnu"),
        ({"measure": ",".join(["count"] * 9)}, "valeur_invalide"),
        ({"sort": "total"}, "champ_inconnu"),
        ({"fields": "total"}, "champ_inconnu"),
        ({"limit": "1"}, "champ_inconnu"),
        ({"filter": "{"}, "filtre_illisible"),
    ],
)
def test_other_questions_are_refused(shop: Shop, asked: dict[str, str], code: str) -> None:
    assert refusal(**asked) == (400, code)


@pytest.mark.parametrize(
    "asked", [{"group": "{}"}, {"group": "{}:day"}, {"measure": "sum:{}"}, {"measure": "share:{}"}]
)
@pytest.mark.parametrize("hidden", ["total", "customer", "status", "paid_on"])
def test_a_hidden_field_is_refused_like_one_that_does_not_exist(
    shop: Shop, grants: Grants, hidden: str, asked: dict[str, str]
) -> None:
    grants.hidden[OrderResource] = {hidden}
    told, missing = (refusal(**{key: value.format(name) for key, value in asked.items()}) for name in (hidden, "qwxz"))
    assert told == missing == (400, "champ_inconnu")


def test_without_view_there_are_no_figures(shop: Shop, grants: Grants) -> None:
    grants.closed.add(OrderResource)
    with pytest.raises(AccessDenied):
        figures()


def test_records_outside_the_rule_count_nowhere(shop: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(customer=shop.customers["rajae"].pk)
    assert cells(group="status", measure="count,max:total") == [("draft", 1, "150.00"), ("confirmed", 1, "398.00")]
    assert figures()["overall"]["values"] == [2]
    grants.rules[OrderResource] = Q(pk__in=[])
    assert figures(group="status")["overall"]["values"] == [0]


def test_a_group_is_not_called_by_a_title_that_is_hidden(shop: Shop, grants: Grants) -> None:
    grants.hidden[CustomerResource] = {"last_name"}
    found = figures(group="customer")["cells"]
    assert [(cell["keys"][0]["label"], cell["values"]) for cell in found] == [(None, [2]), (None, [1]), (None, [1])]
    assert found[0]["keys"][0]["id"] == str(shop.customers["rajae"].pk)


def test_more_than_a_thousand_cells_are_cut_and_it_is_said(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.kernel.reading.tallies.MOST_CELLS", 2)
    monkeypatch.setattr("core.kernel.reading.figures.MOST_CELLS", 2)
    tallies._kept.cache_clear()
    found = figures(group="status,paid_on:month")
    assert ([len(found[level]) for level in ("cells", "rows", "columns")], found["cut"]) == ([2, 2, 2], True)
    assert found["overall"]["values"] == [4]
    assert figures(group="paid_on:month")["cut"] is False
    tallies._kept.cache_clear()


def test_figures_are_one_statement_and_a_search_one_more(shop: Shop) -> None:
    for asked, statements in (({"group": "status,customer", "measure": "sum:total"}, 1), ({"q": "rajae"}, 2)):
        # What the company added to its records is remembered from here on.
        figures()
        with CaptureQueriesContext(connections[require_tenant().alias]) as sent:
            figures(**asked)
        assert len(sent) == statements, [query["sql"] for query in sent]


def test_statements_are_written_once_for_each_shape(shop: Shop) -> None:
    tallies._kept.cache_clear()
    for zone, total in (("UTC", "1"), ("Africa/Casablanca", "2")):
        figures(zone=zone, group="ordered_at:day", total__gt=total)
    assert tallies._kept.cache_info().misses == 1
    figures(group="ordered_at:week")
    assert tallies._kept.cache_info().misses == 2


def test_products_are_grouped_by_what_few_of_them_share(shop: Shop) -> None:
    assert refusal(ProductResource, group="reference") == (400, "champ_inconnu")
    assert figures(ProductResource, group="kind", measure="avg:list_price")["cells"] == [
        {"keys": ["goods"], "values": ["199.00"], "filter": {"kind": "goods"}}
    ]
