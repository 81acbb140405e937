"""Views that are kept, shared and opened by a colleague; cards that are moved by mouse, by keyboard and by menu."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Platform
from .workplace import ORDERS, Workplace, at_work

pytestmark = pytest.mark.e2e

ARTICLES = "/yoozak/article/article?vue=kanban"
COLD = 60_000


def open_menu(person: Workplace, name: str, item: str) -> None:
    person.page.get_by_role("button", name=name, exact=True).click()
    person.page.get_by_role("menuitem", name=item).click()


def column(page: Page, label: str) -> Locator:
    return page.get_by_role("region", name=label, exact=True)


def first_card(page: Page, label: str) -> str:
    """What the first card of a column is called."""
    card = column(page, label).get_by_role("group").first
    expect(card).to_be_visible(timeout=COLD)
    return str(card.get_attribute("aria-label"))


def test_a_view_is_kept_shared_and_opened_by_a_colleague(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "CONFIRMATION") as colleague:
        page = admin.page
        page.goto(platform.url(f"{ORDERS}?sort=-total"))
        expect(page.get_by_role("rowheader").first).to_be_visible(timeout=COLD)
        open_menu(admin, "Vues", "Enregistrer comme nouvelle vue…")
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Nom de la vue").fill("Les plus grosses")
        dialog.get_by_label("Pour qui").select_option("locked")
        admin.picture("vue-nouvelle")
        dialog.get_by_role("button", name="Enregistrer").click()
        expect(page).to_have_url(re.compile(r"\?enregistree=[0-9a-f-]{36}$"))
        expect(page.get_by_role("button", name="Vue « Les plus grosses »")).to_be_visible()

        colleague.page.goto(page.url)
        expect(colleague.page.get_by_role("columnheader", name="Total")).to_have_attribute(
            "aria-sort", "descending", timeout=COLD
        )
        colleague.page.get_by_role("columnheader", name="Total").get_by_role("button").click()
        colleague.page.get_by_role("button", name="Vue « Les plus grosses »").click()
        expect(colleague.page.get_by_role("menuitem", name="Revenir à la vue")).to_be_visible()
        expect(colleague.page.get_by_role("menuitem", name="Supprimer cette vue")).to_have_count(0)
        expect(colleague.page.get_by_role("menuitem", name="Enregistrer les modifications")).to_have_count(0)
        colleague.page.keyboard.press("Escape")

        open_menu(admin, "Vue « Les plus grosses »", "Envoyer régulièrement par mail…")
        dialog.get_by_role("checkbox").first.check()
        dialog.get_by_role("button", name="L'envoyer régulièrement").click()
        expect(dialog.get_by_role("button", name="Mettre en pause Les plus grosses")).to_be_visible()
        admin.picture("rapport-par-mail")
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)

        open_menu(admin, "Vue « Les plus grosses »", "Supprimer cette vue")
        expect(page.get_by_role("button", name="Vues", exact=True)).to_be_visible()
        page.get_by_role("button", name="Annuler").click()
        expect(page.get_by_role("button", name="Vue « Les plus grosses »")).to_be_visible()


def test_cards_are_moved_by_mouse_keyboard_and_menu(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(ARTICLES))
        title = first_card(page, "En cours")
        admin.picture("articles-kanban")

        column(page, "En cours").get_by_role("group", name=title, exact=True).drag_to(column(page, "En test"))
        expect(column(page, "En test").get_by_role("group", name=title, exact=True)).to_be_visible()
        page.reload()
        moved = column(page, "En test").get_by_role("group", name=title, exact=True)
        expect(moved).to_be_visible(timeout=COLD)

        moved.focus()
        page.keyboard.press("Space")
        expect(page.get_by_text(f"« {title} » est prise, dans « En test ».")).to_be_attached()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Space")
        back = column(page, "En cours").get_by_role("group", name=title, exact=True)
        expect(back).to_be_visible()

        back.get_by_role("button", name="Déplacer").click()
        page.get_by_role("menuitem", name="En test").click()
        expect(moved).to_be_visible()


def test_an_order_moves_by_the_steps_of_its_life(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = admin.page
        page.goto(platform.url(f"{ORDERS}?vue=kanban"))
        number = first_card(page, "Non affectée")
        admin.picture("commandes-kanban")
        card = column(page, "Non affectée").get_by_role("group", name=number, exact=True)
        card.focus()
        page.keyboard.press("Space")
        expect(column(page, "Livrée").get_by_text("Aucune étape ne mène de")).to_be_visible()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Space")
        dialog = page.get_by_role("dialog", name="Affecter")
        dialog.get_by_label("Opérateur").select_option(index=1)
        dialog.get_by_role("button", name="Affecter").click()
        expect(column(page, "Affectée").get_by_role("group", name=number, exact=True)).to_be_visible()
