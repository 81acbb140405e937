"""What a device is spared when it opens a screen for the first time, and has from then on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, Platform
from .workplace import ORDERS, at_work

pytestmark = pytest.mark.e2e

#: Until the device has them.
KEPT = """async () => {
  while (!document.cookie.includes("yz.letters=1")) await new Promise(requestAnimationFrame);
}"""


@pytest.mark.parametrize("viewport", [None, PHONE], ids=["desktop", "telephone"])
def test_the_first_rows_come_with_the_first_answer(browser: Browser, platform: Platform, viewport: object) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        if viewport:
            page.set_viewport_size(viewport)  # type: ignore[arg-type]
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(platform.url())))
        page.goto(platform.url(ORDERS))
        expect(page.locator("main [role=rowheader] a, main li a").first).to_be_visible()

        assert {url for url in asked if "/start/" in url} == {
            "api/v1/start/?at=%2Fyoozak%2Fcommande%2Fcommande&language=fr"
        }
        rows = [url for url in asked if "/dossier/" in url]
        assert [url for url in rows if "count=1" not in url] == []


def test_letters_come_behind_the_first_screen_and_stay(page: Page, platform: Platform) -> None:
    root, unsaid = page.locator("html"), re.compile("")
    page.goto(platform.url("/connexion"))
    expect(page.get_by_label("E-mail")).to_be_visible()
    page.evaluate(KEPT)
    expect(root).not_to_have_attribute("data-letters", unsaid)

    page.reload()
    expect(root).to_have_attribute("data-letters", "own")
