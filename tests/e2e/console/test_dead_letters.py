"""Events that somebody could not be told: tried again, or given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from core.console.sightings import see as see_company
from core.outbox.models import EventState, OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant

from ..workplace import Workplace
from .acts import ask, open_company, see

pytestmark = pytest.mark.e2e


def dead_letters(*numbers: int) -> None:
    """Events of one order that the writer of webhooks could not be told, as the team's worker has seen them."""
    company = Tenant.objects.get(slug="yoozak")
    with tenant_context(company):
        for number in numbers:
            OutboxEvent.objects.create(
                name="stock.out_of_stock",
                key="019abf6e-5c7d-7e0a-8f0c-2b4d6e8fa0b2",
                sequence=number,
                state=EventState.PARKED,
                attempts=12,
                owed={"core.webhooks.reactions.write_messages": "OperationalError"},
            )
    see_company("yoozak")


def test_events_set_aside_are_tried_again_and_given_up(console: Workplace, apart: Callable[..., Any]) -> None:
    page = console.page
    apart(lambda: dead_letters(1, 2, 3))
    open_company(page, "yoozak", "Yoozak")
    letters = page.get_by_role("region", name="Événements mis de côté").get_by_role("listitem")
    line = letters.filter(has_text="stock.out_of_stock")
    expect(line).to_have_count(3)
    expect(line.first).to_contain_text("core.webhooks.reactions.write_messages: OperationalError")
    console.picture("console-evenements")
    page.get_by_label("Langue").select_option("ar")
    expect(page.get_by_role("region", name="كما تُرى من الخارج")).to_be_visible()
    console.picture("console-evenements-ar")
    page.get_by_label("اللغة").select_option("fr")

    line.first.get_by_role("button", name="Abandonner…").click()
    console.picture("console-abandonner")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Raison").fill("Ticket 12")
    dialog.get_by_role("button", name="Lancer").click()
    see(page, "Événement abandonné")
    expect(line).to_have_count(2)

    ask(page, "Tout redire à core.webhooks.reactions.write_messages…")
    see(page, "Événements redits")
    expect(letters).to_have_count(0)
