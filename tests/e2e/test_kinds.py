"""Values that have parts: the tags of customers, asked for by several; the address of a place of stock."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .workplace import at_work

pytestmark = pytest.mark.e2e

TAGS, CUSTOMERS = "/business/parties/tag", "/business/parties/customer"
LOCATIONS = "/business/stock/location"
COLD = 60_000


def make(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.get_by_label("Nom").fill(name)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible(timeout=COLD)


def choose(page: Page, label: str, typed: str, name: str) -> None:
    """Type some letters, wait for the name that they find, take it, and see it among the chosen ones."""
    page.get_by_role("combobox", name=label).fill(typed)
    found = page.get_by_role("option", name=name, exact=True)
    expect(found).to_be_visible()
    found.click()
    expect(page.get_by_role("button", name=f"Retirer {name}", exact=True)).to_be_visible()


def in_arabic(page: Page) -> None:
    page.evaluate("localStorage['yz.language'] = 'ar'")
    page.reload()


def test_a_customer_has_tags_and_a_place_an_address(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        for name in ("Grossiste Nord", "Paie en retard", "حرفي"):
            make(page, platform.url(f"{TAGS}/nouveau"), name)

        page.goto(platform.url(f"{CUSTOMERS}/nouveau"))
        page.get_by_label("Nom", exact=True).fill("Étiqueté")
        choose(page, "Étiquettes", "gross", "Grossiste Nord")
        choose(page, "Étiquettes", "حرف", "حرفي")
        admin.picture("client-etiquettes")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name="Étiqueté", level=1)).to_be_visible(timeout=COLD)
        expect(page.get_by_role("button", name="Retirer حرفي")).to_be_visible()
        page.get_by_role("button", name="Retirer حرفي").click()
        choose(page, "Étiquettes", "retard", "Paie en retard")
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_text("étiquettes : ajouté Paie en retard, retiré حرفي")).to_be_visible()
        record = page.url

        page.goto(platform.url(f"{CUSTOMERS}?q=etiquete"))
        expect(page.get_by_role("rowheader", name="Étiqueté")).to_be_visible(timeout=COLD)
        expect(page.get_by_role("gridcell", name="Grossiste Nord")).to_be_visible()
        page.get_by_role("button", name="Filtrer").click()
        page.get_by_role("combobox", name="Champ").select_option(label="Étiquettes")
        page.get_by_role("combobox", name="Comparaison").select_option(label="contient tous")
        choose(page, "Valeur", "gross", "Grossiste Nord")
        choose(page, "Valeur", "retard", "Paie en retard")
        admin.picture("clients-filtre-etiquettes")
        page.get_by_role("button", name="Appliquer").click()
        expect(page.get_by_role("list", name="Filtres")).to_contain_text("contient tous Grossiste Nord, Paie en retard")
        expect(page.get_by_role("rowheader", name="Étiqueté")).to_be_visible()
        admin.picture("clients-etiquettes")

        page.goto(platform.url(f"{LOCATIONS}/nouveau"))
        page.get_by_label("Code", exact=True).fill("FES-1")
        page.get_by_label("Nom", exact=True).fill("Dépôt de Fès")
        page.get_by_label("Nature", exact=True).select_option(label="Entrepôt ou boutique")
        page.get_by_label("Rue et numéro").fill("12, rue des Tanneurs")
        page.get_by_label("Ville").fill("Fès")
        page.get_by_label("Pays").select_option(label="Maroc")
        admin.picture("lieu-adresse")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name="Dépôt de Fès", level=1)).to_be_visible(timeout=COLD)
        expect(page.get_by_label("Pays")).to_have_value("MA")
        place = page.url
        page.goto(platform.url(f"{LOCATIONS}?q=tanneurs"))
        expect(page.get_by_role("gridcell", name="12, rue des Tanneurs, Fès, Maroc")).to_be_visible(timeout=COLD)
        admin.picture("lieux-adresses")

        page.goto(record)
        expect(page.get_by_role("button", name="Retirer Grossiste Nord")).to_be_visible(timeout=COLD)
        in_arabic(page)
        expect(page.get_by_role("button", name="إزالة Grossiste Nord")).to_be_visible(timeout=COLD)
        admin.picture("client-etiquettes-ar")
        page.goto(place)
        expect(page.get_by_label("البلد")).to_have_value("MA", timeout=COLD)
        admin.picture("lieu-adresse-ar")
