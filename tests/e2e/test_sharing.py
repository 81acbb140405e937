"""A record is shown to somebody without an account, who needs a link and its password, until it is taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Platform, device
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

CUSTOMERS = "/yoozak/client/client"
COLD = 60_000


def test_a_record_is_shown_to_a_stranger_until_the_link_is_taken_back(browser: Browser, platform: Platform) -> None:
    outside = device(browser)
    stranger = Workplace(outside.new_page(), platform)
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(CUSTOMERS))
        expect(admin.first_record()).to_be_visible(timeout=COLD)
        admin.first_record().click()
        page.get_by_role("button", name="Partager par un lien public…").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Pour qui, ou pour quoi ?").fill("Transporteur")
        dialog.get_by_label("Mot de passe, à dire par un autre moyen").fill("Jasmin-2026")
        admin.picture("partage-nouveau")
        dialog.get_by_role("button", name="Créer le lien").click()
        address = dialog.locator("code")
        expect(address).to_contain_text("/partage#")
        link = address.inner_text()

        outsider = stranger.page
        outsider.goto(link)
        outsider.get_by_label("Mot de passe du lien").fill("Jasmin-2025")
        outsider.get_by_role("button", name="Lire").click()
        stranger.see_refusal("Ce n'est pas le mot de passe du lien.")
        outsider.get_by_label("Mot de passe du lien").fill("Jasmin-2026")
        outsider.get_by_role("button", name="Lire").click()
        expect(outsider.get_by_text("Partagé par", exact=False)).to_be_visible()
        stranger.picture("partage-fr")
        with outsider.expect_download() as sheet:
            outsider.get_by_role("button", name="Télécharger en PDF").click()
        assert sheet.value.path().read_bytes()[:5] == b"%PDF-"
        outsider.get_by_label("Langue").select_option("ar")
        expect(outsider.get_by_role("button", name="تنزيل بصيغة PDF")).to_be_visible()
        stranger.picture("partage-ar")

        page.goto(platform.url("/societe/liens"))
        line = page.get_by_role("listitem").filter(has_text="Transporteur")
        expect(line.get_by_text("lectures : 3", exact=True)).to_be_visible(timeout=COLD)
        admin.picture("societe-liens")
        line.get_by_role("button", name="Mettre fin Transporteur").click()
        line.get_by_role("button", name="Oui, y mettre fin Transporteur").click()
        expect(page.get_by_text("Rien n'est montré à l'extérieur.")).to_be_visible()

        outsider.reload()
        expect(outsider.get_by_role("heading", name="لا شيء يُقرأ هنا.")).to_be_visible()
        outside.close()
