"""The notification centre, in a real browser: told, opened, read, and no more told."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Platform
from .workplace import ORDERS, Workplace, at_work

pytestmark = pytest.mark.e2e

AGENT, OTHER = "Hajar Benali", "Youssef El Amrani"
WAITING = quote('{"and":[{"etat":"non_affectee"}]}')


def give(admin: Workplace, count: int, to: str = AGENT) -> None:
    """Tick the first orders that nobody has, and give them to the agent."""
    admin.page.goto(admin.platform.url(f"{ORDERS}?filter={WAITING}"))
    boxes = admin.page.get_by_role("checkbox", name=re.compile(r"^Cocher \d"))
    expect(boxes.nth(count)).to_be_visible(timeout=60_000)
    for nth in range(count):
        boxes.nth(nth).check()
    agents = admin.page.get_by_label("Affecter la sélection à")
    agents.select_option(agents.locator("option", has_text=to).first.get_attribute("value"))
    admin.page.get_by_role("button", name="Affecter", exact=True).click()
    expect(admin.page.get_by_text(re.compile(r"\d commandes? affectées?"))).to_be_visible()


def bell(page: Page, unread: int) -> Locator:
    name = re.compile(rf"^Notifications, {unread} non lue") if unread else re.compile("^Notifications$")
    found = page.get_by_role("banner").get_by_role("button", name=name)
    expect(found).to_be_visible()
    return found


def read_everything(page: Page) -> None:
    """Begin with a bell that has nothing to say."""
    panel = page.get_by_role("dialog", name="Notifications")
    page.get_by_role("banner").get_by_role("button", name=re.compile("^Notifications")).click()
    panel.get_by_role("button", name="Tout marquer comme lu").click()
    panel.get_by_role("button", name="Fermer").click()
    bell(page, 0)


def test_what_a_colleague_does_reaches_the_open_screen(browser: Browser, platform: Platform) -> None:
    """To a colleague who muted nothing, whatever the other test did before."""
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "CONFIRMATION", nth=1) as agent:
        page = agent.page
        page.goto("about:blank")
        with page.expect_response(lambda answer: "/?ticket=" in answer.url) as line:
            page.goto(platform.url())
        assert line.value.headers["content-type"] == "text/event-stream; charset=utf-8"
        read_everything(page)
        page.evaluate("window.never_reloaded = true")
        give(admin, 1, to=OTHER)
        bell(page, 1).click()
        panel = page.get_by_role("dialog", name="Notifications")
        told = panel.get_by_role("region", name="Aujourd'hui").get_by_role("link")
        expect(told.first).to_contain_text("Une commande vous est confiée")
        give(admin, 2, to=OTHER)
        expect(told.first).to_contain_text("2 commandes vous sont confiées")
        panel.get_by_role("button", name="Fermer").click()
        bell(page, 2)
        assert page.evaluate("window.never_reloaded") is True


def test_an_agent_is_told_of_orders_and_opens_one(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "CONFIRMATION") as agent:
        page = agent.page
        panel = page.get_by_role("dialog", name="Notifications")
        read_everything(page)
        give(admin, 1)
        give(admin, 2)

        page.reload()
        bell(page, 2).click()
        told = panel.get_by_role("region", name="Aujourd'hui").get_by_role("link")
        expect(told.nth(0)).to_contain_text("2 commandes vous sont confiées")
        expect(told.nth(1)).to_contain_text("Une commande vous est confiée")
        agent.picture("notifications")
        told.nth(1).click()
        expect(page.get_by_role("heading", name=re.compile("^Commande "))).to_be_visible()

        bell(page, 1).click()
        panel.get_by_role("link", name="Ce que je veux savoir").click()
        wanted = page.get_by_role("region", name="Ce que je veux savoir")
        orders = wanted.get_by_role("checkbox", name="Commandes qui me sont confiées")
        orders.uncheck()
        expect(orders).to_be_enabled()
        give(admin, 1)
        page.reload()
        bell(page, 1)
