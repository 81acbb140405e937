"""A list of thousands, to its middle and its end: by keys, by the bar, on a telephone, in Arabic."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, Platform
from .workplace import at_work

pytestmark = pytest.mark.e2e

VARIANTS = "/business/catalog/variant"
#: As many as the files of Yoozak have.
COUNT = 4232
COLD = 60_000


def open_variants(page: Page, platform: Platform) -> None:
    page.goto(platform.url(VARIANTS))
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(COUNT + 1), timeout=COLD)


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
    return str(
        page.evaluate(
            "at => fetch(`/api/v1/business/catalog/variant/?fields=id&limit=1&at=${at}`)"
            ".then(answer => answer.json()).then(({ results }) => results[0].id)",
            position,
        )
    )


def test_keys_lead_through_the_whole_list(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        open_variants(page, platform)
        focused = page.locator("[role=row]:focus-within")
        page.get_by_role("rowheader").first.focus()
        for key, row in (
            ("PageDown", 17),
            ("PageDown", 32),
            ("Control+End", COUNT + 1),
            ("PageUp", COUNT - 14),
            ("ArrowUp", COUNT - 15),
            ("Control+Home", 2),
            ("ArrowDown", 3),
        ):
            page.keyboard.press(key)
            expect(focused).to_have_attribute("aria-rowindex", str(row))
        page.keyboard.press("Control+End")
        expect(focused).to_have_attribute("aria-rowindex", str(COUNT + 1))
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{VARIANTS}/*")
        assert page.url.endswith(at(page, COUNT - 1))


def test_the_bar_leads_to_the_middle_and_one_comes_back_there(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        open_variants(page, platform)
        page.get_by_role("checkbox").nth(1).check()
        pull(page, "[role=grid]", 0.5)
        row = page.locator(f"[role=row][aria-rowindex='{COUNT // 2}']")
        expect(row).to_be_in_viewport()
        expect(row.get_by_role("link")).to_have_attribute("href", f"{VARIANTS}/{at(page, COUNT // 2 - 2)}")
        expect(page.get_by_text("1 fiche cochée")).to_be_visible()
        admin.picture("liste-longue")

        expect(row).to_be_in_viewport()
        place = row.bounding_box()
        row.get_by_role("link").click()
        page.wait_for_url(f"**{VARIANTS}/*")
        page.get_by_role("navigation", name="Vous êtes ici").get_by_role("link").click()
        expect(row).to_be_in_viewport()
        assert row.bounding_box() == place

        pull(page, "[role=grid]", 1)
        expect(page.locator(f"[role=row][aria-rowindex='{COUNT + 1}']")).to_be_in_viewport()
        pull(page, "[role=grid]", 0)
        expect(page.locator("[role=row][aria-rowindex='2']")).to_be_in_viewport()


def test_on_a_telephone_in_arabic_the_list_has_an_end_too(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.evaluate("localStorage['yz.language'] = 'ar'")
        page.goto(platform.url(VARIANTS))
        last = page.locator(f"li[aria-posinset='{COUNT}']")
        expect(page.locator("main li[aria-posinset='1']")).to_have_attribute("aria-setsize", str(COUNT), timeout=COLD)
        pull(page, "main ul[aria-busy]", 1)
        expect(last).to_be_in_viewport()
        pull(page, "main ul[aria-busy]", 0.5)
        expect(page.locator(f"li[aria-posinset='{COUNT // 2}']")).to_be_in_viewport()
        admin.picture("liste-longue-ar")
