"""A small shop to read, and what its readers may see of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from business.catalog.models import Product, Variant
from business.orders.models import Order, OrderLine
from business.parties.models import Customer, Phone
from core.authentication.keys import issue_key
from core.kernel import rights
from core.kernel.reading import read_page, read_record
from core.kernel.resources import Resource
from core.tenancy.models import Tenant

from .grants import SALMA, Grants


@pytest.fixture
def grants(monkeypatch: pytest.MonkeyPatch) -> Grants:
    policy = Grants()
    monkeypatch.setattr(rights, "_policy", policy)
    return policy


@dataclass
class Shop:
    customers: dict[str, Customer]
    orders: dict[str, Order]
    variant: Variant


def open_shop() -> Shop:
    """Three customers, four orders; the third is not paid and has two lines."""
    customers = {
        "rajae": Customer.objects.create(first_name="Rajae", last_name="Amrani", city="Casablanca"),
        "elodie": Customer.objects.create(first_name="Élodie", last_name="Benâli", city="Fès", source="web"),
        "atlas": Customer.objects.create(company="Atlas 100%", customer_type="company", is_active=False),
    }
    Phone.objects.create(customer=customers["rajae"], raw="06 61", e164="+212661000001", is_valid=True, is_primary=True)
    Phone.objects.create(customer=customers["rajae"], raw="?")
    product = Product.objects.create(reference="YZ24", name="Sabot", list_price=199, current_price=199)
    variant = Variant.objects.create(product=product, option1="Noir", option2="37")
    rows = (
        ("A1", "rajae", "150.00", 1, "draft", date(2026, 3, 10)),
        ("B2", "elodie", "99.50", 2, "confirmed", date(2026, 3, 12)),
        ("C3", "rajae", "398.00", 3, "confirmed", None),
        ("D4", "atlas", "150.00", 4, "cancelled", None),
    )
    orders = {
        number: Order.objects.create(
            number=number,
            customer=customers[customer],
            subtotal=Decimal(total),
            total=Decimal(total),
            ordered_at=datetime(2026, 3, day, 9, 30, tzinfo=UTC),
            status=status,
            paid_on=paid,
            currency="MAD",
        )
        for number, customer, total, day, status, paid in rows
    }
    for quantity in (1, 2):
        OrderLine.objects.create(
            order=orders["C3"], variant=variant, quantity=quantity, unit_price=199, subtotal=199 * quantity
        )
    return Shop(customers, orders, variant)


@pytest.fixture
def shop(tenant: Tenant, grants: Grants) -> Shop:
    return open_shop()


def page(resource: type[Resource], **parameters: str) -> list[dict[str, Any]]:
    """The records of one page."""
    found = read_page(resource, actor=SALMA, parameters=parameters)
    return [json.loads(record) for record in found.records]


def column(resource: type[Resource], name: str, **parameters: str) -> list[Any]:
    """One field of each record of a page."""
    return [record[name] for record in page(resource, **parameters)]


def record(resource: type[Resource], identifier: Any, **parameters: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(read_record(resource, identifier, actor=SALMA, parameters=parameters).json)
    return found


@pytest.fixture
def program(committed: None) -> Callable[[Tenant], Client]:
    """A program at a company's address, let in by a key of that company."""

    def let_in(tenant: Tenant) -> Client:
        _, text = issue_key(tenant, name="ERP", role="ADMIN")
        return Client(headers={"host": f"{tenant.slug}.localhost", "authorization": f"Bearer {text}"})

    return let_in
