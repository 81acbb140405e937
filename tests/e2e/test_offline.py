"""Without a network, in a real browser: read, change, close, come back, and nothing twice or lost."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .test_records import REGIONS, open_list
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

OUTBOX = "/envois"


def on_kept_device(browser: Browser, platform: Platform) -> AbstractContextManager[Workplace]:
    """An administrator, on a device that keeps the program."""
    return at_work(browser, platform, "ADMIN", service_workers="allow")


def keep_program(page: Page) -> None:
    """Wait until the device has the program, as it does after a first visit."""
    page.evaluate("navigator.serviceWorker.ready.then(() => caches.match('/'))")


def new_region(person: Workplace, name: str) -> str:
    """A region of that name, on its page; gives back the address."""
    open_list(person)
    person.page.keyboard.press("n")
    person.page.get_by_label("Nom").fill(name)
    person.page.keyboard.press("Control+s")
    expect(person.page.get_by_role("heading", name=name, level=1)).to_be_visible()
    return person.page.url


def rename(page: Page, name: str) -> None:
    page.get_by_label("Nom").fill(name)
    page.get_by_role("button", name="Enregistrer").click()


def unsent(page: Page, count: int) -> None:
    mark = page.get_by_role("banner").get_by_role("link", name=re.compile("non envoyée"))
    expect(mark).to_contain_text(str(count)) if count else expect(mark).to_have_count(0)


def names_in_history(page: Page) -> list[str]:
    entries = page.get_by_role("region", name="Historique").get_by_role("listitem")
    expect(entries.first).to_be_visible()
    return entries.all_inner_texts()


def test_what_is_done_offline_arrives_once_after_the_program_was_closed(browser: Browser, platform: Platform) -> None:
    with on_kept_device(browser, platform) as admin:
        page, context = admin.page, admin.page.context
        address = new_region(admin, "Doukkala")
        keep_program(page)
        context.set_offline(True)

        page.reload()
        expect(page.get_by_role("heading", name="Doukkala", level=1)).to_be_visible()
        expect(page.get_by_text("Hors ligne : tel que lu le")).to_be_visible()
        rename(page, "Doukkala-Abda")
        expect(page.get_by_role("heading", name="Doukkala-Abda", level=1)).to_be_visible()
        unsent(page, 1)
        rename(page, "Doukkala et Abda")
        unsent(page, 2)
        admin.picture("hors-ligne-fiche")
        page.close()

        page = admin.page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("heading", name="Doukkala et Abda", level=1)).to_be_visible()
        page.get_by_role("banner").get_by_role("link", name=re.compile("non envoyée")).click()
        expect(page.get_by_role("article")).to_have_count(2)
        admin.picture("envois")

        other = context.new_page()
        other.goto(platform.url(OUTBOX))
        expect(other.get_by_role("article")).to_have_count(2)
        context.set_offline(False)
        for tab in (page, other):
            expect(tab.get_by_text("Tout est envoyé.")).to_be_visible(timeout=30_000)
            unsent(tab, 0)
        page.goto(address)
        expect(page.get_by_role("heading", name="Doukkala et Abda", level=1)).to_be_visible()
        history = " ".join(names_in_history(page))
        assert history.count("Doukkala → Doukkala-Abda") == 1
        assert history.count("Doukkala-Abda → Doukkala et Abda") == 1


def test_a_colleague_was_faster_while_one_was_away(browser: Browser, platform: Platform) -> None:
    with on_kept_device(browser, platform) as admin, on_kept_device(browser, platform) as colleague:
        page, context = admin.page, admin.page.context
        address = new_region(admin, "Zaer")
        keep_program(page)
        context.set_offline(True)
        rename(page, "Zaër")
        unsent(page, 1)
        colleague.page.goto(address)
        rename(colleague.page, "Pays Zaer")
        expect(colleague.page.get_by_role("heading", name="Pays Zaer", level=1)).to_be_visible()

        context.set_offline(False)
        expect(page.get_by_role("heading", name="Pays Zaer", level=1)).to_be_visible(timeout=30_000)
        page.get_by_role("main").get_by_role("link", name="Les voir").click()
        card = page.get_by_role("article")
        expect(card).to_contain_text("version_perimee")
        admin.picture("envois-conflit")
        card.get_by_role("button", name="Comparer et choisir").click()
        both = page.get_by_role("dialog", name="Quelqu'un a modifié")
        expect(both.get_by_text("Pays Zaer")).to_be_visible()
        both.get_by_role("button", name="Enregistrer ce choix").click()
        expect(page.get_by_text("Tout est envoyé.")).to_be_visible()
        page.goto(address)
        expect(page.get_by_role("heading", name="Zaër", level=1)).to_be_visible()


def test_nobody_signs_out_believing_that_all_is_sent(browser: Browser, platform: Platform) -> None:
    with on_kept_device(browser, platform) as admin:
        page, context = admin.page, admin.page.context
        open_list(admin)
        keep_program(page)
        page.goto(platform.url(f"{REGIONS}/nouveau"))
        page.get_by_label("Nom").fill("Chaouia")
        context.set_offline(True)
        page.get_by_role("button", name="Créer").click()
        expect(page.get_by_text("1 nouvelle fiche n'est que sur cet appareil")).to_be_visible()

        page.get_by_role("button", name="Se déconnecter", exact=True).first.click()
        dialog = page.get_by_role("dialog", name="Tout n'est pas envoyé")
        expect(dialog).to_contain_text("1 action n'est que sur cet appareil.")
        admin.picture("envois-deconnexion")
        dialog.get_by_role("button", name="Rester").click()
        context.set_offline(False)
        expect(page.get_by_role("link", name="Chaouia")).to_have_count(1, timeout=30_000)
        unsent(page, 0)
