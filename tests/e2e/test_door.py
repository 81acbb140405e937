"""Coming in, in a real browser: a forgotten password, a code, an invitation, one's other company."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from core.second_factor.totp import code_at

from .conftest import Platform
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

ASK = """([method, path, body]) => fetch(`/api/v1/${path}`, {
    method,
    headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": document.cookie.match(/csrftoken=([^;]+)/)[1],
    },
    body: JSON.stringify(body),
}).then(async (answer) => [answer.status, answer.status === 204 ? null : await answer.json()])"""


def ask(page: Page, method: str, path: str, **body: str) -> Any:
    """What a page asks for, where the test is about something else than its screen."""
    status, answer = page.evaluate(ASK, [method, path, body])
    assert status < 300, answer
    return answer


def test_a_forgotten_password_is_asked_for_and_chosen(page: Page, platform: Platform) -> None:
    visitor = Workplace(page, platform)
    page.goto(platform.url("/connexion"))
    page.get_by_role("link", name="Mot de passe oublié").click()
    expect(page.get_by_role("button", name="Envoyez-moi un lien")).to_be_visible()
    visitor.picture("mot-de-passe-oublie")
    page.get_by_label("E-mail").fill("personne@exemple.ma")
    page.get_by_role("button", name="Envoyez-moi un lien").click()
    expect(page.get_by_text("un lien lui est envoyé")).to_be_visible()

    page.goto("about:blank")
    page.goto(platform.url("/mot-de-passe#faux.lien"))
    page.get_by_label("Nouveau mot de passe").fill("Citronnier-77")
    page.get_by_role("button", name="Enregistrer").click()
    visitor.see_refusal("n'est plus valable")
    visitor.picture("mot-de-passe-nouveau")


def test_a_code_is_asked_for_after_the_password(browser: Browser, platform: Platform) -> None:
    account = platform.account("LOGISTIQUE")
    with at_work(browser, platform, "LOGISTIQUE") as courier:
        page = courier.page
        expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible()
        secret = ask(page, "POST", "second-factor/", password=account.password)["secret"]
        ask(page, "POST", "second-factor/confirm/", code=code_at(secret, int(time.time() // 30)))
        page.get_by_role("button", name="Se déconnecter").click()

        courier.sign_in(account)
        page.get_by_label("Code").fill("000000")
        page.get_by_role("button", name="Continuer").click()
        courier.see_refusal("Ce code est faux")
        courier.picture("second-facteur")
        page.get_by_label("Code").fill(code_at(secret, int(time.time() // 30) + 1))
        page.get_by_role("button", name="Continuer").click()
        expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible()

        ask(page, "DELETE", "second-factor/", password=account.password)


def test_an_invited_person_comes_in(
    browser: Browser, page: Page, platform: Platform, invitation_link: Callable[..., str]
) -> None:
    email = "imane.invitee@exemple.ma"
    with at_work(browser, platform, "ADMIN") as admin:
        expect(admin.page.get_by_role("button", name="Se déconnecter")).to_be_visible()
        ask(admin.page, "POST", "invitations/", email=email, role="LOGISTIQUE")

    page.goto(invitation_link(email))
    expect(page.get_by_label("E-mail")).to_have_value(email)
    Workplace(page, platform).picture("invitation")
    page.get_by_label("Prénom").fill("Imane")
    page.get_by_label("Nom", exact=True).fill("Tazi")
    page.get_by_label("Nouveau mot de passe").fill("Citronnier-77")
    page.get_by_role("button", name="Accepter l'invitation").click()

    expect(page.get_by_role("banner")).to_contain_text("Imane Tazi")


def test_one_sign_in_serves_ones_other_company(
    browser: Browser, page: Page, platform: Platform, invitation_link: Callable[..., str]
) -> None:
    account = platform.account("SUPERVISEUR_PREPARATION")
    with at_work(browser, platform, "ADMIN", tenant="atlas-cuir") as admin:
        expect(admin.page.get_by_role("button", name="Se déconnecter")).to_be_visible()
        ask(admin.page, "POST", "invitations/", email=account.email, role="LOGISTIQUE")
    page.goto(invitation_link(account.email, "atlas-cuir"))
    page.get_by_label("Prénom").fill("Omar")
    page.get_by_label("Nom", exact=True).fill("Fassi")
    page.get_by_label("Mot de passe de votre compte").fill(account.password)
    page.get_by_role("button", name="Accepter l'invitation").click()
    expect(page.get_by_role("banner")).to_contain_text("Omar Fassi")

    with at_work(browser, platform, "SUPERVISEUR_PREPARATION") as supervisor:
        expect(supervisor.page.get_by_role("button", name="Se déconnecter")).to_be_visible()
        supervisor.page.get_by_role("button", name="Yoozak").click()
        other = supervisor.page.get_by_role("menuitem", name="Atlas Cuir")
        expect(other.locator("img")).to_be_visible()
        passage = ask(supervisor.page, "POST", "session/handover/", company="atlas-cuir")["url"]
        supervisor.page.goto(passage)
        expect(supervisor.page.get_by_role("banner")).to_contain_text("Omar Fassi")
        expect(supervisor.page.get_by_role("banner")).to_contain_text("Atlas")
