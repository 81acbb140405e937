"""Conditions in CEL: what they mean, exactly, and what is wrong with the ones that mean nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from core.kernel.actors import Actor, ActorKind
from core.workflow.cel import UnreadableCondition, compiled
from tests.lab.models import Parcel

ID = UUID("01900000-0000-7000-8000-000000000001")
ACTOR = Actor(ActorKind.PERSON, profile_id=ID, name="Salma", role="packer")


def holds(text: str, parcel: Parcel, **given: object) -> bool:
    return compiled(text, Parcel).holds(parcel, actor=ACTOR, given=given)


@pytest.fixture
def parcel(tenant) -> Parcel:
    return Parcel.objects.create(code="A-1", weight=3, price=Decimal("0.30"), due_on=date(2026, 3, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("weight == 3", True),
        ("weight > 3", False),
        ("weight * 2 - 1 >= 5", True),
        ("-weight == -3", True),
        ("price == 0.3", True),
        ("price == 0.1 + 0.2", True),
        ("price < 0.300001", True),
        ("price * 3 == 0.9", True),
        ("price * price == 0.09", True),
        ("price < 1", True),
        ("1 > price && weight > price", True),
        ("price in [0.1, 0.30]", True),
        ("weight in [1, 2.5]", False),
        ("code == 'A-1' && code != \"a-1\"", True),
        ("code.startsWith('A') && code.endsWith('1') && code.contains('-')", True),
        ("size(code) == 3", True),
        ("due_on == date('2026-03-01')", True),
        ("due_on < date('2026-03-01') || due_on > date('2026-03-01')", False),
        ("created_at <= now && created_at > timestamp('2020-01-01T00:00:00Z')", True),
        ("due_on != null", True),
        ("state == 'open'", True),
        ("state in ['sealed', 'sent']", False),
        ("!(state == 'open')", False),
        ("weight > 5 ? price > 1 : price < 1", True),
        ("actor.role == 'packer'", True),
        (f"actor.id == '{ID}'", True),
        ("weight == 9 && weight == 3 || weight == 3", True),
    ],
)
def test_a_condition_is_asked_of_the_record_as_it_is_stored(parcel, text, expected):
    parcel.weight, parcel.code = 99, "old"

    assert holds(text, parcel) is expected


def test_amounts_are_compared_to_the_last_centime(parcel):
    Parcel.objects.update(price=Decimal("9999999999.99"))

    assert holds("price == 9999999999.99", parcel)
    assert not holds("price == 9999999999.98", parcel)
    assert holds("price + 0.01 == 10000000000", parcel)


@pytest.mark.parametrize("text", ["price > 1", "price <= 1", "!(price > 1)", "due_on < today"])
def test_an_empty_field_answers_nothing_and_keeps_the_gate_closed(parcel, text):
    Parcel.objects.update(price=None, due_on=None)

    assert not holds(text, parcel)


def test_an_empty_field_can_be_asked_for(parcel):
    Parcel.objects.update(price=None)

    assert holds("price == null || price > 1", parcel)


def test_numbers_beyond_the_engine_keep_the_gate_closed(parcel):
    Parcel.objects.update(price=Decimal("9999999999.99"))

    assert not holds("price * price * price > 0", parcel)


def test_what_is_said_with_the_act_can_be_asked(parcel):
    owner = uuid4()

    assert holds("given.note != '' && given.owner == null", parcel, note="urgent", owner=None, due_at=None)
    assert holds(f"given.owner == '{owner}'", parcel, note="", owner=owner, due_at=None)
    assert holds(
        "given.due_at < timestamp('2026-12-02T00:00:00Z')",
        parcel,
        note="",
        owner=None,
        due_at=datetime(2026, 12, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("text", "position", "problem"),
    [
        ("wieght > 1", 1, "there is no “wieght”. Did you mean “weight”?"),
        ("actor.roles == ''", 1, "there is no “actor.roles”. Did you mean “actor.role”?"),
        ("tenant == ''", 1, "there is no “tenant”."),
        ("custom == ''", 1, "there is no “custom”."),
        ("code > 1", 6, "“>” cannot stand between text and integer."),
        ("code == 1", 6, "“==” cannot stand between text and integer."),
        ("code < 'b'", 6, "“<” cannot stand between text and text."),
        ("weight < null", 8, "“<” cannot stand between integer and null."),
        ("due_on < now", 8, "“<” cannot stand between date and instant."),
        ("code + 'x' == ''", 6, "“+” cannot stand between text and text."),
        ("weight in ['a']", 8, "“in” cannot stand between integer and text."),
        ("weight && true", 8, "boolean is wanted, this is integer."),
        ("!weight", 1, "boolean is wanted, this is integer."),
        ("weight", 1, "boolean is wanted, this is integer."),
        ("weight.contains('a')", 8, "text is wanted, this is integer."),
        ("code.containz('a')", 6, "“containz” is nothing that can be asked. Did you mean “contains”?"),
        ("len(code) > 1", 1, "there is no function “len”. There are: date, size, timestamp."),
        ("true ? 1 : 'a'", 6, "“:” cannot stand between integer and text."),
        ("state == 'opened'", 7, "“opened” is not one of its values. Did you mean “open”?"),
        ("state in ['open', 'closed']", 7, "“closed” is not one of its values."),
        ("due_on == date('01/03/2026')", 11, "it should be written “2026-03-01”."),
        ("now > timestamp('2026-03-01T09:00:00')", 7, "it should be written “2026-03-01T09:00:00Z”."),
        ("weight >", 9, "a value is missing here."),
        ("weight > 1 weight", 12, "“weight” is not expected here."),
        ("(weight > 1", 12, "“)” is missing here."),
        ("weight @ 1", 8, "“@” is not allowed here."),
        ("weight / 2 > 1", 8, "“/” is not allowed here."),
        ("[1].all(x, x > 0)", 1, "a value is missing here."),
        ("", 1, "a value is missing here."),
        ("(" * 60 + "true" + ")" * 60, 41, "it is too deep."),
        ("!" * 60 + "true", 41, "it is too deep."),
        ("true || " * 200 + "true", 1001, "it is longer than 1000 characters."),
    ],
)
def test_a_condition_that_means_nothing_is_told_where(text, position, problem):
    with pytest.raises(UnreadableCondition) as refusal:
        compiled(text, Parcel)

    assert refusal.value.code == "condition_illisible"
    assert refusal.value.data["position"] == position
    assert refusal.value.data["problem"].startswith(problem)


def test_a_number_that_the_engine_cannot_hold_is_told(db):
    with pytest.raises(UnreadableCondition):
        compiled("weight < 99999999999999999999", Parcel)
