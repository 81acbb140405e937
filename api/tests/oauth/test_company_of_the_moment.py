"""What applications get of a company whose access is reduced, or that works without a module."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from authlib.integrations.base_client import OAuthError

from api.tests.conftest import Company, refusal, switch_off, switch_on
from core.oauth.models import Grant, Token
from core.tenancy.models import Tenant

from .conftest import LISTED, ROOT, SANDAL, App, answer, fares, fetch, registered

CLOSED = {"error": "unauthorized_client", "error_description": "Access to this company is closed."}
#: What an application comes with, by the question.
ASKED = {
    "token": {"grant_type": "refresh_token", "refresh_token": "refresh_token"},
    "revoke": {"token": "refresh_token"},
    "introspect": {"token": "access_token"},
}


def kept(app: App) -> list[dict[str, Any]]:
    grants = Grant.objects.filter(application=app.registered)
    return [*grants.order_by("pk").values(), *Token.objects.filter(grant__in=grants).order_by("pk").values()]


def test_a_module_that_is_switched_off_is_nowhere_for_applications_too(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    switch_off(app.house, "business.catalog")
    assert fares(library.get(LISTED)) == (404, "introuvable")
    switch_on(app.house, "business.catalog")
    assert fares(library.get(LISTED)) == (200, "read")


@pytest.mark.parametrize(
    ("level", "reads", "writes", "renews"),
    [
        ("banner", (200, "read"), (201, "read"), (200, "read")),
        ("read_only", (200, "read"), (403, "entreprise_en_lecture_seule"), (200, "read")),
        ("export_only", (200, "read"), (403, "entreprise_en_lecture_seule"), (200, "read")),
        ("closed", *[(403, "entreprise_fermee")] * 2, (400, "unauthorized_client")),
    ],
)
def test_a_suspended_company_is_open_to_applications_as_to_people(
    alpha: Company, suspend: Callable[[Tenant, str], None], level: str, reads: Any, writes: Any, renews: Any
) -> None:
    app = registered(alpha, scopes=["business.catalog.product:*"])
    library = app.allowed_by(alpha.sign_in())
    suspend(alpha.tenant, level)

    assert fares(library.get(LISTED)) == reads
    assert fares(library.post(LISTED, json=SANDAL)) == writes
    said = {"grant_type": "refresh_token", "refresh_token": library.token["refresh_token"]}
    assert fares(app.library().post(f"{ROOT}token/", data=said, auth=(app.registered.client_id, app.secret))) == renews


@pytest.mark.parametrize("question", ASKED)
def test_a_closed_company_refuses_applications_in_the_standard_s_words_and_takes_nothing(
    app: App, suspend: Callable[[Tenant, str], None], question: str
) -> None:
    library = app.allowed_by(app.house.sign_in())
    said = {name: library.token.get(value, value) for name, value in ASKED[question].items()}
    before = kept(app)
    suspend(app.house.tenant, "closed")

    for secret in (app.secret, "yzs_faux"):
        told = app.library().post(f"{ROOT}{question}/", data=said, auth=(app.registered.client_id, secret))
        assert (told.status_code, told.json()) == (400, CLOSED)
        assert (told.headers["content-type"], told.headers["cache-control"]) == ("application/json", "no-store")
    assert kept(app) == before


def test_a_code_given_before_the_company_was_closed_is_told_to_the_library_as_an_error(
    app: App, suspend: Callable[[Tenant, str], None]
) -> None:
    library = app.library()
    back = answer(app.house.sign_in(), app.asked(library))
    suspend(app.house.tenant, "closed")
    with pytest.raises(OAuthError) as error:
        fetch(library, back)
    assert (error.value.error, error.value.description) == (CLOSED["error"], CLOSED["error_description"])

    suspend(app.house.tenant, "active")
    fetch(library, back)
    assert fares(library.get(LISTED)) == (200, "read")


def test_its_tokens_go_on_once_it_is_open_again(app: App, suspend: Callable[[Tenant, str], None]) -> None:
    library = app.allowed_by(app.house.sign_in())
    suspend(app.house.tenant, "closed")
    with pytest.raises(OAuthError, match="unauthorized_client"):
        library.refresh_token(f"{ROOT}token/")
    suspend(app.house.tenant, "active")

    assert library.refresh_token(f"{ROOT}token/")["expires_in"] == 3600


def test_people_are_told_as_everywhere(app: App, suspend: Callable[[Tenant, str], None]) -> None:
    person, query = app.house.sign_in(), app.asked(app.library())
    suspend(app.house.tenant, "closed")
    assert refusal(person.get(f"{ROOT}authorize/?{query}")) == (403, "entreprise_fermee")
