"""The variants of a product, written with it: with the rights of variants, as at their own address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest

from business.catalog.models import Product, Variant
from business.catalog.resources import ProductResource, VariantResource
from business.catalog.services import create_product
from core.history.models import Entry
from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.rights import Right
from core.outbox.models import OutboxEvent
from core.records.description import describe
from core.records.texts import MISSING_TARGET, UNKNOWN
from core.testing.caller import Answer, Caller
from core.testing.memory import nothing_remembered
from core.users.policy import answers

CLERK = Actor(ActorKind.PERSON, name="Salma", role="clerk")
CALLER = Caller(CLERK)
DENIED = (403, "acces_refuse")
PRODUCTS = Right("business.catalog.product", ("*",))


def variants(*verbs: str, **limits: Any) -> Right:
    return Right("business.catalog.variant", verbs, **limits)


@contextmanager
def granted(*rights: Right) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, nothing_remembered():
        patch.setattr(answers, "rights_of_role", lambda role: (PRODUCTS, *rights))
        yield


@pytest.fixture
def product(tenant: object) -> Product:
    made = create_product(actor=SYSTEM, reference="YZ-1", name="Mule", list_price=Decimal(99))
    Variant.objects.filter(product=made).delete()
    for size, sku in (("37", "M37"), ("38", "M38")):
        Variant.objects.create(product=made, option1="Noir", option2=size, sku=sku)
    return made


def state(product: Product) -> tuple[Any, ...]:
    """All that a change could have touched."""
    rows = Variant.objects.filter(product=product).order_by("pk").values_list("pk", "option2", "sku", "version")
    return (
        Product.objects.get(pk=product.pk).version,
        list(rows),
        Entry.objects.count(),
        OutboxEvent.objects.count(),
    )


def ids(product: Product) -> list[dict[str, Any]]:
    rows = Variant.objects.filter(product=product).order_by("option2")
    return [{"id": str(pk)} for pk in rows.values_list("pk", flat=True)]


def send(product: Product, rows: list[dict[str, Any]]) -> Answer:
    version = Product.objects.get(pk=product.pk).version
    return CALLER.patch(f"{ProductResource.path()}{product.pk}/", {"version": version, "variants": rows})


Rows = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("rights", "rows"),
    [
        ([], lambda kept: [*kept, {"option2": "39"}]),
        ([variants("view")], lambda kept: []),
        ([variants("*")], lambda kept: kept[:1]),
        ([variants("view", "update")], lambda kept: [*kept, {"option2": "39"}]),
        ([variants("view", "create")], lambda kept: [{**kept[0], "option2": "39"}, kept[1]]),
        (
            [variants("view"), variants("update", rule='option2 == "38"')],
            lambda kept: [{**kept[0], "sku": "X"}, kept[1]],
        ),
        ([variants("view"), variants("update", rule='sku == "M37"')], lambda kept: [{**kept[0], "sku": "X"}, kept[1]]),
        ([variants("view"), variants("create", rule='option2 == "40"')], lambda kept: [*kept, {"option2": "39"}]),
    ],
    ids=["nothing", "empty", "without delete", "make", "change", "rule before", "rule after", "rule of a new one"],
)
def test_what_variants_do_not_grant_is_refused_and_nothing_happens(
    product: Product, rights: list[Right], rows: Rows
) -> None:
    before = state(product)
    with granted(*rights):
        assert send(product, rows(ids(product))).refusal == DENIED
    assert state(product) == before


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (lambda kept: [{**kept[0], "sku": "X"}, kept[1]], "variants.0.sku"),
        (lambda kept: [{**kept[0], "sku": "M37"}, kept[1]], "variants.0.sku"),
        (lambda kept: [*kept, {"option2": "39", "sku": "M39"}], "variants.2.sku"),
    ],
    ids=["other", "sent back", "new"],
)
@pytest.mark.parametrize(
    "limits", [{"sets": ("-sku",)}, {"sees": ("-sku",), "sets": ("-sku",)}], ids=["seen", "hidden"]
)
def test_a_column_that_may_not_be_set_does_not_exist(
    product: Product, limits: dict[str, Any], rows: Rows, place: str
) -> None:
    before = state(product)
    with granted(variants("*", **limits)):
        answer = send(product, rows(ids(product)))
    assert (answer.refusal, answer.body["champs"]) == ((400, "donnees_invalides"), {place: [str(UNKNOWN)]})
    assert state(product) == before


def test_what_variants_grant_is_done(product: Product) -> None:
    first, second = ids(product)
    with granted(variants("view", "create", "update")):
        assert send(product, [{**first, "sku": "N37"}, second, {"option2": "39", "sku": "M39"}]).status == 200
    skus = Variant.objects.filter(product=product).order_by("option2").values_list("sku", flat=True)
    assert list(skus) == ["N37", "M38", "M39"]


def test_rows_that_stay_as_they_are_ask_for_no_right(product: Product) -> None:
    before = state(product)
    with granted(variants("view")):
        assert send(product, ids(product)).status == 200
    assert state(product) == before


def test_rows_outside_the_rule_stay_and_cannot_be_named(product: Product) -> None:
    small, large = ids(product)
    with granted(variants("view", "update", rule='option2 == "37"')):
        assert send(product, [{**small, "sku": "N37"}]).status == 200
        answer = send(product, [small, {**large, "sku": "N38"}])
    assert answer.body["champs"] == {"variants.1.id": [str(MISSING_TARGET)]}
    skus = Variant.objects.filter(product=product).order_by("option2").values_list("sku", flat=True)
    assert list(skus) == ["N37", "M38"]


@pytest.mark.parametrize("guess", ["M37", "M99"])
def test_a_right_guess_of_a_hidden_column_is_answered_like_a_wrong_one(product: Product, guess: str) -> None:
    small, large = ids(product)
    with granted(variants("*", sees=("-sku",))):
        answer = send(product, [{**small, "sku": guess}, large])
    assert (answer.status, answer.body["version"]) == (200, product.version + 1)
    assert all("sku" not in row for row in answer.body["variants"])


@pytest.mark.parametrize(
    ("rights", "rows"),
    [
        (variants("view", "create"), lambda kept: [{**kept[0], "sku": "N37"}, kept[1]]),
        (variants("view", "update"), lambda kept: [*kept, {"option2": "39"}]),
        (variants("*", sets=("-sku",)), lambda kept: [{**kept[0], "sku": "N37"}, kept[1]]),
    ],
    ids=["change", "add", "column"],
)
def test_undoing_asks_for_the_same_rights(product: Product, rights: Right, rows: Rows) -> None:
    one = f"{ProductResource.path()}{product.pk}/"
    with granted(variants("*")):
        assert send(product, rows(ids(product))).status == 200
    entry = Entry.objects.for_record(product).order_by("-at", "-id").first()
    before = state(product)
    with granted(rights):
        for wish in ({"preview": True}, {}):
            answer = CALLER.post(f"{one}history/{entry.pk}/undo/", {"version": before[0], **wish})
            assert answer.refusal == DENIED
    assert state(product) == before


def test_many_products_are_changed_with_the_same_rights(product: Product) -> None:
    before = state(product)
    sent = {"id": str(product.pk), "version": before[0], "values": {"variants": []}}
    with granted(variants("view", "update")):
        answer = CALLER.post(f"{ProductResource.path()}change/", {"records": [sent], "mode": "valid"})
    assert [each["error"]["code"] for each in answer.body["results"]] == ["acces_refuse"]
    assert state(product) == before
    assert state(product) == before


def test_the_description_says_what_may_be_done_to_lines(tenant: object) -> None:
    told = {}
    for name, right in (("all", variants("*")), ("few", variants("view", "update", sees=("-option1",), sets=("sku",)))):
        with granted(right):
            (told[name],) = describe(ProductResource, CLERK)["lines"]
    assert (told["all"]["may_create"], told["all"]["may_update"]) == (True, True)
    assert told["all"]["verbs"] == ["create", "update"]
    assert {(each["may_create"], each["may_update"]) for each in told["all"]["fields"]} == {(True, True)}
    assert told["few"]["verbs"] == ["update"]
    assert [(each["name"], each["may_create"], each["may_update"]) for each in told["few"]["fields"]] == [
        ("sku", False, True),
        ("option2", False, False),
        ("is_active", False, False),
    ]


def test_lines_of_records_that_are_not_seen_are_not_described(tenant: object) -> None:
    with granted(variants("update")):
        assert describe(ProductResource, CLERK)["lines"] == []
    with granted(PRODUCTS), pytest.MonkeyPatch.context() as patch:
        patch.setattr(VariantResource, "exits", False)
        assert [lines["verbs"] for lines in describe(ProductResource, CLERK)["lines"]] == [
            ["create", "update", "delete"]
        ]
