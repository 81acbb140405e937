"""Records on their generated screens: made, found, changed by two at once, deleted, brought back, imported."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

REGIONS = "/business/delivery/region"
TOWNS = "/business/delivery/town"
PRODUCTS = "/business/catalog/product"


def open_list(person: Workplace, path: str = REGIONS) -> None:
    person.page.goto(person.platform.url(path, person.tenant))
    expect(person.page.get_by_role("rowheader").first).to_be_visible(timeout=60_000)


def test_a_record_is_made_changed_by_two_and_deleted(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "ADMIN") as colleague:
        page = admin.page
        open_list(admin)
        page.keyboard.press("n")
        page.get_by_label("Nom").fill("Souss")
        admin.picture("region-nouvelle")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name="Souss", level=1)).to_be_visible()

        colleague.page.goto(page.url)
        colleague.page.get_by_label("Nom").fill("Souss-Massa")
        colleague.page.get_by_role("button", name="Enregistrer").click()
        expect(colleague.page.get_by_role("heading", name="Souss-Massa", level=1)).to_be_visible()
        page.get_by_label("Nom").fill("Le Souss")
        page.keyboard.press("Control+s")
        both = page.get_by_role("dialog", name="Quelqu'un a modifié")
        expect(both.get_by_text("Souss-Massa")).to_be_visible()
        admin.picture("region-conflit")
        both.get_by_role("button", name="Enregistrer ce choix").click()
        expect(page.get_by_role("heading", name="Le Souss", level=1)).to_be_visible()
        expect(page.get_by_text("Souss-Massa → Le Souss")).to_be_visible()

        page.get_by_role("button", name="Supprimer").click()
        expect(page.get_by_text("est dans la corbeille")).to_be_visible()
        expect(page.get_by_role("link", name="Le Souss")).to_have_count(0)
        page.get_by_role("button", name="Annuler").click()
        expect(page.get_by_role("link", name="Le Souss")).to_be_visible()


def test_what_is_missing_is_made_where_it_is_looked_for(browser: Browser, platform: Platform) -> None:
    region = f"Drâa {uuid4().hex[:4]}"
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{TOWNS}/nouveau"))
        page.get_by_label("Nom").fill(f"Zagora ({region})")
        picker = page.get_by_role("combobox", name="Région")
        missing = page.get_by_role("option", name=f"Créer « {region} »…")
        picker.fill(region)
        expect(missing).to_be_visible()
        expect(page.get_by_role("option")).to_have_count(1)
        page.keyboard.press("ArrowDown")
        expect(missing).to_have_attribute("data-highlighted", "")
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Nouveau : Région")
        expect(dialog.get_by_label("Nom")).to_have_value(region)
        admin.picture("region-en-chemin")
        dialog.get_by_label("Nom").press("Enter")
        expect(dialog).to_have_count(0)
        expect(picker).to_have_value(region)
        expect(picker).to_be_focused()
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name=f"Zagora ({region})", level=1)).to_be_visible()
        expect(page.get_by_role("combobox", name="Région")).to_have_value(region)


def test_a_list_is_walked_through_without_a_mouse(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        open_list(admin, "/yoozak/commande/commande")
        page = admin.page
        numbers = page.get_by_role("rowheader").all_inner_texts()
        page.get_by_role("rowheader").first.focus()
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")
        expect(page.get_by_label(f"Cocher {numbers[3]}")).to_be_checked()
        page.keyboard.press("Escape")
        page.keyboard.press("Control+End")
        expect(page.get_by_role("rowheader", name=numbers[0])).to_have_count(0)
        page.keyboard.press("Control+Home")
        expect(page.locator("[role=row]:focus-within")).to_have_attribute("aria-rowindex", "2")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=f"Commande {numbers[0]}")).to_be_visible()
        page.go_back()
        expect(page.get_by_role("rowheader", name=numbers[0])).to_be_visible()


def test_a_client_leads_to_their_orders(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        open_list(admin, "/yoozak/client/client")
        admin.first_record().click()
        orders = page.get_by_role("region", name="Liens").get_by_role("link", name=re.compile("^Commandes"))
        expect(orders).to_be_visible()
        admin.picture("client-liens")
        count = int(orders.inner_text().split()[-1])
        assert count >= 1
        orders.click()
        expect(page.get_by_role("grid")).to_be_visible()
        expect(page.get_by_role("rowheader")).to_have_count(count)


def test_a_file_comes_in_and_goes_out_again(browser: Browser, platform: Platform, tmp_path: Path) -> None:
    file = tmp_path / "regions.csv"
    file.write_text("nom\nTafilalet\nRif oriental\n", encoding="utf-8")
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{REGIONS}/importer"))
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Tout importer").click()
        expect(page.get_by_text("Le fichier est importé")).to_be_visible()
        admin.picture("import-termine")
        page.get_by_role("button", name="Annuler l'import").click()
        page.get_by_role("button", name="Confirmer l'annulation").click()
        expect(page.get_by_text("Annulé : 2 supprimées")).to_be_visible()


def test_a_file_with_faults_is_corrected_brought_in_and_taken_back(
    browser: Browser, platform: Platform, tmp_path: Path
) -> None:
    file = tmp_path / "articles.csv"
    head = "reference;name;list_price;current_price\n"
    file.write_text(f"{head}YZ-E1;Sandale;120;99\nYZ-E2;Botte;cher;99\n", encoding="utf-8")
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{PRODUCTS}/importer"))
        page.locator("input[type=file]").set_input_files(file)
        expect(page.get_by_text("YZ-E1 · YZ-E2")).to_be_visible()
        expect(page.get_by_role("listitem").filter(has_text="list_price")).to_contain_text("ligne 3, list_price")
        admin.picture("import-fautes")
        with page.expect_download() as refused:
            page.get_by_role("link", name="Télécharger les lignes refusées avec leurs raisons").click()
        page.get_by_role("button", name="Importer la ligne correcte").click()
        expect(page.get_by_text("Le fichier est importé")).to_be_visible()

        corrected = tmp_path / "corriges.csv"
        corrected.write_text(refused.value.path().read_text("utf-8-sig").replace("cher", "140"), encoding="utf-8")
        page.locator("input[type=file]").set_input_files(corrected)
        page.get_by_role("button", name="Tout importer").click()
        expect(page.get_by_text("Le fichier est importé")).to_be_visible()

        page.goto(platform.url(f"{PRODUCTS}/importer"))
        mine = page.get_by_role("region", name="Mes derniers imports")
        for name, left in (("corriges.csv", 2), ("articles.csv", 1)):
            expect(mine.get_by_text("Peut être annulé")).to_have_count(left)
            mine.get_by_role("link", name=name).click()
            page.get_by_role("button", name="Annuler l'import").click()
            dialog = page.get_by_role("dialog", name="Annuler l'import")
            expect(dialog.get_by_text("Seront supprimées")).to_be_visible()
            if left == 2:
                admin.picture("import-annulation")
            dialog.get_by_role("button", name="Confirmer l'annulation").click()
            expect(page.get_by_text("Annulé : 1 supprimée")).to_be_visible()
        expect(mine.get_by_text("Peut être annulé")).to_have_count(0)
        admin.picture("import-annule")
