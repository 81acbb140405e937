"""What a browser shows of the three files; copied among the browser tests of that tree and run there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .workplace import at_work

pytestmark = pytest.mark.e2e

CARTE = "/bistrot/carte/carte"
#: Milliseconds for the first list that a server ever answers, on a machine that has other things to do.
COLD = 60_000


def test_nobody_wrote_its_screens(browser: Browser, platform: Platform, tmp_path: Path) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(CARTE))
        expect(page.get_by_role("heading", name="Cartes", level=1)).to_be_visible(timeout=COLD)
        make(page)
        admin.picture("carte-fiche")
        move(page, platform)
        admin.picture("carte-kanban")
        bring_in(page, platform, tmp_path / "carte.csv")
        page.goto(platform.url(CARTE))
        expect(page.get_by_role("rowheader")).to_have_text(["Harira", "Tajine"])
        admin.picture("carte-liste")
        assert take_out(page) == ["Harira;Entrée", "Tajine;Entrée"]


def make(page: Page) -> None:
    """The form, with the collection of options that stands inside of it."""
    page.keyboard.press("n")
    page.get_by_label("Nom").fill("Tajine")
    page.get_by_role("button", name="Ajouter une ligne").click()
    page.get_by_label("Libellé, ligne 1").fill("Sans sel")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("heading", name="Tajine", level=1)).to_be_visible()
    page.reload()
    expect(page.get_by_label("Libellé, ligne 1")).to_have_value("Sans sel", timeout=COLD)


def move(page: Page, platform: Platform) -> None:
    """The card goes from the mains to the starters."""
    page.goto(platform.url(f"{CARTE}?vue=kanban"))
    card = page.get_by_role("region", name="Plat", exact=True).get_by_role("group", name="Tajine")
    expect(card).to_be_visible(timeout=COLD)
    card.drag_to(page.get_by_role("region", name="Entrée", exact=True))
    starters = page.get_by_role("region", name="Entrée", exact=True)
    expect(starters.get_by_role("group", name="Tajine")).to_be_visible()


def bring_in(page: Page, platform: Platform, file: Path) -> None:
    file.write_text("nom;service\nHarira;Entrée\n", encoding="utf-8")
    page.goto(platform.url(f"{CARTE}/importer"))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Tout importer").click()
    expect(page.get_by_text("Le fichier est importé")).to_be_visible()


def take_out(page: Page) -> list[str]:
    """The lines of the file, without its heads and without what only the platform knows of a record."""
    page.get_by_role("button", name="Fichiers").click()
    page.get_by_role("menuitem", name="Exporter…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("CSV").check()
    with page.expect_download() as fetched:
        dialog.get_by_role("link", name="Exporter").click()
    lines = fetched.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].partition(";")[2] == "nom;service"
    return [line.partition(";")[2] for line in lines[1:]]
