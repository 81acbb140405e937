"""What is done with all of a list: ticked across its pages, added up, taken out, asked by a period."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Route, expect

from .conftest import Platform
from .workplace import ORDERS, at_work

pytestmark = pytest.mark.e2e

VARIANTS = "/business/catalog/variant"
ARTICLES = "/yoozak/article/article"
#: What a list cuts short, and by how many pixels each heading stands beside its column.
CUT_SHORT = """() => [...document.querySelectorAll("[role=grid] [aria-colindex] > .truncate")]
  .filter((value) => value.scrollWidth > value.clientWidth).map((value) => value.textContent)"""
ASIDE = """() => {
  const starts = (row) => [...row.children].map((cell) => cell.getBoundingClientRect().left);
  const [head, first] = [...document.querySelectorAll("[role=grid] [role=row]")].map(starts);
  return head.map((start, place) => Math.round(start - first[place]));
}"""


def test_all_of_a_list_is_ticked_taken_out_and_added_up(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(ORDERS))
        page.get_by_role("gridcell").get_by_role("checkbox").first.check()
        offer = page.get_by_role("button", name=re.compile("^Cocher les .* résultats$"))
        count = re.sub(r"\D", "", offer.inner_text())
        offer.click()
        bar = page.get_by_role("region", name="Ce qui est coché")
        expect(bar.get_by_role("status")).to_have_text(re.compile(r"fiches cochées$"))
        expect(bar.get_by_label("Affecter la sélection à")).to_be_visible()
        bar.get_by_role("button", name="Exporter…").click()
        page.get_by_role("radio", name="CSV, pour tout tableur").check()
        with page.expect_download() as taken:
            page.get_by_role("dialog").get_by_role("button", name="Exporter").click()
        with taken.value.path().open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file, delimiter=";"))) == int(count)

        totals = page.get_by_role("region", name="Totaux")
        totals.get_by_role("button", name="Totaux").click()
        expect(totals.get_by_role("definition").first).to_contain_text("DH")
        # What is said to screen readers only must not stretch the page below the list.
        assert page.evaluate("document.documentElement.scrollHeight - window.innerHeight") <= 0
        admin.picture("liste-cochee-totaux")


def a_million(route: Route) -> None:
    """The list says that it is longer than it is: thousands take no such time to be written."""
    route.fulfill(json={"results": [], "next": None, "count": 1_000_000})


def test_a_long_list_is_prepared_while_one_goes_on(
    browser: Browser, platform: Platform, worker: Callable[[], None]
) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.route(re.compile(r"/variant/\?.*count=1"), a_million)
        page.goto(platform.url(f"{VARIANTS}#exports"))
        dialog = page.get_by_role("dialog", name="Exporter : Variantes")
        dialog.get_by_role("radio", name="CSV, pour tout tableur").check()
        dialog.get_by_role("button", name="Préparer le fichier").click()
        expect(dialog.get_by_text("Il attend son tour.")).to_be_visible()
        admin.picture("export-en-preparation")
        dialog.get_by_role("button", name="Fermer").click()
        expect(dialog).to_have_count(0)
        expect(page).to_have_url(platform.url(VARIANTS))
        worker()

        page.get_by_role("banner").get_by_role("button", name=re.compile("^Notifications")).click()
        page.get_by_role("dialog").get_by_role("link", name=re.compile("Prêt à télécharger.*variantes.*csv")).click()
        link = dialog.get_by_role("list", name="Fichiers préparés pour moi").get_by_role("link", name="Télécharger")
        expect(link).to_be_visible()
        admin.picture("export-pret")
        with page.expect_download() as taken:
            link.click()
        with taken.value.path().open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file, delimiter=";"))) > 4_000


@pytest.mark.usefixtures("french_again")
def test_the_palette_acts_and_a_period_filters(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        asked = quote(json.dumps({"date_cmd__within": "last_month"}))
        page.goto(platform.url(f"{ORDERS}?filter={asked}"))
        expect(page.get_by_role("list", name="Filtres")).to_contain_text("mois dernier")
        page.keyboard.press("Control+k")
        field = page.get_by_role("dialog").get_by_role("combobox")
        field.fill("nouveau")
        expect(page.get_by_role("option", name=re.compile("^Nouveau : ")).first).to_be_visible()
        admin.picture("palette-gestes")
        field.fill("exporter")
        page.get_by_role("option", name=re.compile("^Exporter : Commandes")).click()
        expect(page.get_by_role("dialog", name="Exporter : Commandes")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("Control+k")
        field.fill("langue")
        page.get_by_role("option", name=re.compile("العربية")).click()
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(page.get_by_role("list", name="المرشحات")).to_contain_text("الشهر الماضي")
        admin.picture("liste-periode-arabe")


@pytest.mark.parametrize("width", [1366, 1024, 1920])
def test_names_are_whole_and_headings_stand_above_them(browser: Browser, platform: Platform, width: int) -> None:
    with at_work(browser, platform, "ADMIN", viewport={"width": width, "height": 768}) as admin:
        page = admin.page
        page.goto(platform.url(ARTICLES))
        expect(page.get_by_role("rowheader").first).to_be_visible()
        assert page.evaluate(CUT_SHORT) == []
        assert set(page.evaluate(ASIDE)) == {0}
