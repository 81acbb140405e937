"""What the team sees of the whole platform, in two languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ..workplace import Workplace
from .acts import PATIENCE

pytestmark = pytest.mark.e2e


def test_the_platform_is_looked_at_in_two_languages(console: Workplace) -> None:
    page = console.page
    page.get_by_role("link", name="Tâches").click()
    page.get_by_role("button", name="Relever maintenant").click()
    looks = page.get_by_role("region", name="Derniers relevés")
    expect(looks.get_by_role("listitem").first).to_contain_text("Réussi", timeout=PATIENCE)
    console.picture("console-taches")
    page.get_by_role("link", name="Unités").click()
    expect(page.get_by_text("default.p00")).to_be_visible()
    console.picture("console-unites")
    page.get_by_role("link", name="Cloisonnement").click()
    page.get_by_role("button", name="Vérifier maintenant").click()
    # How long it takes depends on how many companies other tests left behind; its report is tested at the API.
    expect(page.get_by_role("region", name="Dernières vérifications").get_by_role("listitem")).to_be_visible()
    console.picture("console-cloisonnement")

    page.get_by_label("Langue").select_option("ar")
    expect(page.get_by_role("heading", name="العزل")).to_be_visible()
    console.picture("console-cloisonnement-ar")
    page.get_by_role("link", name="الشركات").click()
    console.picture("console-societes-ar")
    page.get_by_role("searchbox").fill("yoozak")
    page.get_by_role("link", name="Yoozak").click()
    expect(page.get_by_role("region", name="كما تُرى من الخارج")).to_be_visible()
    console.picture("console-societe-ar")
    page.get_by_role("button", name="حذف…").click()
    console.picture("console-supprimer-ar")
    page.get_by_role("button", name="إلغاء", exact=True).click()

    page.get_by_role("button", name="تسجيل الخروج").click()
    expect(page.get_by_label("البريد الإلكتروني")).to_be_visible()
    console.picture("console-porte-ar")
