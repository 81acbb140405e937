"""The second question at the console's door, answered by a device."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ..conftest import Platform
from ..team import PASSWORD, console_url, sign_in_to_console, team_member
from ..test_account import TELEPHONE
from ..workplace import Workplace

pytestmark = pytest.mark.e2e


def give_password(page: Page, email: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()


def test_a_passkey_is_given_instead_of_a_code(page: Page, platform: Platform, apart: Callable[..., Any]) -> None:
    email, secret = apart(team_member)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": TELEPHONE})
    console = Workplace(page, platform)
    sign_in_to_console(page, platform, email, secret)
    page.get_by_role("link", name="Ma connexion").click()
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    page.get_by_label("Nom de l'appareil").fill("Téléphone de garde")
    page.get_by_label("Votre mot de passe, pour confirmer").fill(PASSWORD)
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    expect(page.get_by_text("jamais utilisée")).to_be_visible()
    console.picture("console-connexion")
    page.get_by_label("Langue").select_option("ar")
    console.picture("console-connexion-ar")
    page.get_by_label("اللغة").select_option("fr")

    page.get_by_role("button", name="Se déconnecter").click()
    give_password(page, email)
    expect(page.get_by_label("Code")).to_be_visible()
    console.picture("console-porte-cle")
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    expect(page.get_by_text(email)).to_be_visible()

    page.goto(console_url(platform, "/plateforme/compte"))
    page.get_by_role("button", name="Retirer Téléphone de garde").click()
    page.get_by_label("Votre mot de passe, pour confirmer").fill(PASSWORD)
    page.get_by_role("button", name="Retirer", exact=True).click()
    expect(page.get_by_text("Téléphone de garde")).to_have_count(0)
    page.get_by_role("button", name="Se déconnecter").click()
    give_password(page, email)
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    console.see_refusal("Cette clé d'accès n'est pas reconnue")
