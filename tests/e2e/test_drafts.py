"""What somebody types and does not save: it goes over no colleague's work, and leaves the device with them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

CUSTOMERS = "/business/parties/customer"
MINE, THEIRS = "0600111222", "0600333444"


def first_line(page: Page) -> Locator:
    return page.get_by_role("textbox", name=re.compile("(ligne|سطر|السطر) 1$")).first


def open_customer(person: Workplace) -> None:
    person.page.on("dialog", lambda dialog: dialog.accept())
    person.page.goto(person.platform.url(CUSTOMERS, person.tenant))
    person.first_record().click()
    expect(first_line(person.page)).to_be_visible()


def test_a_draft_goes_over_nobody_and_leaves_with_its_person(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "ADMIN") as colleague:
        page = admin.page
        open_customer(admin)
        first_line(page).fill(MINE)
        expect(page.get_by_text("1 modification non enregistrée")).to_be_visible()
        colleague.page.goto(page.url)
        first_line(colleague.page).fill(THEIRS)
        colleague.page.keyboard.press("Control+s")
        expect(colleague.page.get_by_text("non enregistrée")).to_have_count(0)

        page.reload()
        expect(page.get_by_text("Votre saisie non enregistrée est revenue.")).to_be_visible()
        page.keyboard.press("Control+s")
        both = page.get_by_role("dialog", name="Quelqu'un a modifié")
        expect(both.get_by_role("cell", name=MINE).first).to_be_visible()
        expect(both.get_by_role("cell", name=THEIRS).first).to_be_visible()
        admin.picture("conflit-lignes")
        page.evaluate("localStorage['yz.language'] = 'ar'")
        page.reload()
        expect(first_line(page)).to_have_value(MINE)
        page.keyboard.press("Control+s")
        expect(page.get_by_role("dialog").get_by_role("cell", name=THEIRS).first).to_be_visible()
        admin.picture("conflit-lignes-ar")

        page.evaluate("localStorage['yz.language'] = 'fr'")
        page.reload()
        expect(page.get_by_text("Votre saisie non enregistrée est revenue.")).to_be_visible()
        page.get_by_role("button", name="Se déconnecter", exact=True).first.click()
        leaving = page.get_by_role("dialog", name="Tout n'est pas enregistré")
        expect(leaving.get_by_text("1 formulaire garde ce que vous avez tapé")).to_be_visible()
        admin.picture("deconnexion-brouillon")
        leaving.get_by_role("button", name="Se déconnecter quand même").click()
        expect(page.get_by_label("Mot de passe")).to_be_visible()
        assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('.draft.'))") == []
