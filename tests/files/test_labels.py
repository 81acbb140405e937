"""What a related record is called: the same in lists, on records, on paper and in files."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from business.catalog.models import Variant
from business.catalog.resources import ProductResource, VariantResource
from core.kernel.rights import Right
from core.printing.listing import list_on_paper
from core.printing.record import record_on_paper
from core.printing.words import isolated
from tests.contracts import contracts
from tests.egress.roles import OWNER, READER, READER_ACTOR, reader_with

VARIANTS = Right(VariantResource.key(), ("*",))


def products(**limits: Any) -> Right:
    return Right(ProductResource.key(), ("view",), **limits)


@pytest.fixture
def variant(tenant: object) -> Variant:
    with reader_with(()):
        made = contracts()[VariantResource]().made(OWNER)
    found: Variant = Variant.objects.select_related("product").get(pk=made["id"])
    return found


def on_screen(variant: Variant) -> set[str]:
    listed = READER.get(VariantResource.path()).body["results"]
    read = READER.get(f"{VariantResource.path()}{variant.pk}/").body
    return {each["product"]["label"] or "" for each in (*listed, read)}


def on_paper(variant: Variant) -> set[str]:
    ((cell,),) = list_on_paper(VariantResource, actor=READER_ACTOR, parameters={"fields": "product"})["rows"]
    sections = record_on_paper(VariantResource, variant.pk, actor=READER_ACTOR)["sections"]
    label = str(VariantResource.field("product").label).lower()
    return {cell, *(each["text"] for part in sections for each in part["fields"] if each["label"].lower() == label)}


def in_a_file() -> tuple[str, str]:
    """The label, and the key beside it; the record's own id stands before."""
    content = READER.get(f"{VariantResource.path()}export/", format="csv", fields="product").content
    _, row = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    label, key = row[1:3]
    return label, key


@pytest.mark.parametrize(
    ("rights", "named", "keyed"),
    [
        ([products()], True, True),
        ([], True, False),
        ([products(rule='reference == "une autre"')], True, False),
        ([products(sees=("-reference",))], True, False),
        ([products(sees=("-name",))], False, True),
        ([products(sees=("-name",), rule='reference == "une autre"')], False, False),
    ],
    ids=["everything", "no products", "another product", "no key", "no name", "neither"],
)
def test_a_label_is_the_same_wherever_it_is_told(
    variant: Variant, rights: list[Right], named: bool, keyed: bool
) -> None:
    label = "Mule" if named else ""
    with reader_with((VARIANTS, *rights)):
        assert on_screen(variant) == {label}
        assert on_paper(variant) == {isolated(label) if label else ""}
        assert in_a_file() == (label, variant.product.reference if keyed else str(variant.product_id))
