from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError

from business.catalog import services
from business.catalog.errors import NegativePrice, ReferenceAlreadyUsed, VariantAlreadyExists
from business.catalog.models import Product, Variant
from core.history.models import Entry
from core.tenancy.transactions import atomic


@pytest.fixture
def sandal(tenant, actor) -> Product:
    return services.create_product(
        actor=actor, reference="SDL-FEM-YZ119", name="SDL FEM YZ119", list_price=Decimal("219")
    )


def test_a_product_sells_at_its_list_price(sandal):
    sandal.refresh_from_db()

    assert (sandal.list_price, sandal.current_price, sandal.current_price_minor) == (219, 219, 21900)


def test_prices_round_to_the_centime(tenant, actor):
    product = services.create_product(
        actor=actor, reference="R", name="R", list_price=Decimal("10.005"), current_price=Decimal("9.994")
    )

    assert (product.list_price, product.current_price) == (Decimal("10.01"), Decimal("9.99"))


def test_a_reference_is_used_once(sandal, actor):
    with pytest.raises(ReferenceAlreadyUsed) as refusal:
        services.create_product(actor=actor, reference="SDL-FEM-YZ119", name="x", list_price=Decimal(1))

    assert refusal.value.code == "reference_deja_utilisee"
    assert Product.objects.count() == 1


def test_variants_are_told_apart_by_their_options(sandal, actor):
    black = services.add_variant(sandal, actor=actor, option1="Noir", option2="38", sku="SDL-FEM-YZ119-Noir-38")

    assert (str(black), black.options) == ("SDL FEM YZ119 Noir - 38", "Noir - 38")
    with pytest.raises(VariantAlreadyExists):
        services.add_variant(sandal, actor=actor, option1="Noir", option2="38")
    assert sandal.variants.count() == 1


def test_without_options_there_is_one_variant(sandal, actor):
    services.add_variant(sandal, actor=actor)

    with pytest.raises(IntegrityError, match="variant_options_unique"), atomic():
        Variant.objects.create(product=sandal)


def test_a_price_change_is_remembered(sandal, actor):
    services.change_price(sandal, actor=actor, price=Decimal("175.2"), note="Automne")

    assert Product.objects.get().current_price == Decimal("175.20")
    assert Product.objects.get().list_price == 219
    entry = Entry.objects.for_record(sandal).get(action="change_price")
    assert (entry.note, entry.data) == ("Automne", {"fields": {"current_price": ["219.00", "175.20"]}})


def test_a_negative_price_is_refused(sandal, actor):
    with pytest.raises(NegativePrice):
        services.change_price(sandal, actor=actor, price=Decimal(-1))

    assert Product.objects.get().current_price == 219
    assert not Entry.objects.filter(action="change_price").exists()


def test_an_archived_product_is_not_on_sale(sandal, actor):
    services.add_variant(sandal, actor=actor)

    services.archive(sandal, actor=actor)

    assert not Product.objects.active().exists()
    assert not Variant.objects.active().exists()
    assert Variant.objects.count() == 1
