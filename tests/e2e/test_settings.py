"""What a company settles about itself, as its people meet it: on the same screens, and at the door."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.db import connections
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from core.second_factor.totp import code_at
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.services import create_member

from .conftest import Account, Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

BLUE = "rgb(29, 78, 216)"
CLIENTS = "/yoozak/client/client"


@pytest.fixture
def office(browser: Browser, platform: Platform) -> Iterator[Workplace]:
    with at_work(browser, platform, "ADMIN") as office:
        yield office


@pytest.fixture
def hired(platform: Platform, django_db_blocker: Any) -> Callable[[str], Account]:
    """Brings somebody into the company whom no other test meets."""

    def join(account: Account) -> None:
        try:
            with tenant_context(Tenant.objects.get(slug="yoozak")):
                create_member(email=account.email, password=account.password, role=account.role)
        finally:
            connections.close_all()

    def hire(role: str) -> Account:
        account = Account(f"{uuid4().hex[:8]}@yoozak.ma", "Oranger-2026", role)
        # The browser's event loop keeps this thread from the database, not others.
        with django_db_blocker.unblock(), ThreadPoolExecutor(1) as thread:
            thread.submit(join, account).result()
        return account

    return hire


@pytest.fixture
def colleague(hired: Callable[[str], Account]) -> Account:
    """Somebody else who sees the customers of the company."""
    return hired("ADMIN")


def settings(office: Workplace, section: str, heading: str) -> Page:
    office.page.goto(office.platform.url(f"/societe/{section}"))
    expect(office.page.get_by_role("heading", level=1, name=heading)).to_be_visible()
    return office.page


def logo() -> dict[str, object]:
    written = BytesIO()
    Image.new("RGB", (300, 120), "#1d4ed8").save(written, "PNG")
    return {"name": "logo.png", "mimeType": "image/png", "buffer": written.getvalue()}


def test_a_field_that_is_added_is_in_the_list_and_the_form_of_a_colleague(
    office: Workplace, page: Page, colleague: Account, platform: Platform
) -> None:
    theirs = Workplace(page, platform)
    theirs.sign_in(colleague)
    expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible()
    page.goto(platform.url(CLIENTS))
    expect(page.get_by_role("columnheader", name="Ville")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Fidélité")).to_have_count(0)
    _add_loyalty(office)

    page.reload()
    expect(page.get_by_role("columnheader", name="Fidélité")).to_be_visible()
    theirs.first_record().click()
    page.get_by_label("Fidélité").select_option(label="Or")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Enregistré.")).to_be_visible()
    page.goto(platform.url(f"{CLIENTS}?filter=%7B%22c_fidelite%22%3A%22or%22%7D"))
    theirs.see_one()
    expect(page.get_by_role("gridcell", name="Or", exact=True)).to_be_visible()

    office.page.get_by_role("button", name="Mettre de côté Fidélité").click()
    expect(office.page.get_by_text("Mis de côté : ses valeurs sont gardées")).to_be_visible()
    page.goto(platform.url(CLIENTS))
    expect(page.get_by_role("columnheader", name="Ville")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Fidélité")).to_have_count(0)


def _add_loyalty(office: Workplace) -> None:
    page = settings(office, "champs", "Champs ajoutés")
    page.get_by_role("link", name="Ajouter un champ").click()
    page.get_by_label("Ajouté à").select_option(label="Clients")
    page.get_by_label("Type").select_option(label="Choix")
    page.get_by_label("Libellé · Français").fill("Fidélité")
    page.get_by_label("Libellé · العربية").fill("الوفاء")
    page.get_by_role("button", name="Ajouter un choix").click()
    page.get_by_label("Choix 1 · Français").fill("Or")
    page.get_by_label("Affiché dans les listes").check()
    page.get_by_label("Les listes peuvent être filtrées par ce champ").check()
    office.picture("reglages-champ")
    page.get_by_role("button", name="Ajouter le champ").click()
    expect(page.get_by_role("link", name="Fidélité")).to_be_visible()
    expect(page.get_by_text("c_fidelite")).to_be_visible()
    office.picture("reglages-champs")


def test_the_look_of_a_company_is_seen_at_its_door(office: Workplace, page: Page, platform: Platform) -> None:
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    here = settings(office, "apparence", "Apparence")
    colour = here.get_by_label("Couleur de l'entreprise")
    colour.fill("#f5c518")
    expect(here.get_by_text(re.compile("Contraste 1,4:1"))).to_be_visible()
    colour.fill("#1d4ed8")
    expect(here.get_by_text("Lisible par tous.")).to_be_visible()
    here.get_by_role("button", name="Enregistrer").click()
    expect(here.get_by_role("button", name="Revenir à la valeur par défaut")).to_be_visible()
    here.get_by_label("Choisir un logo").set_input_files(logo())  # type: ignore[arg-type]
    expect(here.get_by_role("banner").get_by_role("presentation")).to_be_visible()
    office.picture("reglages-apparence")

    page.goto(platform.url("/connexion"))
    expect(page.get_by_role("button", name="Se connecter")).to_have_css("background-color", BLUE)
    shown = page.locator("h1 img")
    expect(shown).to_have_js_property("naturalWidth", 300)
    assert page.locator("link[rel=icon]").get_attribute("href") == str(shown.get_attribute("src")).replace(
        "-logo.png", "-icon.png"
    )
    Workplace(page, platform).picture("porte-aux-couleurs")
    assert faults == []
    page.goto(platform.url("/connexion", "atlas-cuir"))
    expect(page.get_by_role("button", name="Se connecter")).not_to_have_css("background-color", BLUE)

    here.get_by_role("button", name="Revenir à la valeur par défaut").click()
    here.get_by_role("button", name="Ne plus montrer de logo").click()
    expect(here.get_by_role("banner").get_by_role("presentation")).to_have_count(0)


def test_an_administrator_walks_through_the_settings(office: Workplace) -> None:
    page = settings(office, "identite", "Identité")
    page.get_by_label("ICE").fill("123")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_label("ICE")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("ICE").fill("001561191000066")
    page.get_by_label("Forme juridique").fill("SARL")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Enregistré.")).to_be_visible()
    office.picture("reglages-identite")

    page = settings(office, "modules", "Modules")
    page.get_by_role("button", name="Désactiver Catalogue").click()
    page.get_by_role("dialog").get_by_role("button", name="Désactiver").click()
    office.see_refusal("module_requis")
    office.picture("reglages-modules")

    page = settings(office, "numerotation", "Numérotation")
    page.get_by_role("button", name="Numéroter autrement").first.click()
    page.get_by_label("Modèle propre, à la place du début").fill("ENV/{year}{month}{day}/{number}")
    expect(page.get_by_text(re.compile(r"ENV/\d{8}/0001"))).to_be_visible()
    office.picture("reglages-numerotation")

    settings(office, "preferences", "Préférences des modules")
    office.picture("reglages-preferences")
    page = settings(office, "loi", "Ce que dit la loi")
    page.get_by_label("Pays").select_option(label="France")
    expect(page.get_by_role("heading", name="Rétractation, en jours", exact=True)).to_be_visible()
    office.picture("reglages-loi")


def test_two_people_number_the_same_series_and_neither_loses_work(
    office: Workplace, page: Page, colleague: Account, platform: Platform
) -> None:
    """One changes the beginning, the other the digits: both stay, and whoever comes later decides."""
    other = Workplace(page, platform)
    other.sign_in(colleague)
    expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
    mine, theirs = (settings(each, "numerotation", "Numérotation") for each in (office, other))
    for here in (mine, theirs):
        here.get_by_role("button", name="Numéroter autrement").last.click()
    theirs.get_by_label("Début", exact=True).fill("ATLAS-")
    theirs.get_by_role("button", name="Enregistrer").click()
    expect(theirs.get_by_text("Enregistré.")).to_be_visible()

    mine.get_by_label("Chiffres au moins").fill("7")
    mine.get_by_role("button", name="Enregistrer").click()
    conflict = mine.get_by_role("dialog", name="Quelqu'un a modifié cette fiche entre-temps")
    expect(conflict).to_be_visible()
    office.picture("reglages-numerotation-conflit")
    mine.keyboard.press("Escape")
    expect(mine.get_by_label("Chiffres au moins")).to_have_value("7")
    mine.get_by_role("button", name="Enregistrer").click()
    conflict.get_by_role("button", name="Garder la mienne").click()
    expect(mine.get_by_text(re.compile(r"^ATLAS-\d{7}$"))).to_be_visible()

    # By the keyboard: what was said of the first change still stands before the button.
    theirs.get_by_role("button", name="Numéroter autrement").last.press("Enter")
    theirs.get_by_label("Début", exact=True).fill("RIF-")
    theirs.get_by_role("button", name="Enregistrer").click()
    expect(theirs.get_by_role("dialog")).to_be_visible()
    expect(theirs.get_by_label("Début", exact=True)).to_have_value("RIF-")
    theirs.get_by_role("button", name="Regarder la sienne").click()
    expect(theirs.get_by_text(re.compile(r"^ATLAS-\d{7}$"))).to_be_visible()


def test_who_is_asked_for_a_second_factor_sets_it_up_before_anything_else(
    office: Workplace, page: Page, hired: Callable[[str], Account], platform: Platform
) -> None:
    preparer, account = Workplace(page, platform), hired("PREPARATION")
    preparer.sign_in(account)
    expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
    here = settings(office, "connexion", "Règles de connexion")
    demand = here.get_by_label("Demandé à")
    demand.select_option(label="Tout le monde")
    here.get_by_role("button", name="Enregistrer").click()
    office.see_refusal("politique_vous_exclut")
    demand.select_option(label="Certains rôles")
    here.get_by_label("Préparation", exact=True).check()
    here.get_by_label("Minutes sans clic qui ferment une session").fill("30")
    office.picture("reglages-connexion")
    here.get_by_role("button", name="Enregistrer").click()
    expect(here.get_by_text("Enregistré.")).to_be_visible()

    page.get_by_role("button", name="Notifications").click()
    expect(page.get_by_text("Activez votre second facteur")).to_be_visible()
    preparer.picture("porte-second-facteur")
    page.goto(platform.url(CLIENTS))
    expect(page.get_by_text("Activez votre second facteur")).to_be_visible()
    assert preparer.status_of("/api/v1/metadata/") == 403
    page.get_by_role("button", name="Activer").click()
    page.get_by_label("Mot de passe").fill(account.password)
    page.get_by_role("button", name="Activer").click()
    secret = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Code", exact=True).fill(code_at(secret, int(time.time() // 30)))
    page.get_by_role("button", name="Activer").click()
    page.get_by_role("button", name="Je les ai gardés").click()
    page.get_by_role("button", name="Continuer vers mon travail").click()
    expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()

    demand.select_option(label="Personne : chacun décide pour soi")
    here.get_by_role("button", name="Enregistrer").click()
    expect(here.get_by_role("button", name="Enregistrer")).to_have_count(0)


def test_an_administrator_takes_everything_along(office: Workplace, worker: Callable[[], None]) -> None:
    page = settings(office, "export", "Export de la société")
    page.get_by_role("button", name="Préparer un export").click()
    expect(page.get_by_text("Attend son tour")).to_be_visible()
    office.picture("reglages-export-attend")
    worker()

    link = page.get_by_role("list", name="Derniers exports").get_by_role("link", name="Télécharger")
    expect(link).to_be_visible()
    office.picture("reglages-export")
    with page.expect_download() as download:
        link.click()
    with ZipFile(download.value.path()) as archive:
        assert archive.testzip() is None
        assert {"manifest.json", "records/yoozak.commande.commande.csv"} <= set(archive.namelist())


def test_a_company_says_its_own_words(office: Workplace, platform: Platform) -> None:
    page = office.page
    page.goto(platform.url("/societe/vocabulaire"))
    page.get_by_role("link", name="Régions").click()
    page.get_by_label("Régions · Plusieurs · Français").fill("secteurs")
    page.get_by_label("Nom · Français").fill("intitulé")
    office.picture("vocabulaire")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Enregistré.")).to_be_attached()
    expect(page.get_by_role("heading", name="Secteurs", level=1)).to_be_visible()

    page.goto(platform.url("/business/delivery/region"))
    expect(page.get_by_role("heading", name="Secteurs", level=1)).to_be_visible()
    expect(page.get_by_role("columnheader", name="Intitulé")).to_be_visible()
    page.evaluate("localStorage['yz.language'] = 'ar'")
    page.goto(platform.url("/societe/vocabulaire/business.delivery.region"))
    expect(page.get_by_role("group").first).to_be_visible()
    office.picture("vocabulaire-ar")
    page.evaluate("localStorage['yz.language'] = 'fr'")
    page.reload()

    for word in ("Régions · Plusieurs", "Nom"):
        page.get_by_role("button", name=f"Comme le dit la plateforme · {word}", exact=True).click()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="Régions", level=1)).to_be_visible()
