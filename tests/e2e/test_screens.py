"""Every generated screen, as each reader sees it: two languages, two sizes, by day and by night.

The pictures and their gallery, ``.test-artifacts/gallery/index.html``, are for people (``make gallery``);
what is checked is that nothing overflows and that axe finds nothing serious.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import DESKTOP, PHONE, PICTURES, Platform, device
from .team import console_url, sign_in_to_console, team_member
from .workplace import COLD, Workplace, faults, settle

pytestmark = pytest.mark.e2e

GALLERY = PICTURES.parent / "gallery"
SIZES = {"360": PHONE, "1366": DESKTOP}
LISTS = {
    "commandes": "/yoozak/commande/commande",
    "articles": "/yoozak/article/article",
    "clients": "/yoozak/client/client",
    "stock": "/business/stock/level",
    "tarifs": "/business/delivery/tariff",
}
PAGES = {
    "envois": "/envois",
    "partage-fini": "/partage#inconnu",
    "tableau-de-bord": "/",
    "commandes-chiffres": "/yoozak/commande/commande?vue=chiffres",
    "commandes-par-mois": "/yoozak/commande/commande?vue=chiffres&par=date_cmd:month,etat&forme=empilees",
    "commandes-kanban": "/yoozak/commande/commande?vue=kanban",
    "commandes-repartition": "/yoozak/commande/repartition",
    "articles-kanban": "/yoozak/article/article?vue=kanban",
    "promotions-calendrier": "/yoozak/article/promotion?vue=calendrier",
    "promotions-par-boutique": "/yoozak/article/promotion?vue=calendrier&forme=semaine&par=c_boutique",
    "promotions-heures": "/yoozak/article/promotion?vue=calendrier&forme=jour&par=c_boutique",
    "promotion-nouvelle": "/yoozak/article/promotion/nouveau",
    "lieu-nouveau": "/business/stock/location/nouveau",
    "client-nouveau": "/business/parties/customer/nouveau",
    "produits": "/business/catalog/product",
    "produit-nouveau": "/business/catalog/product/nouveau",
    "produits-importer": "/business/catalog/product/importer",
    "regions-supprimees": "/business/delivery/region/supprimees",
    "compte": "/compte",
    "societe": "/societe",
    "societe-groupes": "/societe/groupes",
    "societe-connexion": "/societe/connexion",
    "societe-cles": "/societe/cles",
    "societe-applications": "/societe/applications",
    "societe-liens": "/societe/liens",
    "societe-rapports": "/societe/rapports",
    "societe-identite": "/societe/identite",
    "societe-apparence": "/societe/apparence",
    "societe-modules": "/societe/modules",
    "societe-preferences": "/societe/preferences",
    "societe-export": "/societe/export",
    "societe-loi": "/societe/loi",
    "societe-champs": "/societe/champs",
    "societe-champ": "/societe/champs/nouveau",
    "societe-numerotation": "/societe/numerotation",
    "societe-vocabulaire": "/societe/vocabulaire",
    "societe-mots": "/societe/vocabulaire/business.delivery.region",
}
#: Of the platform's own team, at the platform's own host.
CONSOLE = {
    "console": "/plateforme",
    "console-societe": "/plateforme/societes/yoozak",
    "console-unites": "/plateforme/unites",
    "console-taches": "/plateforme/taches",
    "console-cloisonnement": "/plateforme/cloisonnement",
    "console-connexion": "/plateforme/compte",
}
#: Sections of the settings that have a page for each of their things.
SECTIONS = {"societe-personnes": "/societe/personnes", "societe-roles": "/societe/roles"}
#: The language of the reader, and of the device: the browser itself words dates and hours.
LOCALES = {"fr": "fr-FR", "ar": "ar-MA"}
EVERY_READER = list(product(LOCALES, ("light", "dark"), SIZES))
#: A spreadsheet's block, of which one cell means nothing there.
PASTED = """() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "41,5\\t2\\t4\\nneuf\\t3\\t4");
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
#: Without ``make gallery``, those who together have each language, light and size.
FEW_READERS = [("fr", "light", "1366"), ("ar", "dark", "360")]
READERS = EVERY_READER if os.environ.get("YZ_GALLERY") else FEW_READERS


@pytest.fixture(scope="module", autouse=True)
def gallery() -> Iterator[None]:
    """All the pictures on one page, whichever were taken."""
    shutil.rmtree(GALLERY, ignore_errors=True)
    GALLERY.mkdir(parents=True)
    yield
    names = sorted(path.name for path in GALLERY.glob("*.png"))
    figures = (f'<figure><img src="{name}"><figcaption>{name}</figcaption></figure>' for name in names)
    (GALLERY / "index.html").write_text("".join(["<!doctype html><meta charset=utf-8>", *figures]), encoding="utf-8")


@pytest.fixture(scope="module")
def cookies(browser: Browser, platform: Platform, apart: Callable[..., Any]) -> Iterator[list[dict[str, object]]]:
    """One sign-in for all the pictures of a company, one for those of the console."""
    context = device(browser)
    visitor = Workplace(context.new_page(), platform)
    visitor.sign_in(platform.account("ADMIN"))
    expect(visitor.page.get_by_role("heading", name="Tableau de bord")).to_be_visible(timeout=COLD)
    sign_in_to_console(visitor.page, platform, *apart(team_member))
    yield context.cookies()  # type: ignore[misc]
    context.close()


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize(("language", "theme", "size"), READERS)
def test_screens_are_whole_for_every_reader(
    browser: Browser, platform: Platform, cookies: list[dict[str, object]], language: str, theme: str, size: str
) -> None:
    context = device(browser, locale=LOCALES[language], viewport=SIZES[size])
    context.add_cookies(cookies)  # type: ignore[arg-type]
    context.add_init_script(f"localStorage['yz.language'] = '{language}'; localStorage['yz.theme'] = '\"{theme}\"'")
    page = context.new_page()
    found = [fault for name in _screens(page, platform) for fault in _look(page, f"{name}-{language}-{theme}-{size}")]
    context.close()
    assert found == []


def _screens(page: Page, platform: Platform) -> Iterator[str]:
    """Walk through the screens; each is looked at when its name is given."""
    for name, path in LISTS.items():
        page.goto(platform.url(path))
        record = page.locator("main").locator("[role=rowheader] a, li a").first
        expect(record).to_be_visible(timeout=COLD)
        settle(page)
        yield name
        _open(page, record, path)
        yield f"{name}-fiche"
    yield from _sheet(page, platform)
    for name, path in PAGES.items():
        page.goto(platform.url(path))
        settle(page)
        yield name
    for name, path in CONSOLE.items():
        page.goto(console_url(platform, path))
        settle(page)
        yield name
    for name, path in SECTIONS.items():
        page.goto(platform.url(path))
        settle(page)
        yield name
        _open(page, page.locator(f'main a[href^="{path}/"]').last, path)
        yield f"{name}-fiche"
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox").last).to_be_focused()
    yield "palette"


def _sheet(page: Page, platform: Platform) -> Iterator[str]:
    """A list that is typed into and pasted over; on a telephone it is cards."""
    page.goto(platform.url(LISTS["tarifs"]))
    settle(page)
    cell = page.locator("[aria-rowindex='3'] > [aria-colindex='2']")
    if not cell.count():
        return
    cell.focus()
    page.keyboard.press("F2")
    expect(page.locator("[role=grid] input[data-slot=input]")).to_be_focused()
    yield "tarifs-cellule"
    page.keyboard.press("Escape")
    page.evaluate(PASTED)
    expect(page.get_by_role("dialog").get_by_role("table")).to_be_visible()
    yield "tarifs-coller"


def _open(page: Page, link: Locator, path: str) -> None:
    """Go to what the link leads to; until that has come, the title is still that of the screen before."""
    title = page.get_by_role("heading", level=1)
    before = title.inner_text()
    link.click()
    page.wait_for_url(f"**{path}/*")
    expect(title).not_to_have_text(before, timeout=COLD)
    settle(page)


def _look(page: Page, name: str) -> list[str]:
    page.screenshot(path=GALLERY / f"{name}.png")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    overflow = [f"{name} is {wide} px too wide"] if wide > 0 else []
    return overflow + [f"{name} {fault}" for fault in faults(page)]
