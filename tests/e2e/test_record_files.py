"""The picture of a product: chosen, seen, refused, replaced, brought back and taken away, on its screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from core.testing.pictures import PDF, picture

from .conftest import DESKTOP, PHONE, PICTURES, Platform
from .workplace import accessibility_faults, at_work

pytestmark = pytest.mark.e2e

PRODUCTS = "/business/catalog/product"
COLD = 60_000
RED: FilePayload = {"name": "rouge.jpg", "mimeType": "image/jpeg", "buffer": picture("JPEG", (1200, 900), "firebrick")}
BLUE: FilePayload = {"name": "bleu.png", "mimeType": "image/png", "buffer": picture("PNG", (600, 900), "steelblue")}
PAPER: FilePayload = {"name": "notice.png", "mimeType": "image/png", "buffer": PDF}


def on_a_telephone(page: Page, name: str) -> None:
    """The field itself, as it is held in one hand."""
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.locator("[data-slot=file-picker]").scroll_into_view_if_needed()
    page.screenshot(path=PICTURES / f"{name}-telephone.png")
    assert accessibility_faults(page) == []
    page.set_viewport_size({"width": DESKTOP["width"], "height": DESKTOP["height"]})


def see(page: Page, name: str) -> None:
    """The browser has really made a picture of it, which it does where it comes into sight."""
    image = page.get_by_role("img", name=name)
    image.scroll_into_view_if_needed()
    drawn = "image => image.complete && image.naturalWidth > 0"
    page.wait_for_function(drawn, arg=image.element_handle())


def test_a_product_has_a_picture(browser: Browser, platform: Platform) -> None:
    """And a weight, which is typed with its unit."""
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{PRODUCTS}/nouveau"))
        page.get_by_label("Référence").fill("PHOTO-1")
        page.get_by_label("Nom").first.fill("Babouche photographiée")
        page.get_by_label("Prix catalogue").fill("299")
        page.get_by_label("Prix actuel").fill("249")
        page.get_by_label("Poids", exact=True).fill("850,5")
        page.get_by_label("Unité : Poids").select_option(label="g")
        field = page.get_by_label("Image", exact=True)
        field.set_input_files(PAPER)
        expect(page.get_by_text("Ce champ n'accepte que : JPEG, PNG, WebP.")).to_be_visible()
        field.set_input_files(RED)
        see(page, "rouge.jpg")
        admin.picture("produit-image-choisie")
        on_a_telephone(page, "produit-image-choisie")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("heading", name="Babouche photographiée", level=1)).to_be_visible(timeout=COLD)
        expect(page.get_by_role("link", name="rouge.jpg")).to_be_visible()
        record = page.url

        expect(page.get_by_label("Poids", exact=True)).to_have_value("850,5")
        expect(page.get_by_label("Unité : Poids")).to_have_value("GRM")
        page.get_by_label("Image", exact=True).set_input_files(BLUE)
        expect(page.get_by_role("img", name="bleu.png")).to_be_visible()
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_text("rouge.jpg → bleu.png")).to_be_visible()
        see(page, "bleu.png")
        with page.expect_popup() as opened:
            page.get_by_role("link", name="bleu.png").click()
        assert opened.value.url.startswith(platform.url("/api/v1/business/catalog/product/"))
        opened.value.close()

        page.goto(platform.url(f"{PRODUCTS}?q=PHOTO-1"))
        expect(page.get_by_role("rowheader", name="PHOTO-1")).to_be_visible(timeout=COLD)
        see(page, "bleu.png")
        admin.picture("produits-avec-image")

        page.goto(record)
        page.get_by_role("button", name="Retirer Image").click()
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_text("bleu.png → —")).to_be_visible()
        expect(page.get_by_role("img", name="bleu.png")).to_have_count(0)
        page.get_by_role("button", name="bleu.png → —").click()
        see(page, "bleu.png")
        page.evaluate("localStorage['yz.language'] = 'ar'")
        page.reload()
        see(page, "bleu.png")
        admin.picture("produit-image-ar")
        on_a_telephone(page, "produit-image-ar")
