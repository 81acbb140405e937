"""What was deleted is found again long after the toast is gone, and open screens of colleagues follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from core.outbox.dispatcher import dispatch_pending
from core.tenancy.models import Tenant

from .conftest import Platform
from .test_records import REGIONS, open_list
from .workplace import at_work

pytestmark = pytest.mark.e2e


def told() -> None:
    """What the worker does: events that wait reach whoever listens."""
    dispatch_pending(Tenant.objects.get(slug="yoozak"))


def test_what_was_deleted_is_brought_back_from_the_bin(
    browser: Browser, platform: Platform, tmp_path: Path, apart: Callable[[Callable[[], Any]], Any]
) -> None:
    file = tmp_path / "regions.csv"
    file.write_text("nom\nZagora Sud\nZagora Nord\nZagora Est\n", encoding="utf-8")
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "ADMIN") as colleague:
        page = admin.page
        page.goto(platform.url(f"{REGIONS}/importer"))
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Tout importer").click()
        expect(page.get_by_text("Le fichier est importé")).to_be_visible()
        open_list(colleague)
        theirs = colleague.page.get_by_role("rowheader", name="Zagora")
        expect(theirs).to_have_count(3)

        open_list(admin)
        for name in ("Est", "Nord", "Sud"):
            page.get_by_label(f"Cocher Zagora {name}").check()
        page.get_by_role("region", name="Ce qui est coché").get_by_role("button", name="Supprimer").click()
        expect(page.get_by_text("3 fiches supprimées")).to_be_visible()
        expect(page.get_by_role("rowheader", name="Zagora")).to_have_count(0)
        apart(told)
        expect(theirs).to_have_count(0)

        page.reload()
        page.get_by_role("button", name="Impression, fichiers et supprimés").click()
        page.get_by_role("menuitem", name="Supprimés récemment").click()
        expect(page.get_by_role("heading", name="Supprimés récemment", level=1)).to_be_visible()
        page.get_by_label("Chercher dans ce qui a été supprimé").fill("zagora")
        entries = page.get_by_role("main").get_by_role("listitem").filter(has_text="Zagora")
        expect(entries).to_have_count(3)
        expect(entries.first).to_contain_text("Peut revenir jusqu'au")
        admin.picture("corbeille")
        page.get_by_role("button", name="Ramener Zagora Est").press("Enter")
        expect(entries).to_have_count(2)
        page.get_by_label("Tout cocher").press("Space")
        page.get_by_role("button", name="Ramener ce qui est coché").press("Enter")
        expect(page.get_by_text("Rien de supprimé ne porte ce nom.")).to_be_visible()
        apart(told)
        expect(theirs).to_have_count(3)


def test_the_bin_is_read_in_arabic(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        open_list(admin)
        page.keyboard.press("n")
        page.get_by_label("Nom").fill("Tarfaya")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name="Tarfaya", level=1)).to_be_visible()
        page.get_by_role("button", name="Supprimer").click()
        expect(page.get_by_text("est dans la corbeille")).to_be_visible()
        page.evaluate("localStorage['yz.language'] = 'ar'")
        page.goto(platform.url(f"{REGIONS}/supprimees"))
        entry = page.get_by_role("main").get_by_role("listitem").filter(has_text="Tarfaya")
        expect(entry).to_contain_text("يمكن استرجاعه حتى")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        admin.picture("corbeille-ar")
        entry.get_by_role("button").click()
        expect(entry).to_have_count(0)
