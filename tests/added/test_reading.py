"""Added fields in lists, records, filters and orders: as the declared ones, in one statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from redis import Redis

from api.tests.conftest import Company
from business.parties.models import Customer
from core.configuration.custom import memory
from core.configuration.custom.services import change_field
from core.kernel.actors import SYSTEM
from core.tenancy import epochs
from core.tenancy.context import tenant_context

from .conftest import KEY, SIZES, Desk, define

#: Kind, options, what is sent, what is answered, filters that find it, filters that do not.
KINDS: list[tuple[str, dict[str, Any], Any, Any, dict[str, str], dict[str, str]]] = [
    ("text", {}, "Rue 9", "Rue 9", {"c_x__startswith": "rue"}, {"c_x": "rue"}),
    ("integer", {}, 12, 12, {"c_x__gte": "12", "c_x__lt": "13"}, {"c_x__gt": "12"}),
    ("decimal", {}, "1.250000", "1.250000", {"c_x__lte": "1.25"}, {"c_x": "1.2501"}),
    ("money", {}, 9.5, "9.50", {"c_x__in": "9.50,3"}, {"c_x__gt": "9.5"}),
    ("boolean", {}, False, False, {"c_x": "false"}, {"c_x": "true"}),
    ("date", {}, "2026-03-06", "2026-03-06", {"c_x__gte": "2026-03-06"}, {"c_x__lt": "2026-03-06"}),
    (
        "datetime",
        {},
        "2026-03-06T10:00:00+01:00",
        "2026-03-06T09:00:00+00:00",
        {"c_x": "2026-03-06T09:00:00Z"},
        {"c_x__gt": "2026-03-06T09:00:00Z"},
    ),
    ("duration", {}, "PT90M", "P0DT01H30M00S", {"c_x__gt": "PT1H"}, {"c_x__gt": "PT2H"}),
    ("choice", SIZES, "m", "m", {"c_x__in": "m,l"}, {"c_x": "s"}),
    ("multiple_choice", SIZES, ["l", "s"], ["s", "l"], {"c_x": "l"}, {"c_x": "m"}),
    ("email", {}, "A@b.ma", "A@b.ma", {"c_x": "a@B.ma"}, {"c_x": "b@b.ma"}),
    ("phone", {"region": "MA"}, "0661 00 00 01", "+212661000001", {"c_x": "0661000001"}, {"c_x": "0661000002"}),
    ("url", {}, "https://a.ma/x", "https://a.ma/x", {"c_x__startswith": "HTTPS://A"}, {"c_x": "https://a.ma"}),
    ("identifier", {"check": "siret"}, "732 829 320 00074", "73282932000074",
     {"c_x": "73282932000074"}, {"c_x__isnull": "1"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "options", "sent", "told", "finding", "missing"), KINDS, ids=[k[0] for k in KINDS])
def test_every_kind_is_written_read_and_found(
    alpha: Company,
    desk: Desk,
    kind: str,
    options: dict[str, Any],
    sent: Any,
    told: Any,
    finding: dict[str, str],
    missing: dict[str, str],
) -> None:
    define(alpha, "x", kind, options=options, is_filterable=True)
    desk.made(first_name="Without")
    record = desk.made(first_name="With", c_x=sent)

    assert record["c_x"] == told
    assert [each["c_x"] for each in desk.get(sort="first_name")["results"]] == [told, None]
    assert desk.get(fields="c_x", sort="first_name")["results"][0] == {"id": record["id"], "c_x": told}
    assert (desk.names(**finding), desk.names(**missing)) == (["With"], ["Without"] if "c_x__isnull" in missing else [])
    assert (desk.names(c_x__isnull="true"), desk.names(c_x__isnull="false")) == (["Without"], ["With"])


@pytest.mark.parametrize("kind", ["long_text", "json"])
def test_kinds_that_lists_are_not_filtered_by(alpha: Company, desk: Desk, kind: str) -> None:
    define(alpha, "x", kind)
    assert desk.made(first_name="A", c_x="Ligne")["c_x"] == "Ligne"
    assert desk.refused(c_x="Ligne") == (400, "champ_non_filtrable")


def test_a_link_shows_the_label_and_the_record_behind_it(alpha: Company, desk: Desk) -> None:
    define(alpha, "sponsor", "relation", options={"resource": KEY}, is_filterable=True)
    rajae, ali = desk.made(first_name="Rajae", last_name="Amrani"), desk.made(first_name="Ali")
    record = desk.made(first_name="Zineb", c_sponsor=rajae["id"])
    desk.made(first_name="Omar", c_sponsor=ali["id"])

    assert record["c_sponsor"] == {"id": rajae["id"], "label": "Rajae Amrani"}
    assert desk.names(c_sponsor=rajae["id"]) == ["Zineb"]
    assert desk.names(sort="c_sponsor", c_sponsor__isnull="0") == ["Omar", "Zineb"]
    opened = desk.get(f"{record['id']}/", expand="c_sponsor")["c_sponsor"]
    assert (opened["id"], opened["first_name"], opened["c_sponsor"]) == (rajae["id"], "Rajae", None)
    assert desk.client.delete(f"/api/v1/business/parties/customer/{rajae['id']}/?version=1").status_code == 204
    assert desk.get(f"{record['id']}/")["c_sponsor"] is None


def test_lists_are_sorted_and_paged_by_an_added_field(alpha: Company, desk: Desk) -> None:
    define(alpha, "points", "decimal")
    for name, points in (("A", "10"), ("B", None), ("C", "9.5"), ("D", "100")):
        desk.made(first_name=name, **({"c_points": points} if points else {}))

    assert (desk.names(sort="c_points"), desk.names(sort="-c_points")) == (["C", "A", "D", "B"], ["B", "D", "A", "C"])
    first = desk.get(sort="c_points", limit="2")
    second = desk.get(sort="c_points", limit="2", cursor=first["next"])
    assert [each["first_name"] for each in second["results"]] == ["D", "B"]


def test_groups_count_and_other_conditions_go_together(alpha: Company, desk: Desk) -> None:
    define(alpha, "points", "integer", is_filterable=True)
    for name, points in (("A", 1), ("B", 2), ("C", 3)):
        desk.made(first_name=name, c_points=points, city="Fès")
    asked = '{"or": [{"c_points__gte": 3}, {"first_name": "A", "city": "Fès"}]}'
    page = desk.get(filter=asked, sort="first_name", count="1")
    assert ([each["first_name"] for each in page["results"]], page["count"]) == (["A", "C"], 2)


def test_what_cannot_be_asked_is_refused(alpha: Company, desk: Desk) -> None:
    define(alpha, "points", "integer", is_filterable=True, options={"minimum": 0})
    define(alpha, "size", "multiple_choice", options=SIZES, is_filterable=True)
    for asked, code in (
        ({"c_points": "many"}, "valeur_invalide"),
        ({"c_points": "-1"}, "valeur_invalide"),
        ({"c_points__contains": "1"}, "champ_inconnu"),
        ({"c_size": "xl"}, "valeur_invalide"),
        ({"sort": "c_size"}, "champ_inconnu"),
        ({"c_other": "1"}, "champ_inconnu"),
    ):
        assert desk.refused(**asked) == (400, code), asked


def test_a_list_is_one_statement(alpha: Company, desk: Desk) -> None:
    define(alpha, "points", "integer", is_filterable=True)
    define(alpha, "sponsor", "relation", options={"resource": KEY})
    desk.made(first_name="A", c_points=3, c_sponsor=desk.made(first_name="S")["id"])
    desk.get()
    with CaptureQueriesContext(connections["default"]) as asked:
        assert desk.names(c_points__gte="2", sort="-c_points") == ["A"]
    reads = [query["sql"] for query in asked if "parties_customer" in query["sql"]]
    assert (len(reads), sum("configuration_customfield" in query["sql"] for query in asked)) == (1, 0)


def test_two_companies_may_mean_different_things_by_one_name(
    alpha: Company, company: Callable[..., Company], desk: Desk
) -> None:
    """Statements are kept for whoever asks the same."""
    other = company()
    there = Desk(other.sign_in())
    define(alpha, "x", "integer", is_filterable=True)
    define(other, "x", "text", is_filterable=True)
    desk.made(first_name="A", c_x=10)
    desk.made(first_name="B", c_x=9)
    there.made(first_name="A", c_x="10")
    there.made(first_name="B", c_x="9")

    asked = {"sort": "c_x"}
    assert (desk.names(**asked), there.names(**asked)) == (["B", "A"], ["A", "B"])
    assert (desk.names(c_x="9", **asked), there.names(c_x="9", **asked)) == (["B"], ["B"])
    assert (desk.get(**asked)["results"][0]["c_x"], there.get(**asked)["results"][0]["c_x"]) == (9, "10")


def test_the_table_is_asked_while_the_cache_is_away(
    alpha: Company, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    define(alpha, "x", "integer")

    monkeypatch.setattr(epochs, "valkey", lambda: Redis(port=1, retry=None))
    with tenant_context(alpha.tenant):
        assert list(memory.added_fields(Customer)) == ["c_x"]
    assert memory.added_fields(Customer) == {}


def test_a_link_to_what_is_not_installed_any_more_is_left_out(alpha: Company, desk: Desk) -> None:
    field = define(alpha, "x", "relation", options={"resource": KEY})
    define(alpha, "y", "integer")
    with tenant_context(alpha.tenant):
        type(field).objects.filter(pk=field.pk).update(options={"resource": "gone.module.thing"})
        memory.definitions_changed()
    record = desk.made(first_name="A", c_y=1)
    assert ("c_x" in record, record["c_y"]) == (False, 1)


def test_a_field_put_aside_is_gone_and_comes_back_with_its_values(alpha: Company, desk: Desk) -> None:
    field = define(alpha, "note", "text", is_filterable=True)
    record = desk.made(first_name="A", c_note="gift")
    with tenant_context(alpha.tenant):
        change_field(field, actor=SYSTEM, is_active=False)
    assert "c_note" not in desk.get(f"{record['id']}/")
    assert (desk.refused(c_note="gift"), desk.refused(sort="c_note")) == ((400, "champ_inconnu"),) * 2
    assert desk.patch(record, c_note="other").json()["champs"].keys() == {"c_note"}
    with tenant_context(alpha.tenant):
        change_field(field, actor=SYSTEM, is_active=True)
    assert desk.names(c_note="GIFT") == ["A"]


def test_a_value_left_from_another_kind_fails_no_list(alpha: Company, desk: Desk) -> None:
    """An import that is undone may bring one back."""
    define(alpha, "x", "integer", is_filterable=True)
    record = desk.made(first_name="A")
    with tenant_context(alpha.tenant):
        Customer.objects.filter(pk=record["id"]).update(custom={"c_x": "many"})
    assert desk.get(sort="c_x")["results"][0]["c_x"] is None
    assert desk.patch(record, first_name="B").json()["c_x"] is None
    assert desk.patch({**record, "version": 2}, c_x=4).json()["c_x"] == 4
