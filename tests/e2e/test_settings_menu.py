"""Where one is among the settings is in sight, however many there are and however small the screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from .conftest import PHONE, Platform
from .workplace import at_work

pytestmark = pytest.mark.e2e


def test_the_open_section_is_in_sight_beside_its_screen(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as office:
        page = office.page
        page.goto(platform.url("/societe/identite"))
        menu = page.get_by_role("navigation", name="Paramètres", exact=True)
        last, first = menu.get_by_role("link").last, menu.get_by_role("link").first
        expect(first).to_be_in_viewport(ratio=1)
        expect(last).not_to_be_in_viewport()
        last.click()
        expect(last).to_have_attribute("aria-current", "page")
        expect(last).to_be_in_viewport(ratio=1)

        page.reload()
        expect(last).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        menu.get_by_role("link").first.focus()
        page.keyboard.press("Enter")
        expect(first).to_have_attribute("aria-current", "page")
        expect(first).to_be_in_viewport(ratio=1)


def test_a_telephone_goes_to_a_section_and_back_to_where_it_stands(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as office:
        page = office.page
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.goto(platform.url("/societe"))
        title = page.get_by_role("heading", level=1)
        section = page.get_by_role("main").get_by_role("link", name=re.compile("^Applications"))
        expect(section).not_to_be_in_viewport()
        section.click()
        expect(title).to_have_text("Applications")
        expect(title).to_be_in_viewport(ratio=1)

        page.get_by_role("navigation", name="Vous êtes ici").get_by_role("link", name="Paramètres").click()
        expect(title).to_have_text("Paramètres")
        expect(section).to_be_in_viewport(ratio=1)
