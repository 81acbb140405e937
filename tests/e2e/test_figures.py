"""Figures of a list: a chart, the records behind one of its figures, and a tile of one's own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Platform
from .workplace import ORDERS, at_work

pytestmark = pytest.mark.e2e


def test_a_figure_leads_to_as_many_records(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(ORDERS))
        page.get_by_role("button", name="Chiffres").click()
        expect(page.get_by_role("img", name="Nombre · État")).to_be_visible()
        admin.picture("figures-by-state")

        row = page.get_by_role("row").filter(has_text="Affectée").first
        count = int(row.get_by_role("link").inner_text())
        assert count > 1
        row.get_by_role("link").click()
        expect(page.get_by_role("grid")).to_be_visible()
        admin.see_orders(count)

        page.get_by_role("button", name="Chiffres").click()
        page.get_by_label("Par", exact=True).select_option("date_cmd")
        page.get_by_label("Puis par").select_option("ville")
        page.get_by_label("Chiffre", exact=True).select_option("sum:total")
        expect(page).to_have_url(re.compile("par=date_cmd%3Amonth%2Cville&mesure=sum%3Atotal"))
        expect(page.get_by_role("img", name=re.compile("Somme : Total"))).to_be_visible()
        admin.picture("figures-by-month")
        page.evaluate("localStorage['yz.language'] = 'ar'")
        page.reload()
        expect(page.get_by_role("table")).to_be_visible()
        admin.picture("figures-ar")
