"""Whatever opens over a screen, under axe: for readers of two languages, on two sizes, by day and by night."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.services import create_member

from .conftest import PICTURES, Account, Platform, device
from .overlays import OVERLAYS, Reader
from .test_screens import LOCALES, SIZES
from .workplace import COLD, Workplace, faults, settle

pytestmark = pytest.mark.e2e

#: What is open and holds more than it is wide: the reader would have to scroll it sideways.
SIDEWAYS = """() => [...document.querySelectorAll("[data-slot=dialog], [data-slot=menu], [data-slot=popover]")]
  .filter((open) => open.scrollWidth > open.clientWidth).map((open) => `is cut: ${open.dataset.slot}`)"""


@pytest.fixture(scope="module")
def cookies(browser: Browser, platform: Platform, apart: Callable[..., Any]) -> Iterator[list[dict[str, object]]]:
    """One sign-in for all of them, of somebody who has two companies to choose from."""
    account = Account(f"{uuid4().hex[:8]}@yoozak.ma", "Oranger-2026", "ADMIN")

    def hire() -> None:
        for slug in ("yoozak", "atlas-cuir"):
            with tenant_context(Tenant.objects.get(slug=slug)):
                create_member(email=account.email, password=account.password, role=account.role)

    apart(hire)
    context = device(browser)
    visitor = Workplace(context.new_page(), platform)
    visitor.sign_in(account)
    expect(visitor.page.get_by_role("heading", name="Tableau de bord")).to_be_visible(timeout=COLD)
    yield context.cookies()  # type: ignore[misc]
    context.close()


@pytest.mark.parametrize(("language", "size"), list(product(LOCALES, SIZES)))
def test_what_opens_is_open_to_everybody(
    browser: Browser, platform: Platform, cookies: list[dict[str, object]], language: str, size: str
) -> None:
    context = device(browser, locale=LOCALES[language], viewport=SIZES[size], reduced_motion="reduce")
    context.add_cookies(cookies)  # type: ignore[arg-type]
    context.add_init_script(f"localStorage['yz.language'] = '{language}'")
    reader = Reader(context.new_page(), platform, language)
    found: list[str] = []
    for overlay in OVERLAYS:
        if size not in overlay.sizes:
            continue
        reader.page.goto(platform.url(overlay.path))
        settle(reader.page)
        expect(overlay.open(reader)).to_be_visible(timeout=COLD)
        found += _by_day_and_by_night(reader.page, f"{overlay.name}-{language}-{size}")
    context.close()
    assert found == []


def _by_day_and_by_night(page: Page, name: str) -> Iterator[str]:
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        page.screenshot(path=PICTURES / f"ouvert-{name}-{theme}.png")
        for fault in [*page.evaluate(SIDEWAYS), *faults(page)]:
            yield f"{name}-{theme} {fault}"
    page.emulate_media(color_scheme="light")
