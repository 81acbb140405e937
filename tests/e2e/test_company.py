"""The people and rights of a company, changed on its settings screens and felt by whom they concern."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Platform
from .workplace import ORDERS, Workplace, at_work

pytestmark = pytest.mark.e2e

ARTICLES = "/yoozak/article/article"


def open_settings(person: Workplace, section: str) -> Page:
    """From the menu, as anybody would."""
    page = person.page
    page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Paramètres").click()
    page.get_by_role("main").get_by_role("link", name=section).first.click()
    expect(page.get_by_role("heading", level=1, name=section)).to_be_visible()
    return page


def open_role(person: Workplace, name: str) -> Page:
    page = open_settings(person, "Rôles et droits")
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("button", name="Enregistrer")).to_have_count(0)


def areas(page: Page) -> list[str]:
    """The parts of the business in the menu."""
    menu = page.get_by_role("navigation", name="Menu principal")
    return menu.locator("> ul > li > a").all_inner_texts()


def test_a_colleague_is_invited_comes_in_and_is_sent_away(
    browser: Browser, page: Page, platform: Platform, invitation_link: Callable[..., str]
) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        people = open_settings(admin, "Personnes")
        people.get_by_role("button", name="Inviter quelqu'un").click()
        dialog = people.get_by_role("dialog", name="Inviter quelqu'un")
        dialog.get_by_label("E-mail").fill("nora@exemple.ma")
        dialog.get_by_label("Rôle").select_option(label="Logistique")
        dialog.get_by_role("button", name="Envoyer l'invitation").click()
        invitations = people.get_by_role("region", name="Invitations")
        expect(invitations.get_by_text("nora@exemple.ma")).to_be_visible()
        admin.picture("societe-personnes")

        page.goto(invitation_link("nora@exemple.ma"))
        page.get_by_label("Prénom").fill("Nora")
        page.get_by_label("Nom", exact=True).fill("Fassi")
        page.get_by_label("Nouveau mot de passe").fill("Citronnier-77")
        page.get_by_role("button", name="Accepter l'invitation").click()
        expect(page.get_by_role("banner")).to_contain_text("Nora Fassi")

        people.reload()
        expect(invitations.get_by_text("nora@exemple.ma")).to_have_count(0)
        people.get_by_role("link", name="Nora Fassi").click()
        people.get_by_label("Service").fill("Nord")
        admin.picture("societe-personne")
        save(people)
        people.get_by_role("button", name="Fermer l'accès").click()
        people.get_by_role("dialog").get_by_role("button", name="Fermer l'accès").click()
        expect(people.get_by_text("N'a plus accès")).to_be_visible()

        page.goto(platform.url(ORDERS))
        expect(page.get_by_role("button", name="Se connecter")).to_be_visible()


def test_people_are_brought_together_in_a_group_that_is_dissolved_again(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = open_settings(admin, "Groupes")
        page.get_by_role("button", name="Nouveau groupe").click()
        page.get_by_role("dialog").get_by_label("Nom du groupe").fill("Équipe du matin")
        page.get_by_role("button", name="Créer").click()
        expect(page.get_by_role("heading", level=1, name="Équipe du matin")).to_be_visible()
        admin.choose("Ajouter un collègue", "a", ".")
        member = page.get_by_role("list", name="Ses membres").get_by_role("link")
        name = member.inner_text()
        admin.choose("Responsable", name, name)
        admin.picture("societe-groupe")
        save(page)
        member.click()
        groups = page.get_by_role("region", name="Groupes")
        expect(groups).to_contain_text("Équipe du matin · Responsable")

        page = open_settings(admin, "Groupes")
        page.get_by_label("Chercher un groupe").fill(name)
        admin.picture("societe-groupes")
        page.get_by_role("link", name="Équipe du matin").click()
        page.get_by_role("button", name="Dissoudre le groupe").click()
        dialog = page.get_by_role("dialog", name="Dissoudre le groupe")
        expect(dialog).to_contain_text("Aucun rôle ne parle de groupes")
        admin.picture("societe-groupe-dissoudre")
        dialog.get_by_role("button", name="Dissoudre le groupe").click()
        expect(page.get_by_text("Il n'y a pas encore de groupe.")).to_be_visible()


def test_a_changed_role_is_felt_by_who_has_it_at_their_next_click(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin, at_work(browser, platform, "LOGISTIQUE") as courier:
        menu = courier.page.get_by_role("navigation", name="Menu principal")
        courier.page.goto(platform.url(ORDERS))
        for name in ("Ventes", "Tableau de bord"):
            expect(menu.get_by_role("link", name=name)).to_be_visible()
        before = areas(courier.page)
        assert "Articles et stock" not in before
        role = open_role(admin, "Logistique")
        role.get_by_role("button", name="Détail : commandes", exact=True).click()
        expect(role.get_by_text("Seulement les fiches où").first).to_be_visible()
        admin.picture("societe-role-detail")
        role.get_by_role("button", name="Terminé").click()
        article = role.get_by_role("row").filter(has=role.get_by_role("rowheader", name=re.compile("^Articles")))
        article.get_by_role("checkbox", name="Articles : voir").check()
        expect(role.get_by_text("le sentir")).to_be_visible()
        admin.picture("societe-role")
        save(role)

        courier.page.get_by_role("searchbox").fill("1")
        menu.get_by_role("link", name="Articles et stock").click()
        expect(courier.first_record()).to_be_visible()

        article.get_by_role("checkbox", name="Articles : voir").uncheck()
        save(role)
        courier.page.get_by_role("searchbox").fill("a")
        expect(menu.get_by_role("link", name="Articles et stock")).to_have_count(0)
        assert areas(courier.page) == before


def test_an_administrator_sees_as_a_role_and_changes_nothing(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = open_role(admin, "Confirmation")
        page.get_by_role("button", name="Voir comme ce rôle").click()
        band = page.get_by_role("region", name="Vu comme un rôle")
        expect(band).to_contain_text("Confirmation")
        menu = page.get_by_role("navigation", name="Menu principal")
        expect(menu.get_by_role("link", name="Paramètres")).to_have_count(0)
        page.reload()
        expect(band).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state("networkidle")
        admin.picture("vu-comme-un-role")

        band.get_by_role("button", name="Quitter").click()
        expect(page.get_by_role("heading", level=1, name="Rôles et droits")).to_be_visible()
        expect(band).to_have_count(0)


def test_a_program_comes_in_with_its_key_until_it_is_revoked(browser: Browser, platform: Platform) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        page = open_settings(admin, "Clés d'API")
        page.get_by_role("button", name="Nouvelle clé").click()
        page.get_by_label("Pour quel programme ?").fill("Boutique en ligne")
        page.get_by_label("Rôle", exact=True).select_option(label="Logistique")
        page.get_by_role("button", name="Créer la clé").click()
        told = page.get_by_role("dialog", name="La clé « Boutique en ligne »")
        text = told.locator("code").inner_text()
        admin.picture("societe-cle")
        told.get_by_role("button", name="Je l'ai gardé").click()
        expect(page.get_by_text(text)).to_have_count(0)

        def call() -> int:
            headers = {"authorization": f"Bearer {text}", "host": f"yoozak.localhost:{platform.port}"}
            return httpx.get(f"http://127.0.0.1:{platform.port}/api/v1/metadata/", headers=headers).status_code

        assert call() == 200
        page.get_by_role("button", name="Révoquer Boutique en ligne").click()
        page.get_by_role("dialog").get_by_role("button", name="Révoquer").click()
        expect(page.get_by_text("Boutique en ligne")).to_have_count(0)
        assert call() == 401
