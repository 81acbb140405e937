"""Addresses and measures sent by who means harm."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company
from business.catalog.models import Product
from business.stock.models import Location
from core.history.models import Entry
from core.tenancy.context import tenant_context
from tests.company.conftest import Office

from .test_kinds_attacked import LOCATIONS, NO_ADDRESS, NO_MEASURE, NO_UNIT, PRODUCTS, TOO_PRECISE

SANDAL = {"reference": "S1", "name": "Sandale", "list_price": "10.00", "current_price": "9.00"}
LONG = "Une partie d'adresse a deux cents caractères au plus."


def picture(house: Company) -> tuple[Any, ...]:
    with tenant_context(house.tenant):
        records = [list(model.objects.order_by("pk").values()) for model in (Location, Product)]
        return (*records, Entry.objects.exclude(actor_kind="system").count())


def refused(office: Office, path: str, made: Any, **sent: Any) -> list[dict[str, Any]]:
    """What is wrong with it in a change, and in a new record."""
    at = Office(office.client, path)
    office.client.raise_request_exception = False
    new = {name: made[name] for name in made if name in {"name", "kind", "list_price", "current_price"}}
    key = {"code": "Z"} if path == LOCATIONS else {"reference": "Z"}
    return [
        at.faults("patch", f"{made['id']}/", version=made["version"], **sent),
        at.faults("post", **new, **key, **sent),
    ]


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"street": "a\0b"}, NO_ADDRESS),
        ({"street": "\ud800"}, NO_ADDRESS),
        ({"city": ["Fès"]}, NO_ADDRESS),
        ({"city": {"a": 1}}, NO_ADDRESS),
        ({"city": True}, NO_ADDRESS),
        ([{"city": "Fès"}], NO_ADDRESS),
        (7, NO_ADDRESS),
        ({"street": "x" * 100_000}, LONG),
        ({"country": "\0"}, NO_ADDRESS),
        ({"country": "' OR 1=1"}, "Ce pays n'existe pas."),
        ({"__class__": "x"}, "Ce champ n'existe pas."),
    ],
)
def test_what_is_no_address_changes_nothing(alpha: Company, sent: Any, message: str) -> None:
    office = Office(alpha.sign_in(), LOCATIONS)
    made = office.send("post", status=201, code="A", name="A", kind="internal", address={"city": "Fès"})
    before = picture(alpha)
    assert refused(office, LOCATIONS, made, address=sent) == [{"address": [message]}] * 2
    assert picture(alpha) == before


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"amount": "1e999999", "unit": "KGM"}, TOO_PRECISE),
        ({"amount": "1e-999999", "unit": "KGM"}, TOO_PRECISE),
        ({"amount": "9" * 100_000, "unit": "KGM"}, TOO_PRECISE),
        ({"amount": "Infinity", "unit": "KGM"}, NO_MEASURE),
        ({"amount": "sNaN", "unit": "KGM"}, NO_MEASURE),
        ({"amount": {"amount": "1"}, "unit": "KGM"}, NO_MEASURE),
        ({"amount": "1", "unit": ["KGM"]}, NO_UNIT),
        ({"amount": "1", "unit": "KGM\0"}, NO_UNIT),
        ({"amount": "1", "unit": "\ud800"}, NO_UNIT),
        ({"amount": "1\0", "unit": "KGM"}, NO_MEASURE),
        ("1 kg" + " " * 100_000 + "x", NO_UNIT),
        ("1" * 100_000, NO_UNIT),
        ("=1+1 kg", NO_MEASURE),
        (7, NO_MEASURE),
    ],
)
def test_what_is_no_measure_changes_nothing(alpha: Company, sent: Any, message: str) -> None:
    office = Office(alpha.sign_in(), PRODUCTS)
    made = office.send("post", status=201, **SANDAL, weight="1 kg")
    before = picture(alpha)
    assert refused(office, PRODUCTS, made, weight=sent) == [{"weight": [message]}] * 2
    assert picture(alpha) == before


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", NO_ADDRESS),
        ("ar", "تُنتظر أجزاء العنوان، كل جزء نص."),
        ("en", "The parts of an address are expected, each a text."),
    ],
)
def test_the_refusal_is_in_the_language_of_who_sends(alpha: Company, language: str, message: str) -> None:
    office = Office(alpha.sign_in(), LOCATIONS)
    office.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    assert office.faults("post", code="A", name="A", kind="internal", address=7) == {"address": [message]}


@pytest.mark.parametrize("asked", ["1e999999 kg", "\0", "1 kg\0", "' OR 1=1", "9" * 7_000, "1 m"])
def test_no_question_about_a_weight_breaks_the_list(alpha: Company, asked: str) -> None:
    office = Office(alpha.sign_in(), PRODUCTS)
    for operator in ("", "__gt", "__in", "__lte"):
        assert office.refused("get", **{f"weight{operator}": asked}) == (400, "valeur_invalide")


@pytest.mark.parametrize("asked", ["\0", "x\0"])
def test_no_question_about_an_address_breaks_the_list(alpha: Company, asked: str) -> None:
    office = Office(alpha.sign_in(), LOCATIONS)
    assert office.refused("get", address__contains=asked) == (400, "valeur_invalide")
    assert office.client.get(LOCATIONS, {"q": asked}).status_code == 200
