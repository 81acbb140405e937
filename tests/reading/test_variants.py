"""Whatever way it is written, it is found."""

from __future__ import annotations

import pytest
from django.db import connection

from business.parties.models import Customer, Phone
from business.parties.resources import CustomerResource
from core.kernel.reading.words import words
from core.tenancy.models import Tenant

from .conftest import Shop, column
from .grants import Grants
from .variants import ARABIC, LATIN, PHONES, SOUNDS, pairs

PAIRS = [*((pair, "text") for pair in (*pairs(ARABIC), *pairs(LATIN))), *((pair, "name") for pair in pairs(SOUNDS))]
PAIRS += [(pair, "phone") for pair in pairs(PHONES)]
FOUND = """
    SELECT bool_and(yz.searchable(%s, %s) LIKE ANY (yz.patterns(word, %s))) FROM unnest(%s::text[]) word
"""


def held(kept: str, kind: str, typed: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(FOUND, [kept, kind, kind != "text", words(typed)])
        return bool(cursor.fetchone()[0])


def test_there_are_two_hundred_pairs() -> None:
    assert len({pair for pair, _ in PAIRS}) >= 200


@pytest.mark.parametrize(("pair", "kind"), PAIRS, ids=lambda value: "" if isinstance(value, str) else " / ".join(value))
def test_a_variant_is_found(tenant: Tenant, pair: tuple[str, str], kind: str) -> None:
    assert held(pair[0], kind, pair[1])


@pytest.mark.parametrize(
    ("kept", "kind", "typed"),
    [
        ("محمد", "name", "محسن"),
        ("Mohamed", "name", "Mehdi"),
        ("Fatima", "name", "Fadma"),
        ("Hassan", "name", "Hamza"),
        ("سعاد", "text", "سعيد"),
        ("Ali", "name", "Alami"),
        ("Mohamed", "text", "محمد"),
        ("0612345678", "phone", "0612345679"),
        ("0612345678", "phone", "+33612345678"),
        ("0612345678", "text", "06 12 34 56 78"),
        ("CMD-1", "text", "CMD_1"),
        ("fes", "text", "fsé"),
    ],
)
def test_what_is_something_else_is_not(tenant: Tenant, kept: str, kind: str, typed: str) -> None:
    assert not held(kept, kind, typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("amrani 06 12 34 56 78 rabat", ["amrani", "06 12 34 56 78", "rabat"]),
        ("+212 6 1", ["+212", "6", "1"]),
        ("el amrani", ["amrani"]),
        ("ال", ["ال"]),
        ("+212 6 12 34", ["+212 6 12 34"]),
        ("37 38 39 40", ["37", "38", "39", "40"]),
        ("0612 34abc", ["0612", "34abc"]),
        ("٠٦ ١٢ ٣٤ ٥٦", ["٠٦ ١٢ ٣٤ ٥٦"]),
        ("a\0b", ["a", "b"]),
        ("1 2 3 4 5 6 7 8 9 10", ["1", "2", "3", "4", "5", "6", "7", "8"]),
        ("  ", []),
    ],
)
def test_a_telephone_number_is_one_word(typed: str, expected: list[str]) -> None:
    assert words(typed) == expected


def test_a_customer_is_found_by_any_writing_of_name_and_number(tenant: Tenant, grants: Grants) -> None:
    """Through lists, with the trigrams of whatever locale the server has."""
    kept = Customer.objects.create(first_name="محمد", last_name="العمراني", city="Fès")
    Phone.objects.create(customer=kept, raw="06.12.34.56.78", e164="+212612345678", is_valid=True)
    Customer.objects.create(first_name="Mehdi", last_name="Alami", city="Salé")
    questions = ("mohammed amrani", "محمد", "El Amrani fes", "00212 612 345 678", "mohamed 0612345678", "5678 فاس")
    assert [column(CustomerResource, "city", q=q) for q in questions] == [["Fès"]] * 5 + [["Fès"]]


def test_names_are_compared_as_they_are_written_where_they_are_filtered(shop: Shop) -> None:
    Customer.objects.create(first_name="محمد")
    assert column(CustomerResource, "first_name", first_name__contains="mohamed") == []
    assert column(CustomerResource, "first_name", first_name__contains="مُحم") == ["محمد"]
    assert column(CustomerResource, "first_name", first_name__startswith="حمد") == []
