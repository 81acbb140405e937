"""Values that have parts: the tags of customers, asked for by several; the address of a place of stock."""

from __future__ import annotations

from uuid import uuid4

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
    field = page.get_by_role("textbox", name="Nom", exact=True)
    field.fill(name)
    expect(field).to_have_value(name)
    page.keyboard.press("Control+s")
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
    own = uuid4().hex[:4]
    north, late, craft, customer, depot = (
        f"{name} {own}" for name in ("Grossiste", "En retard", "حرفي", "Tagué", "Dépôt")
    )
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        for name in (north, late, craft):
            make(page, platform.url(f"{TAGS}/nouveau"), name)

        page.goto(platform.url(f"{CUSTOMERS}/nouveau"))
        page.get_by_role("textbox", name="Prénom", exact=True).fill(customer)
        # Other tests work on the first of the list.
        page.get_by_role("textbox", name="Nom", exact=True).fill("Zyad")
        choose(page, "Étiquettes", f"gross {own}", north)
        choose(page, "Étiquettes", craft, craft)
        admin.picture("client-etiquettes")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name=customer, level=1)).to_be_visible(timeout=COLD)
        page.get_by_role("button", name=f"Retirer {craft}").click()
        expect(page.get_by_role("button", name=f"Retirer {craft}")).to_have_count(0)
        choose(page, "Étiquettes", f"retard {own}", late)
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_text(f"étiquettes : ajouté {late}, retiré {craft}")).to_be_visible()
        record = page.url

        page.goto(platform.url(f"{CUSTOMERS}?q={own}"))
        expect(page.get_by_role("rowheader", name=customer)).to_be_visible(timeout=COLD)
        expect(page.get_by_role("gridcell", name=north)).to_be_visible()
        page.get_by_role("button", name="Filtrer").click()
        page.get_by_role("combobox", name="Champ").select_option(label="Étiquettes")
        page.get_by_role("combobox", name="Comparaison").select_option(label="contient tous")
        choose(page, "Valeur", f"gross {own}", north)
        choose(page, "Valeur", f"retard {own}", late)
        admin.picture("clients-filtre-etiquettes")
        page.get_by_role("button", name="Appliquer").click()
        expect(page.get_by_role("list", name="Filtres")).to_contain_text(f"contient tous {north}, {late}")
        expect(page.get_by_role("rowheader", name=customer)).to_be_visible()
        admin.picture("clients-etiquettes")

        page.goto(platform.url(f"{LOCATIONS}/nouveau"))
        page.get_by_role("textbox", name="Code", exact=True).fill(own)
        page.get_by_role("textbox", name="Nom", exact=True).fill(depot)
        page.get_by_role("combobox", name="Nature", exact=True).select_option(label="Entrepôt ou boutique")
        page.get_by_label("Rue et numéro").fill(f"12, rue des Tanneurs {own}")
        page.get_by_label("Ville").fill("Fès")
        page.get_by_label("Pays").select_option(label="Maroc")
        admin.picture("lieu-adresse")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name=depot, level=1)).to_be_visible(timeout=COLD)
        expect(page.get_by_label("Pays")).to_have_value("MA")
        place = page.url
        page.goto(platform.url(f"{LOCATIONS}?q=tanneurs%20{own}"))
        shown = page.get_by_role("gridcell", name=f"12, rue des Tanneurs {own}, Fès, Maroc")
        expect(shown).to_be_visible(timeout=COLD)
        admin.picture("lieux-adresses")

        page.goto(record)
        expect(page.get_by_role("button", name=f"Retirer {north}")).to_be_visible(timeout=COLD)
        in_arabic(page)
        expect(page.get_by_role("button", name=f"إزالة {north}")).to_be_visible(timeout=COLD)
        admin.picture("client-etiquettes-ar")
        page.goto(place)
        expect(page.get_by_label("البلد")).to_have_value("MA", timeout=COLD)
        admin.picture("lieu-adresse-ar")
