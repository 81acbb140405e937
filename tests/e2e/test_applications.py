"""An application of a third party: asked about in a real browser, played by a client library over the network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from authlib.integrations.httpx_client import OAuth2Client
from playwright.sync_api import Browser, Page, expect

from core.tenancy.models import Tenant

from .conftest import Platform
from .programs import registered
from .workplace import Workplace, at_work

pytestmark = pytest.mark.e2e

BACK = "https://boutique.exemple.ma/retour"
VERIFIER = "un-texte-que-seule-cette-application-connait-0123456789"
CATALOGUE, PLACES = "/api/v1/business/catalog/product/", "/api/v1/business/stock/location/"
BOUTIQUE = {
    "name": "Boutique",
    "redirect_uris": [BACK],
    "scopes": ["business.catalog.*:view", "business.catalog.*:export"],
}


@pytest.fixture
def boutique(platform: Platform, apart: Callable[[Callable[[], Any]], Any]) -> OAuth2Client:
    """Registered at yoozak; names of companies are no names of this machine's network."""

    client_id, secret = apart(lambda: registered(Tenant.objects.get(domains__host="yoozak.localhost"), **BOUTIQUE))
    return OAuth2Client(
        client_id,
        secret,
        redirect_uri=BACK,
        code_challenge_method="S256",
        base_url=f"http://127.0.0.1:{platform.port}",
        headers={"host": f"yoozak.localhost:{platform.port}"},
    )


def asked_of(page: Page, platform: Platform, boutique: OAuth2Client) -> None:
    """The person is sent to the question, after signing in."""
    address, _state = boutique.create_authorization_url(
        platform.url("/autoriser"), state="007", code_verifier=VERIFIER, scope=BOUTIQUE["scopes"][0]
    )
    page.route(f"{BACK}*", lambda route: route.fulfill(body="De retour", content_type="text/plain; charset=utf-8"))
    page.goto(address)
    account = platform.account("ADMIN")
    page.get_by_label("E-mail").fill(account.email)
    page.get_by_label("Mot de passe").fill(account.password)
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_text("« Boutique » demande à agir pour vous")).to_be_visible()


def test_an_application_is_allowed_acts_within_that_and_is_sent_away(
    browser: Browser, page: Page, platform: Platform, boutique: OAuth2Client
) -> None:
    asked_of(page, platform, boutique)
    expect(page.get_by_role("listitem").filter(has_text="Catalogue")).to_contain_text("voir")
    Workplace(page, platform).picture("autoriser")
    page.get_by_label("Langue").select_option("ar")
    expect(page.get_by_role("button", name="السماح", exact=True)).to_be_visible()
    Workplace(page, platform).picture("autoriser-ar")
    # The choice is kept with the account, which others of these tests sign in to.
    page.get_by_label("اللغة").select_option("fr")
    page.get_by_role("button", name="Autoriser", exact=True).click()
    expect(page.get_by_text("De retour")).to_be_visible()

    boutique.fetch_token("/api/v1/oauth/token/", authorization_response=page.url, state="007", code_verifier=VERIFIER)
    assert boutique.get(CATALOGUE).status_code == 200
    assert boutique.get(PLACES).status_code == 403
    boutique.refresh_token("/api/v1/oauth/token/")
    assert boutique.get(CATALOGUE).status_code == 200

    with at_work(browser, platform, "ADMIN") as admin:
        admin.page.goto(platform.url("/societe/applications"))
        expect(admin.page.get_by_role("listitem").filter(has_text="Boutique").first).to_be_visible()
        admin.picture("societe-applications")
        admin.page.goto(platform.url("/compte"))
        allowed = admin.page.get_by_role("region", name="Applications que vous avez autorisées")
        expect(allowed.get_by_text("Boutique")).to_be_visible()
        allowed.get_by_role("button", name="Révoquer Boutique").click()
        expect(allowed.get_by_text("Aucune application n'agit pour vous.")).to_be_visible()

    assert boutique.get(CATALOGUE).status_code == 401
