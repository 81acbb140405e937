"""A legal value corrected in the register, by the operator's worker."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ..conftest import DESKTOP, PHONE, PICTURES, Platform
from ..team import console_url
from ..workplace import Workplace
from .acts import PATIENCE

pytestmark = pytest.mark.e2e

#: Looks at the correction that was asked for last until it is over.
OVER = """async (patience) => {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((next) => setTimeout(next, 250))) {
    const { acts } = await (await fetch("/api/v1/platform/acts/?kind=amend")).json();
    if (acts[0]?.ended_at) return acts[0].state;
  }
}"""


def photograph(page: Page, name: str) -> None:
    """Django's own pages: that they can be read is looked at, not measured."""
    for size, viewport in (("1366", DESKTOP), ("360", PHONE)):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.screenshot(path=PICTURES / f"{name}-{size}.png", full_page=True)
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]


def test_a_legal_value_is_corrected_in_the_register(console: Workplace, platform: Platform) -> None:
    page = console.page
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.get_by_role("link", name="Registre").click()
    expect(page.get_by_role("heading", name="Registre de la plateforme")).to_be_visible()
    photograph(page, "registre")
    page.get_by_role("link", name="Valeurs légales", exact=True).click()
    page.get_by_role("textbox").fill("stup_copie_annees")
    page.get_by_role("button", name="Rechercher").click()
    photograph(page, "registre-loi")
    page.get_by_role("row", name="MA stup_copie_annees").get_by_role("link").first.click()
    page.get_by_label("Source").fill("Dahir 1-22, art. 4, rectifié")
    page.get_by_label("Raison").fill("Bulletin officiel 7312")
    page.get_by_role("link", name="Choisir une date").click()
    page.get_by_role("link", name="Annuler").click()
    photograph(page, "registre-valeur")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("l'exécutant de l'opérateur l'écrit")).to_be_visible()

    assert page.evaluate(OVER, PATIENCE) == "done"
    page.reload()
    latest = page.get_by_role("main").get_by_role("row").nth(1)
    expect(latest).to_contain_text("Bulletin officiel 7312")
    expect(latest).to_contain_text("Terminé")
    latest.get_by_role("link").click()
    expect(page.get_by_text("Dahir 1-22, art. 4, rectifié")).to_be_visible()
    photograph(page, "registre-acte")

    page.goto(console_url(platform, "/plateforme/registre/?language=ar"))
    expect(page.get_by_role("heading", name="سجل المنصة")).to_be_visible()
    photograph(page, "registre-ar")
    page.get_by_role("table").get_by_role("link", name="الشركات", exact=True).last.click()
    page.get_by_role("main").get_by_role("table").get_by_role("link", name="yoozak", exact=True).click()
    photograph(page, "registre-societe-ar")
    page.get_by_role("link", name="العودة إلى لوحة التحكم").click()
    expect(page.get_by_role("heading", name="Sociétés")).to_be_visible()
    assert complaints == []
