"""An import is taken back as a whole, but for what somebody touched since."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from api.tests.conftest import Company
from business.catalog.models import Product, Variant
from core.integrations.models import ImportRun
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context

from .test_imports import TWO, Desk, governed, make, noted, products

__all__ = ["governed"]


def test_an_import_is_taken_back_once(alpha: Company) -> None:
    make(alpha, reference="A0", name="Ancien", list_price=5)
    desk = Desk(alpha)
    run = desk.brought("reference;name;list_price;current_price\nA0;Nouveau;6;10\nA1;Sandale;1;1\nA2;Botte;1;1\n")
    told = {"deleted": 2, "restored": 1, "conflicts": []}
    assert desk.ask(run, "undo/", "get").json() == told
    assert [name for name, *_ in products(alpha)] == ["A0", "A1", "A2"]
    assert desk.ask(run, "undo/").json() == told
    assert products(alpha) == [("A0", "Ancien", Decimal(5))]
    with tenant_context(alpha.tenant):
        assert sorted(noted().values_list("action", flat=True)) == [
            "create", "create", "delete", "delete", "update", "update",
        ]  # fmt: skip
        assert OutboxEvent.objects.filter(name="integrations.import_undone").count() == 1
    again = desk.ask(run, "undo/")
    assert (again.status_code, again.json()["code"]) == (409, "import_non_annulable")


def test_what_somebody_touched_since_stays(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.brought("reference;name;list_price;current_price\nA1;Un;1;1\nA2;Deux;1;1\nA3;Trois;1;1\nA4;Quatre;1;1\n")
    with tenant_context(alpha.tenant):
        made = {product.reference: product for product in Product.objects.all()}
        made["A1"].name = "Corrigé"
        made["A1"].save()
        Variant.objects.create(product=made["A2"], option1="noir")
        made["A3"].delete()
    conflicts = [("changed", 2), ("quoted", 3), ("deleted", 4)]
    for method in ("get", "post"):
        told = desk.ask(run, "undo/", method).json()
        assert (told["deleted"], told["restored"]) == (1, 0)
        assert [(each["code"], each["line"]) for each in told["conflicts"]] == conflicts
    assert [(reference, name) for reference, name, _ in products(alpha)] == [("A1", "Corrigé"), ("A2", "Deux")]


def test_after_a_week_an_import_stays(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.brought(TWO)
    with tenant_context(alpha.tenant):
        ImportRun.objects.update(done_at=timezone.now() - timedelta(days=7, minutes=1))
    answer = desk.ask(run, "undo/")
    assert (answer.status_code, answer.json()["code"]) == (409, "annulation_trop_tardive")
    assert len(products(alpha)) == 2
