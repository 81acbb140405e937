"""Records are found by what their added fields hold, as it stands now."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import OperationalError, connections

from core.configuration.custom.errors import NotFilterable, UnknownField
from core.configuration.custom.indexing import forget_values_left_behind, index_field, index_records
from core.configuration.custom.searching import filter_custom
from core.configuration.custom.services import change_field, define_field, set_custom
from core.configuration.models import CustomValue, Series
from core.kernel.errors import BusinessError
from core.tenancy.context import tenant_context

from .conftest import CHOICES


def found(key: str, lookup: str, value: object) -> list[str]:
    return sorted(filter_custom(Series.objects.all(), key, **{lookup: value}).values_list("code", flat=True))


NOON = datetime(2027, 3, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "values", "questions"),
    [
        ("text", ["Été", "été indien", "hiver"], [("exact", "ÉTÉ", "a"), ("startswith", "été", "ab"),
                                                  ("in", ["hiver", "Été"], "ac")]),
        ("integer", [1, 5, -3], [("exact", 5, "b"), ("gte", 1, "ab"), ("lt", 1, "c"), ("in", [1, -3], "ac")]),
        ("decimal", ["0.000001", "0.5", "-2"], [("gt", "0.000001", "b"), ("lte", 0.5, "abc"), ("exact", "-2.0", "c")]),
        ("money", ["10", "9.99", "1000000000"], [("gte", "9.99", "abc"), ("lt", 10, "b"), ("exact", 10, "a")]),
        ("boolean", [True, False, True], [("exact", True, "ac"), ("exact", False, "b")]),
        ("date", ["2026-12-31", "2027-01-01", "1900-01-01"],
         [("gte", "2027-01-01", "b"), ("lt", date(2027, 1, 1), "ac")]),
        ("datetime", ["2027-03-06T13:00:00+01:00", NOON + timedelta(microseconds=1), "1969-01-01T00:00:00Z"],
         [("exact", NOON, "a"), ("gt", NOON, "b"), ("lt", NOON, "c")]),
        ("duration", ["PT30M", "P1D", "PT0S"], [("lte", timedelta(minutes=30), "ac"), ("exact", "PT24H", "b")]),
        ("choice", ["s", "m", "s"], [("exact", "s", "ac"), ("in", ["m", "l"], "b"), ("exact", "l", "")]),
        ("multiple_choice", [["s", "m"], ["m"], []], [("exact", "m", "ab"), ("exact", "s", "a"), ("exact", "l", "")]),
        ("email", ["a@b.ma", "A@b.ma", "c@d.ma"], [("exact", "a@B.ma", "ab"), ("startswith", "c@", "c")]),
    ],
)  # fmt: skip
def test_records_are_found_by_their_added_fields(define, actor, kind, values, questions):
    options = CHOICES if "choice" in kind else {}
    define("f", kind, options=options, is_filterable=True)
    for code, value in zip("abc", values, strict=True):
        set_custom(Series.objects.create(code=code), {"c_f": value}, actor=actor)
    Series.objects.create(code="empty")

    answers = [(lookup, value, "".join(found("c_f", lookup, value))) for lookup, value, _ in questions]

    assert answers == questions


def test_lookups_of_one_field_make_one_range(define, actor):
    define("pairs", "integer", is_filterable=True)
    for n in range(6):
        set_custom(Series.objects.create(code=f"s{n}"), {"c_pairs": n}, actor=actor)

    between = filter_custom(Series.objects.order_by("code"), "c_pairs", gte=2, lt=5)

    assert [series.code for series in between] == ["s2", "s3", "s4"]
    assert str(between.query).count("SELECT") == 2


def test_a_filter_follows_every_change(define, actor):
    define("pairs", "integer", is_filterable=True)
    series = Series.objects.create(code="s")
    set_custom(series, {"c_pairs": 2}, actor=actor)
    assert (found("c_pairs", "exact", 2), found("c_pairs", "exact", 3)) == (["s"], [])

    set_custom(series, {"c_pairs": 3}, actor=actor)
    assert (found("c_pairs", "exact", 2), found("c_pairs", "exact", 3)) == ([], ["s"])

    set_custom(series, {"c_pairs": None}, actor=actor)
    assert CustomValue.objects.count() == 0


def test_making_a_field_filterable_finds_the_values_that_are_there(define, actor):
    field = define("pairs", "integer")
    for n in range(3):
        set_custom(Series.objects.create(code=f"s{n}"), {"c_pairs": n}, actor=actor)
    assert not CustomValue.objects.exists()

    change_field(field, actor=actor, is_filterable=True)
    assert found("c_pairs", "gte", 1) == ["s1", "s2"]

    change_field(field, actor=actor, is_filterable=False)
    assert not CustomValue.objects.exists()


def test_copies_of_records_that_are_gone_are_forgotten(define, actor):
    define("pairs", "integer", is_filterable=True)
    define("note", "text", is_filterable=True)
    stays, goes = (Series.objects.create(code=code) for code in ("stays", "goes"))
    for series in (stays, goes):
        set_custom(series, {"c_pairs": 2, "c_note": "ab 12"}, actor=actor)
    goes.delete()
    assert CustomValue.objects.count() == 4

    assert forget_values_left_behind(1) == 1
    assert forget_values_left_behind(20) == 1
    assert forget_values_left_behind(20) == 0
    assert set(CustomValue.objects.values_list("record", flat=True)) == {stays.pk}
    assert (CustomValue.objects.count(), found("c_note", "exact", "ab 12")) == (2, ["stays"])


def test_what_was_written_past_the_services_is_mended(define):
    field = define("pairs", "integer", is_filterable=True)
    series = Series.objects.create(code="s", custom={"c_pairs": 4})
    assert found("c_pairs", "exact", 4) == []

    index_records([series])
    assert found("c_pairs", "exact", 4) == ["s"]

    Series.objects.update(custom={"c_pairs": 5})
    assert (index_field(field), found("c_pairs", "exact", 4), found("c_pairs", "exact", 5)) == (1, [], ["s"])


def test_a_deleted_record_is_not_found(define, actor):
    define("pairs", "integer", is_filterable=True)
    series = Series.objects.create(code="s")
    set_custom(series, {"c_pairs": 2}, actor=actor)
    series.delete()

    assert found("c_pairs", "exact", 2) == []


def test_a_field_that_does_not_exist_here_cannot_be_asked(define):
    with pytest.raises(UnknownField) as refusal:
        found("c_nothing", "exact", 1)

    assert (refusal.value.code, refusal.value.status) == ("champ_inconnu", 404)


@pytest.mark.parametrize(
    ("kind", "filterable", "lookup", "value", "code"),
    [
        ("integer", False, "exact", 1, "champ_non_filtrable"),
        ("integer", True, "startswith", "1", "champ_non_filtrable"),
        ("integer", True, "regex", "1", "champ_non_filtrable"),
        ("integer", True, "in", 1, "champ_non_filtrable"),
        ("text", True, "gte", "a", "champ_non_filtrable"),
        ("text", True, "startswith", 1, "champ_non_filtrable"),
        ("integer", True, "exact", "x", "type_invalide"),
        ("date", True, "gte", "2027-02-31", "date_invalide"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(define, kind, filterable, lookup, value, code):
    define("f", kind, is_filterable=filterable)

    with pytest.raises(BusinessError) as refusal:
        found("c_f", lookup, value)

    assert refusal.value.code == code
    assert isinstance(refusal.value, NotFilterable) == (code == "champ_non_filtrable")


def test_decimals_of_a_filter_are_those_of_the_field(define, actor):
    define("rate", "decimal", options={"places": 2}, is_filterable=True)
    set_custom(Series.objects.create(code="s"), {"c_rate": Decimal("5.50")}, actor=actor)

    assert found("c_rate", "exact", "5.5") == ["s"]


@pytest.mark.parametrize("defines_first", [True, False])
def test_nobody_fills_in_a_field_while_it_becomes_filterable(live_tenant, actor, defines_first):
    """Else a value written at the same second would never be found."""
    with tenant_context(live_tenant):
        field = define_field(Series, "pairs", "integer", {"fr": "Paires"}, actor=actor)
        series = Series.objects.create(code="s")
    acts = [
        lambda: change_field(field, actor=actor, is_filterable=True),
        lambda: set_custom(series, {"c_pairs": 2}, actor=actor),
    ]
    first, second = acts if defines_first else reversed(acts)

    def impatient() -> None:
        try:
            with tenant_context(live_tenant):
                connections["default"].cursor().execute("SET LOCAL lock_timeout = '200ms'")
                second()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as other, tenant_context(live_tenant):
        first()
        with pytest.raises(OperationalError, match="lock timeout"):
            other.submit(impatient).result()
    with tenant_context(live_tenant):
        field.refresh_from_db()
        series.refresh_from_db()
        second()
        assert found("c_pairs", "exact", 2) == ["s"]
