"""Figures of a list: a chart, the records behind one of its figures, and a tile of one's own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Platform
from .workplace import ORDERS, Workplace, at_work

pytestmark = pytest.mark.e2e


def in_arabic(person: Workplace) -> None:
    person.page.evaluate("localStorage['yz.language'] = 'ar'")
    person.page.reload()
    person.page.wait_for_load_state("networkidle")


def test_a_figure_leads_to_as_many_records(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(ORDERS))
        page.get_by_role("button", name="Chiffres").click()
        expect(page.get_by_role("img", name="Nombre · État")).to_be_visible()
        admin.picture("figures-by-state")

        row = page.get_by_role("row", name=re.compile("^Doublon"))
        count = int(row.get_by_role("link").inner_text())
        assert count > 1
        row.get_by_role("link").click()
        expect(page.get_by_role("grid")).to_be_visible()
        admin.see_count(count)

        page.get_by_role("button", name="Chiffres").click()
        page.get_by_label("Par", exact=True).select_option("date_cmd")
        page.get_by_label("Puis par").select_option("ville")
        page.get_by_label("Chiffre", exact=True).select_option("sum:total")
        expect(page).to_have_url(re.compile("par=date_cmd%3Amonth%2Cville&mesure=sum%3Atotal"))
        expect(page.get_by_role("img", name=re.compile("Somme : Total"))).to_be_visible()
        expect(page.get_by_role("cell").last).to_contain_text("DH")
        in_arabic(admin)
        expect(page.get_by_role("table")).to_be_visible()
        admin.picture("figures-ar")


def test_a_bar_leads_there_too(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{ORDERS}?vue=chiffres"))
        chart = page.get_by_role("img", name="Nombre · État")
        expect(chart).to_be_visible()
        count = int(page.get_by_role("row", name=re.compile("^Non affectée")).get_by_role("link").inner_text())
        # The first and largest bar, near its beginning.
        chart.click(position={"x": 160, "y": 22})
        expect(page.get_by_role("grid")).to_be_visible()
        expect(page.get_by_text("Non affectée").first).to_be_visible()
        admin.see_count(count)


def test_figures_are_pinned_arranged_and_removed(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "CONFIRMATION") as operator:
        page = operator.page
        titles = page.locator("main li").get_by_role("heading", level=2)
        expect(titles).to_have_text(["Mes commandes par état", "Confirmées aujourd'hui"])
        page.goto(platform.url(f"{ORDERS}?vue=chiffres&par=source"))
        page.get_by_role("button", name="Épingler au tableau de bord").click()
        page.get_by_label("Son nom là-bas").fill("D'où elles viennent")
        operator.picture("pin")
        page.get_by_role("button", name="Épingler", exact=True).click()
        page.get_by_role("button", name="Aller voir").click()
        expect(titles).to_have_text(["Mes commandes par état", "Confirmées aujourd'hui", "D'où elles viennent"])

        page.get_by_role("button", name="D'où elles viennent : disposer").focus()
        page.keyboard.press("Enter")
        page.get_by_role("menuitem", name="Reculer").press("Enter")
        expect(titles).to_have_text(["Mes commandes par état", "D'où elles viennent", "Confirmées aujourd'hui"])
        page.get_by_role("button", name="Mes commandes par état : disposer").click()
        page.get_by_role("menuitem", name="Retirer").click()
        page.reload()
        expect(titles).to_have_text(["D'où elles viennent", "Confirmées aujourd'hui"])
        page.get_by_role("button", name="Comme au début").click()
        expect(titles).to_have_text(["Mes commandes par état", "Confirmées aujourd'hui"])

        table = page.get_by_text("La même chose en tableau")
        table.click()
        total = page.get_by_role("row", name=re.compile("^Tout")).get_by_role("link")
        count = int(total.inner_text())
        operator.picture("dashboard-confirmation")
        total.click()
        operator.see_count(count)


def test_the_first_page_of_the_administrator(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        expect(page.locator("main li").get_by_role("heading", level=2)).to_have_count(5)
        expect(page.locator("main").get_by_role("img").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        admin.picture("dashboard")
        in_arabic(admin)
        expect(page.locator("main").get_by_role("img").first).to_be_visible()
        admin.picture("dashboard-ar")


def test_a_newcomer_is_told_what_to_do_first(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        steps = page.get_by_role("region", name="Premiers pas")
        expect(steps.get_by_role("link", name="Importer vos premiers produits Terminé")).to_be_visible()
        admin.picture("premiers-pas")
        in_arabic(admin)
        admin.picture("premiers-pas-ar")
        page.evaluate("localStorage['yz.language'] = 'fr'")
        page.reload()

        steps.get_by_role("link", name="Choisir sa couleur et son logo").click()
        expect(page).to_have_url(re.compile("/societe/apparence$"))
        page.go_back()
        steps.get_by_role("button", name="Masquer").click()
        expect(steps).to_have_count(0)
        page.get_by_role("button", name="Administrateur").click()
        page.get_by_role("menuitem", name="Premiers pas").click()
        expect(steps).to_be_visible()
