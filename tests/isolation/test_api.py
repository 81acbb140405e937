"""Whatever the API offers is tried with the ids, the words and the values of another company."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from rest_framework.renderers import JSONRenderer

from .intruder import Intruder
from .shops import Shop
from .surface import Route, fields, forms, names_a_record, routes_by_hand

Shops = tuple[Shop, Shop]
#: What lists may be asked for, besides the fields of our forms.
QUERY = {"q", "role", "ordering", "search", "page", "limit", "offset", "format", "fields", "expand", "tenant"}


@pytest.fixture
def intruder(shops: Shops) -> Iterator[Intruder]:
    """Whatever the intruder does, B is afterwards what it was."""
    before = shops[1].hashes()
    yield Intruder(*shops)
    assert shops[1].hashes() == before


def test_attack_38_ids_of_another_are_not_found(intruder: Intruder) -> None:
    """Ids of B in every place of every address are answered like one that nobody has."""
    unchanged = intruder.a.hashes()
    assert try_every_id(intruder) > len(intruder.b.sample)
    assert intruder.own
    assert intruder.a.hashes() == unchanged


def try_every_id(intruder: Intruder) -> int:
    """Returns how many requests found nothing."""
    tried = 0
    for route, position, method in _places_for_an_id():
        nobody = [intruder.ask(method, each) for each in intruder.addresses(route, position, uuid4())]
        assert {status for status, _ in nobody} == {404}, (method, route.text)
        for model, foreign in intruder.b.sample.items():
            addresses = list(intruder.addresses(route, position, foreign))
            if model != intruder.kind.get(route.upto(position)):
                addresses = addresses[:1]  # what is no order there need not be tried with each act
            answers = [intruder.ask(method, each) for each in addresses]
            assert answers == nobody[: len(answers)], (method, route.text, foreign)
            tried += len(answers)
    return tried


def _places_for_an_id() -> Iterator[tuple[Route, int, str]]:
    for route in routes_by_hand():
        for position, (kind, _) in enumerate(route.parameters):
            if kind == "uuid":
                yield from ((route, position, method) for method in route.methods)


def test_attack_38_records_of_another_are_not_accepted_in_any_field(intruder: Intruder) -> None:
    """Every field that names a record, at every address that asks for it."""
    records = [name for name, each in fields().items() if names_a_record(each)]
    asked_for = set()
    for route in routes_by_hand():
        for method in {"post", "put", "patch"} & set(route.methods):
            for address in intruder.addresses(route):
                asked_for |= {name for name in records if _refuses_records_of_b(intruder, method, address, name)}
    assert asked_for == set(records)


def _refuses_records_of_b(intruder: Intruder, method: str, address: str, name: str) -> bool:
    """Whether the address asks for this field; if so, B's records are refused there like one that nobody has."""
    nobody = str(uuid4())
    expected, content = intruder.ask(method, address, intruder.with_record(name, nobody))
    if not intruder.complaint(name, (expected, content)) and nobody.encode() not in content:
        return False
    for foreign in map(str, intruder.b.sample.values()):
        status, answer = intruder.ask(method, address, intruder.with_record(name, foreign))
        assert (status, answer.replace(foreign.encode(), nobody.encode())) == (expected, content), (address, name)
    return True


def test_attack_38_lists_show_nothing_of_another_whatever_is_asked(intruder: Intruder) -> None:
    """Filters, orders, searches and cursors with every word that B's own lists show."""
    seen_by_b = set()
    at_b = intruder.b.sign_in()
    for route in (each for each in routes_by_hand() if not each.parameters and "get" in each.methods):
        address = route.address([])
        theirs, ours = at_b.get(address).content, intruder.ask("get", address)[1]
        seen_by_b |= set(intruder.b.shown_in(theirs))
        for word in _words(json.loads(theirs)) - _words(json.loads(ours)):
            for name in sorted(QUERY | _filters()):
                status, content = intruder.ask("get", address, **{name: word})
                assert status in {200, 400, 404}, (address, name, word)
                repeated = intruder.b.shown_in(word.encode())
                assert set(intruder.b.shown_in(content)) <= set(repeated if status == 400 else []), (name, word)
    assert intruder.b.customer in seen_by_b


def _filters() -> set[str]:
    """Fields of the forms that may be left empty: those of a question, not of an order."""
    optional = [form for form in forms() if not any(each.required for each in form.fields.values())]
    return {name for form in optional for name in form.fields}


def _words(value: Any) -> set[str]:
    """Every text and number in an answer."""
    match value:
        case dict():
            return {word for each in value.values() for word in _words(each)}
        case list():
            return {word for each in value for word in _words(each)}
        case None | bool():
            return set()
        case _:
            return {str(value)}


def test_attack_38_an_answer_to_its_owner_would_show(intruder: Intruder) -> None:
    """The same question by somebody of B is answered: what was refused above was there."""
    at_b = intruder.b.sign_in()
    shown = {
        label
        for route in routes_by_hand()
        if [kind for kind, _ in route.parameters] == ["uuid"]
        for label, own in intruder.b.sample.items()
        if at_b.get(route.address([own])).status_code == 200
    }
    assert shown == {"yoozak.Commande"}


def test_attack_38_nothing_describes_or_draws_the_api(intruder: Intruder) -> None:
    """No browsable forms with drop-downs, and one OpenAPI document, made for whoever asks (tests/openapi)."""
    offered = {renderer for route in routes_by_hand() for renderer in getattr(_kind(route), "renderer_classes", [])}
    assert offered == {JSONRenderer}
    assert not {"drf_spectacular", "drf_yasg", "rest_framework_swagger"} & set(settings.INSTALLED_APPS)
    for address in ("schema", "openapi", "swagger", "redoc"):
        for prefix in ("/api/", "/api/v1/"):
            assert intruder.ask("get", f"{prefix}{address}")[0] == 404
            assert intruder.ask("get", f"{prefix}{address}/")[0] == 404


def _kind(route: Route) -> Any:
    return getattr(route.view, "cls", None)
