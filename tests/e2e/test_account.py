"""One's own account, in a real browser whose device keeps passkeys."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, expect

from core.authentication.models import User
from core.second_factor.services import confirm, enrol, is_on
from core.second_factor.totp import code_at

from .conftest import Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

#: A telephone that recognises its owner at once.
TELEPHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def courier(browser: Browser, platform: Platform) -> Iterator[Workplace]:
    with at_work(browser, platform, "LOGISTIQUE") as courier:
        yield courier


@pytest.fixture
def support_link(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> Callable[[str], str]:
    """What ``visit_tenant`` prints for one of the team."""

    def link(slug: str) -> str:
        staff, _ = User.objects.get_or_create(email="aide@yz.test", defaults={"is_staff": True})
        if not is_on(staff):
            confirm(staff, code_at(enrol(staff).secret, int(time.time() // 30)))
        out = StringIO()
        options = {"staff": staff.email, "reason": "Ticket 12", "scheme": "http", "port": str(platform.port)}
        call_command("visit_tenant", slug, stdout=out, verbosity=0, **options)
        return out.getvalue().split()[-1]

    return lambda slug: apart(lambda: link(slug))


def open_account(courier: Workplace) -> Page:
    courier.page.goto(courier.platform.url("/compte"))
    expect(courier.page.get_by_role("heading", name="Mon compte")).to_be_visible()
    return courier.page


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Se déconnecter", exact=True).first.click()
    expect(page.get_by_role("button", name="Se connecter")).to_be_visible()
    # What the screen still asked is refused, and each refusal ends the session that it finds.
    page.wait_for_load_state("networkidle")


def test_a_passkey_is_added_opens_the_door_and_is_removed(courier: Workplace, platform: Platform) -> None:
    password = platform.account("LOGISTIQUE").password
    device = courier.page.context.new_cdp_session(courier.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": TELEPHONE})
    page = open_account(courier)
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    page.get_by_label("Nom de l'appareil").fill("Téléphone d'Anas")
    page.get_by_label("Votre mot de passe, pour confirmer").fill(password)
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    expect(page.get_by_text("jamais utilisée")).to_be_visible()
    courier.picture("compte")

    sign_out(page)
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    expect(page.get_by_role("banner")).to_contain_text("Yoozak")

    open_account(courier)
    page.get_by_role("button", name="Retirer Téléphone d'Anas").click()
    page.get_by_label("Votre mot de passe, pour confirmer").fill(password)
    page.get_by_role("button", name="Retirer", exact=True).click()
    expect(page.get_by_text("Téléphone d'Anas")).to_have_count(0)


def test_a_device_without_a_key_says_so(page: Page, platform: Platform) -> None:
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": TELEPHONE})
    page.goto(platform.url("/connexion"))
    page.get_by_role("button", name="Utiliser une clé d'accès").click()

    Workplace(page, platform).see_refusal("n'a donné aucune clé d'accès")


def test_codes_are_turned_on_and_off(courier: Workplace, platform: Platform) -> None:
    password = platform.account("LOGISTIQUE").password
    page = open_account(courier)
    panel = page.get_by_role("region", name="Code à la connexion")
    panel.get_by_role("button", name="Activer").click()
    panel.get_by_label("Votre mot de passe, pour confirmer").fill(password)
    panel.get_by_role("button", name="Activer").click()
    secret = panel.locator("code").inner_text()
    expect(panel.get_by_role("img", name="Code QR")).to_be_visible()
    courier.picture("compte-code")
    panel.get_by_label("Code", exact=True).fill(code_at(secret, int(time.time() // 30)))
    panel.get_by_role("button", name="Activer").click()

    expect(panel.get_by_role("listitem")).to_have_count(10)
    courier.picture("compte-codes-de-secours")
    panel.get_by_role("button", name="Je les ai gardés").click()
    expect(panel.get_by_text("Codes de secours restants : 10.")).to_be_visible()

    panel.get_by_role("button", name="Désactiver").click()
    panel.get_by_label("Votre mot de passe, pour confirmer").fill("faux")
    panel.get_by_role("button", name="Désactiver").click()
    expect(panel.get_by_role("alert")).to_contain_text("mot_de_passe_incorrect")
    panel.get_by_label("Votre mot de passe, pour confirmer").fill(password)
    panel.get_by_role("button", name="Désactiver").click()
    expect(panel.get_by_role("button", name="Activer")).to_be_visible()


def test_support_comes_in_when_it_is_let_in_and_is_sent_away(
    browser: Browser, page: Page, platform: Platform, support_link: Callable[[str], str]
) -> None:
    with at_work(browser, platform, "ADMIN") as admin:
        open_account(admin)
        door = admin.page.get_by_role("region", name="Aide de l'équipe de la plateforme")
        door.get_by_label("Pour quoi avez-vous besoin d'aide ?").fill("La liste est vide")
        door.get_by_role("button", name="Laisser entrer").click()
        expect(door.get_by_role("status")).to_contain_text("La liste est vide")

        page.goto(support_link("yoozak"))
        band = page.get_by_role("region", name="Assistance au travail")
        expect(band).to_contain_text("aide@yz.test")
        Workplace(page, platform).picture("assistance")

        admin.page.reload()
        expect(door.get_by_text("aide@yz.test")).to_be_visible()
        admin.picture("compte-administrateur")
        door.get_by_role("button", name="Fermer l'accès").click()
        expect(door.get_by_role("button", name="Laisser entrer")).to_be_visible()

        page.reload()
        expect(page.get_by_role("button", name="Se connecter")).to_be_visible()
