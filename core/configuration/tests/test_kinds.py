from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.db.models import TextChoices

from core.configuration.kinds import (
    Amount,
    Boolean,
    Choice,
    Date,
    DecimalNumber,
    Duration,
    Email,
    EnumChoice,
    Identifier,
    Instant,
    Integer,
    Json,
    LongText,
    MultipleChoice,
    Phone,
    Relation,
    Text,
    Url,
)
from core.configuration.models import Series
from core.kernel.errors import BusinessError
from core.tenancy.context import tenant_context


class Size(TextChoices):
    SMALL = "s", "Small"
    LARGE = "l", "Large"


SIZES = {"s": "Small", "m": "Medium", "l": "Large"}
NOON = datetime(2027, 3, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "typed", "value", "stored"),
    [
        (Boolean(), False, False, False),
        (Integer(), "42", 42, 42),
        (Integer(1, 3), 3, 3, 3),
        (DecimalNumber(places=3), 5.5, Decimal("5.5"), "5.5"),
        (DecimalNumber(), "1E+3", Decimal(1000), "1000"),
        (Duration(), "PT30M", timedelta(minutes=30), "P0DT00H30M00S"),
        (Duration(), timedelta(days=2), timedelta(days=2), "P2DT00H00M00S"),
        (Text(), "Été", "Été", "Été"),
        (Text(pattern="[A-Z]{2}"), "MA", "MA", "MA"),
        (LongText(), "a\nb", "a\nb", "a\nb"),
        (Email(), "salma@exemple.ma", "salma@exemple.ma", "salma@exemple.ma"),
        (Url(), "https://exemple.ma/a?b=1", "https://exemple.ma/a?b=1", "https://exemple.ma/a?b=1"),
        (Phone(), "06 00-00-90 01", "+212600009001", "+212600009001"),
        (Phone(region="FR"), "06 12 34 56 78", "+33612345678", "+33612345678"),
        (Identifier(check="siren"), "552 008 443", "552008443", "552008443"),
        (Json(), {"a": [1, None]}, {"a": [1, None]}, {"a": [1, None]}),
        (Date(), "2027-03-06", date(2027, 3, 6), "2027-03-06"),
        (Instant(), "2027-03-06T13:00:00+01:00", NOON, "2027-03-06T12:00:00+00:00"),
        (EnumChoice(Size), "l", Size.LARGE, "l"),
        (Choice(SIZES), "m", "m", "m"),
        (MultipleChoice(SIZES), ["l", "s", "l"], ["s", "l"], ["s", "l"]),
    ],
)
def test_a_value_is_read_and_what_was_stored_is_read_again(kind, typed, value, stored):
    assert kind.parse(typed) == value
    assert kind.dump(value) == stored
    assert kind.parse(stored) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        (Boolean(), 1, "type_invalide"),
        (Boolean(), "true", "type_invalide"),
        (Integer(), True, "type_invalide"),
        (Integer(), 1.5, "type_invalide"),
        (Integer(), "x", "type_invalide"),
        (Integer(1, 3), 0, "hors_bornes"),
        (Integer(1, 3), 4, "hors_bornes"),
        (Integer(), 2**53, "hors_bornes"),
        (DecimalNumber(), "NaN", "type_invalide"),
        (DecimalNumber(), "Infinity", "type_invalide"),
        (DecimalNumber(), "1E+999999", "type_invalide"),
        (DecimalNumber(places=2), "0.001", "type_invalide"),
        (DecimalNumber(), None, "type_invalide"),
        (DecimalNumber(minimum=Decimal(0)), "-1", "hors_bornes"),
        (Duration(), "soon", "type_invalide"),
        (Duration(), 30, "type_invalide"),
        (Duration(maximum=timedelta(hours=1)), "PT2H", "hors_bornes"),
        (Duration(), "-PT1M", "hors_bornes"),
        (Text(), 3, "type_invalide"),
        (Text(), "a\x00", "type_invalide"),
        (Text(), "a\ud800", "type_invalide"),
        (Text(max_length=3), "abcd", "texte_trop_long"),
        (Text(pattern="[A-Z]{2}"), "MAR", "format_invalide"),
        (Email(), "salma", "format_invalide"),
        (Url(), "javascript:alert(1)", "format_invalide"),
        (Phone(), "01-", "format_invalide"),
        (Identifier(check="siren"), "552008444", "siren_invalide"),
        (Json(), {"a": float("nan")}, "type_invalide"),
        (Json(), {"a": "\x00"}, "type_invalide"),
        (Json(), {"a": ["\ud800"]}, "type_invalide"),
        (Json(), {1, 2}, "type_invalide"),
        (Json(max_bytes=10), "a" * 10, "texte_trop_long"),
        (Date(), "2027-02-31", "date_invalide"),
        (Date(), NOON, "date_invalide"),
        (Date(), 5, "date_invalide"),
        (Instant(), "2027-03-06T13:00:00", "date_invalide"),
        (Instant(), "0001-01-01T00:00:00+02:00", "date_invalide"),
        (Instant(), None, "date_invalide"),
        (EnumChoice(Size), "m", "choix_inconnu"),
        (Choice(SIZES), "xl", "choix_inconnu"),
        (Choice(SIZES), ["s"], "choix_inconnu"),
        (MultipleChoice(SIZES), "s", "type_invalide"),
        (MultipleChoice(SIZES), ["s", "xl"], "choix_inconnu"),
    ],
)
def test_what_is_no_value_of_the_kind_is_refused(kind, typed, code):
    with pytest.raises(BusinessError) as refusal:
        kind.parse(typed)

    assert refusal.value.code == code
    assert str(refusal.value)


@pytest.mark.parametrize(("typed", "amount"), [("99.90", "99.90"), (5, "5.00"), (0.1, "0.10"), ("-3", "-3.00")])
def test_an_amount_is_counted_in_the_currency_of_the_company(tenant, typed, amount):
    assert Amount().dump(Amount().parse(typed)) == amount


@pytest.mark.parametrize("typed", ["0.001", "NaN", "1000000000000", "", None, True, [1]])
def test_what_is_no_amount_is_refused(tenant, typed):
    with pytest.raises(BusinessError) as refusal:
        Amount().parse(typed)

    assert refusal.value.code == "montant_invalide"


def test_inputs_are_told_bounds_and_choices():
    assert Integer(1, 3).options() == {"minimum": 1, "maximum": 3}
    assert Duration(maximum=timedelta(hours=1)).options() == {"minimum": "P0DT00H00M00S", "maximum": "P0DT01H00M00S"}
    assert Text(max_length=5, pattern="x+").options() == {"max_length": 5, "pattern": "x+"}
    assert EnumChoice(Size).options() == {
        "choices": [{"value": "s", "label": "Small"}, {"value": "l", "label": "Large"}]
    }
    assert MultipleChoice({"s": "Small"}).options() == {"choices": [{"value": "s", "label": "Small"}]}
    assert Identifier(check="ice").options() == {"max_length": 60, "check": "ice"}
    assert Phone(region="FR").options() == {"max_length": 40, "region": "FR"}
    assert DecimalNumber(Decimal(0), Decimal(1), 2).options() == {"minimum": "0", "maximum": "1", "places": 2}
    assert (Boolean().options(), Date().options(), Json().options()) == ({}, {}, {})


def test_a_relation_must_exist_here(new_tenant, monkeypatch):

    monkeypatch.setattr(
        "core.configuration.kinds.relations.resource_named", lambda key: type(key, (), {"model": Series})
    )
    kind = Relation("configuration.series")
    mine, other = new_tenant(), new_tenant()
    with tenant_context(other):
        foreign = Series.objects.create(code="a").pk
    with tenant_context(mine):
        own = Series.objects.create(code="a").pk
        assert kind.parse(str(own)) == own
        assert kind.dump(own) == str(own)
        refused = {}
        for typed in (str(foreign), UUID(int=1), "x", 3):
            with pytest.raises(BusinessError) as refusal:
                kind.parse(typed)
            refused[typed] = refusal.value.code

    assert refused == {
        str(foreign): "introuvable",
        UUID(int=1): "introuvable",
        "x": "type_invalide",
        3: "type_invalide",
    }
    assert kind.options() == {"resource": "configuration.series"}
