"""Ten errands of a working day, each from its first key to its last, without a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .keyboard import Keyboard
from .workplace import ORDERS, Workplace, at_work

pytestmark = pytest.mark.e2e

COLD = 60_000
REGIONS = "/business/delivery/region"
ARTICLES = "/yoozak/article/article?vue=kanban"


@pytest.fixture
def admin(browser: Browser, platform: Platform) -> Iterator[Workplace]:
    with at_work(browser, platform, "ADMIN") as admin:
        yield admin


def go(person: Workplace, path: str) -> Keyboard:
    person.page.goto(person.platform.url(path))
    expect(person.page.get_by_role("heading", level=1)).to_be_visible(timeout=COLD)
    return Keyboard(person.page)


def grid(page: Page) -> Keyboard:
    """Into the list, which is one stop, on the name of its first record."""
    keys = Keyboard(page)
    keys.reach(page.get_by_role("rowheader").first)
    return keys


def test_1_coming_in_and_leaving(page: Page, platform: Platform) -> None:
    keys, account = Keyboard(page), platform.account("ADMIN")
    page.goto(platform.url("/connexion"))
    keys.fill(page.get_by_label("E-mail"), account.email)
    keys.fill(page.get_by_label("Mot de passe"), "not this one")
    keys.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="E-mail ou mot de passe")).to_be_visible()
    keys.fill(page.get_by_label("Mot de passe"), account.password)
    keys.press("Enter")
    keys.use(page.get_by_role("button", name="Se déconnecter"))
    expect(page.get_by_role("button", name="Se connecter")).to_be_visible()


def test_2_going_anywhere(admin: Workplace) -> None:
    page, keys = admin.page, go(admin, "/")
    keys.press("Control+k")
    expect(page.get_by_role("combobox").last).to_be_focused()
    keys.type("régions")
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Régions")).to_be_visible()
    keys.press("?")
    expect(page.get_by_role("dialog", name="Raccourcis clavier")).to_be_visible()
    keys.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_3_making_correcting_and_deleting(admin: Workplace) -> None:
    page, keys = admin.page, go(admin, REGIONS)
    expect(page.get_by_role("rowheader").first).to_be_visible(timeout=COLD)
    keys.press("n")
    keys.fill(page.get_by_label("Nom"), "Draa")
    keys.press("Control+s")
    expect(page.get_by_role("heading", name="Draa", level=1)).to_be_visible()
    keys.fill(page.get_by_label("Nom"), "Drâa-Tafilalet")
    keys.press("Control+s")
    expect(page.get_by_text("Draa → Drâa-Tafilalet")).to_be_visible()
    keys.use(page.get_by_role("button", name="Supprimer"))
    expect(page.get_by_text("est dans la corbeille")).to_be_visible()
    keys.use(page.get_by_role("button", name="Annuler"))
    expect(page.get_by_role("link", name="Drâa-Tafilalet")).to_be_visible()


def test_4_giving_an_order_to_an_operator(admin: Workplace) -> None:
    page = admin.page
    go(admin, f'{ORDERS}?filter={{"and":[{{"etat":"non_affectee"}}]}}')
    keys = grid(page)
    keys.press("Space")
    keys.choose(page.get_by_label("Affecter la sélection à"), "Hajar")
    keys.use(page.get_by_role("button", name="Affecter", exact=True))
    expect(page.get_by_text("1 commande affectée")).to_be_visible()


def test_5_confirming_an_order(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "CONFIRMATION") as operator:
        page = operator.page
        go(operator, f'{ORDERS}?filter={{"and":[{{"etat":"affectee"}}]}}')
        keys = grid(page)
        keys.press("Control+Enter")
        keys.use(page.get_by_role("button", name="Lancer la confirmation", exact=True))
        operator.see_state("En cours de confirmation")
        _pick(keys, "Ville", "casa", "CASABLANCA")
        _pick(keys, "Ajouter un article (référence, pointure, couleur)", "YZ131", "YZ131.*37|37.*YZ131")
        expect(page.get_by_label("Quantité de")).to_have_count(1)
        keys.choose(page.get_by_label("Type d'opération"), "Appel")
        keys.fill(page.get_by_label("Commentaire").last, "Sans souris")
        keys.use(page.get_by_role("button", name="Enregistrer l'opération"))
        expect(page.get_by_role("listitem").filter(has_text="Sans souris").first).to_be_visible()
        keys.use(page.get_by_role("button", name="Confirmer", exact=True))
        dialog = page.get_by_role("dialog")
        keys.use(dialog.get_by_role("button", name="Confirmer", exact=True))
        operator.see_state("Confirmée")


def _pick(keys: Keyboard, label: str, typed: str, option: str) -> None:
    keys.fill(keys.page.get_by_role("combobox", name=label), typed)
    wanted = keys.page.get_by_role("option", name=re.compile(option)).first
    expect(wanted).to_be_visible()
    for _ in range(10):
        keys.press("ArrowDown")
        if wanted.get_attribute("data-highlighted") is not None:
            break
    keys.press("Enter")
    expect(wanted).to_have_count(0)


def test_6_keeping_a_view(admin: Workplace) -> None:
    page = admin.page
    go(admin, ORDERS)
    keys = grid(page)
    keys.press("ArrowUp")
    keys.reach(page.get_by_role("columnheader", name="Total"), "ArrowRight")
    keys.press("Enter")
    expect(page.get_by_role("columnheader", name="Total")).to_have_attribute("aria-sort", "ascending")
    keys.use(page.get_by_role("button", name="Vues", exact=True))
    item = page.get_by_role("menuitem", name="Enregistrer comme nouvelle vue…")
    keys.reach(item, "ArrowDown")
    keys.press("Enter")
    keys.fill(page.get_by_role("dialog").get_by_label("Nom de la vue"), "Sans souris")
    keys.press("Enter")
    expect(page.get_by_role("button", name="Vue « Sans souris »")).to_be_visible()


def test_7_moving_a_card(admin: Workplace) -> None:
    page, keys = admin.page, go(admin, ARTICLES)
    column = page.get_by_role("region", name="En cours", exact=True)
    card = column.get_by_role("group").first
    expect(card).to_be_visible(timeout=COLD)
    title = str(card.get_attribute("aria-label"))
    keys.use(card, "Space", "ArrowRight", "Space")
    expect(column.get_by_role("group", name=title, exact=True)).to_have_count(0)
    moved = page.get_by_role("group", name=title, exact=True)
    keys.use(moved, "Space", "ArrowLeft", "Space")
    expect(column.get_by_role("group", name=title, exact=True)).to_be_visible()


def test_8_bringing_a_file_in(admin: Workplace, tmp_path: Path) -> None:
    file = tmp_path / "regions.csv"
    file.write_text("nom\nPlaine sans souris\n", encoding="utf-8")
    page, keys = admin.page, go(admin, f"{REGIONS}/importer")
    with page.expect_file_chooser() as chooser:
        # On the way there the browser has learnt that the chooser is ours: a chooser that opens before is lost.
        keys.use(page.locator("input[type=file]"), "Space")
    chooser.value.set_files(file)
    keys.use(page.get_by_role("button", name="Tout importer"))
    expect(page.get_by_text("Le fichier est importé")).to_be_visible()
    keys.use(page.get_by_role("button", name="Annuler l'import"))
    expect(page.get_by_text("Seront supprimées")).to_be_visible()
    keys.use(page.get_by_role("button", name="Confirmer l'annulation"))
    expect(page.get_by_text("Annulé : 1 supprimée")).to_be_visible()


@pytest.mark.usefixtures("french_again")
def test_9_reading_in_arabic_by_night(admin: Workplace) -> None:
    page, keys = admin.page, go(admin, "/")
    html = page.locator("html")
    menu = page.get_by_role("banner").get_by_role("button", name=re.compile("Administrateur"))
    for name in ("العربية", "داكن"):
        keys.use(menu)
        keys.reach(page.get_by_role("menuitemradio", name=name), "ArrowDown")
        keys.press("Enter")
        expect(html).to_have_attribute("dir", "rtl")
        if page.get_by_role("menu").count():
            keys.press("Escape")
        menu = page.get_by_role("banner").get_by_role("button", name=re.compile("مدير|المسؤول|Administrateur"))
    expect(html).to_have_attribute("data-theme", "dark")


def test_10_changing_a_role_and_seeing_as_it(admin: Workplace) -> None:
    page, keys = admin.page, go(admin, "/societe/roles")
    keys.use(page.get_by_role("link", name="Logistique", exact=True))
    box = page.get_by_role("checkbox", name="Articles : voir")
    keys.use(box, "Space")
    keys.use(page.get_by_role("button", name="Enregistrer"))
    expect(page.get_by_role("button", name="Enregistrer")).to_have_count(0)
    keys.use(box, "Space")
    keys.use(page.get_by_role("button", name="Enregistrer"))
    expect(page.get_by_role("button", name="Enregistrer")).to_have_count(0)
    keys.use(page.get_by_role("button", name="Voir comme ce rôle"))
    band = page.get_by_role("region", name="Vu comme un rôle")
    keys.use(band.get_by_role("button", name="Quitter"))
    expect(band).to_have_count(0)
