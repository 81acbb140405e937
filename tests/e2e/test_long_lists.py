"""A list of thousands, to its middle and its end: by keys, by the bar, on a telephone, in Arabic."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, Platform
from .workplace import at_work

pytestmark = pytest.mark.e2e

VARIANTS = "/business/catalog/variant"
COLD = 60_000


def open_variants(page: Page, platform: Platform) -> int:
    """How many there are: thousands, says the server."""
    page.goto(platform.url(VARIANTS))
    count = int(ask(page, "fields=id&limit=1&count=1")["count"])
    assert count > 4000
    return count


def ask(page: Page, question: str) -> dict[str, Any]:
    """What the server answers to the page itself."""
    answer: dict[str, Any] = page.evaluate(
        "asked => fetch(`/api/v1/business/catalog/variant/?${asked}`).then(answer => answer.json())", question
    )
    return answer


def pull(page: Page, list_: str, part: float) -> None:
    """The bar of the list, to a part of its way."""
    page.evaluate(
        """([list, part]) => {
          const scroller = document.querySelector(list).parentElement;
          scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * part;
        }""",
        [list_, part],
    )


def at(page: Page, position: int) -> str:
    """The id that the server says stands there."""
    return str(ask(page, f"fields=id&limit=1&at={position}")["results"][0]["id"])


def test_keys_lead_through_the_whole_list(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        count = open_variants(page, platform)
        expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(count + 1), timeout=COLD)
        focused = page.locator("[role=row]:focus-within")
        page.get_by_role("rowheader").first.focus()
        for key, row in (
            ("PageDown", 17),
            ("PageDown", 32),
            ("Control+End", count + 1),
            ("PageUp", count - 14),
            ("ArrowUp", count - 15),
            ("Control+Home", 2),
            ("ArrowDown", 3),
        ):
            page.keyboard.press(key)
            expect(focused).to_have_attribute("aria-rowindex", str(row))
        page.keyboard.press("Control+End")
        expect(focused).to_have_attribute("aria-rowindex", str(count + 1))
        page.keyboard.press("Control+Enter")
        page.wait_for_url(f"**{VARIANTS}/*")
        assert page.url.endswith(at(page, count - 1))


def test_the_bar_leads_to_the_middle_and_one_comes_back_there(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        count = open_variants(page, platform)
        expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(count + 1), timeout=COLD)
        page.get_by_role("checkbox").nth(1).check()
        pull(page, "[role=grid]", 0.5)
        row = page.locator(f"[role=row][aria-rowindex='{count // 2}']")
        expect(row).to_be_in_viewport()
        expect(row.get_by_role("link")).to_have_attribute("href", f"{VARIANTS}/{at(page, count // 2 - 2)}")
        expect(page.get_by_text("1 fiche cochée")).to_be_visible()
        admin.picture("liste-longue")

        page.get_by_role("button", name="Tout décocher").click()
        expect(row).to_be_in_viewport()
        place = row.bounding_box()
        row.get_by_role("link").click()
        page.wait_for_url(f"**{VARIANTS}/*")
        page.get_by_role("navigation", name="Vous êtes ici").get_by_role("link").click()
        expect(row).to_be_in_viewport()
        assert row.bounding_box() == place

        pull(page, "[role=grid]", 1)
        expect(page.locator(f"[role=row][aria-rowindex='{count + 1}']")).to_be_in_viewport()
        pull(page, "[role=grid]", 0)
        expect(page.locator("[role=row][aria-rowindex='2']")).to_be_in_viewport()


def test_on_a_telephone_in_arabic_the_list_has_an_end_too(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.evaluate("localStorage['yz.language'] = 'ar'")
        count = open_variants(page, platform)
        last = page.locator(f"li[aria-posinset='{count}']")
        expect(page.locator("main li[aria-posinset='1']")).to_have_attribute("aria-setsize", str(count), timeout=COLD)
        pull(page, "main ul[aria-busy]", 1)
        expect(last).to_be_in_viewport()
        pull(page, "main ul[aria-busy]", 0.5)
        expect(page.locator(f"li[aria-posinset='{count // 2}']")).to_be_in_viewport()
        admin.picture("liste-longue-ar")
