"""What a client library gets done: code with PKCE, refresh, an application's own credentials, revocation."""

from __future__ import annotations

import httpx
import pytest
from authlib.integrations.base_client import OAuthError

from api.tests.conftest import Company
from core.oauth.models import Grant, Token

from .conftest import BACK, LISTED, OTHERS, READING, ROOT, SANDAL, App, Through, answer, fetch, registered, returned

WELL_KNOWN = "/.well-known/"


def test_a_library_finds_the_server_and_what_it_speaks(app: App) -> None:
    here = f"https://{app.house.host}"

    told = (
        httpx.Client(transport=Through(app.house), base_url=here).get(f"{WELL_KNOWN}oauth-authorization-server").json()
    )

    assert told["issuer"] == here
    assert told["authorization_endpoint"] == f"{here}/autoriser"
    assert told["token_endpoint"] == f"{here}/api/v1/oauth/token/"
    assert told["grant_types_supported"] == ["authorization_code", "refresh_token", "client_credentials"]
    assert (told["code_challenge_methods_supported"], told["response_types_supported"]) == (["S256"], ["code"])


def test_a_person_is_told_what_is_asked_and_the_application_acts_within_it(app: App) -> None:
    person, library = app.house.sign_in(), app.library()
    query = app.asked(library, READING[0])
    shown = person.get(f"{ROOT}authorize/?{query}").json()
    assert (shown["application"], shown["returns_to"]) == ("Boutique", "app.exemple.ma")
    assert shown["words"] == [{"subject": "Tout de : Catalogue", "verbs": ["voir"]}]

    back = answer(person, query)
    assert back.startswith(f"{BACK}?")
    assert (returned(back)["state"], returned(back)["iss"]) == ("etat-1", f"http://{app.house.host}")
    token = fetch(library, back)

    assert (token["token_type"], token["expires_in"], token["scope"]) == ("Bearer", 3600, READING[0])
    assert library.get(LISTED).status_code == 200
    assert library.post(LISTED, json=SANDAL).status_code == 403
    assert library.get(OTHERS).status_code == 403
    kept = str([*Token.objects.values(), *Grant.objects.values()])
    assert [
        text for text in (token["access_token"], token["refresh_token"], returned(back)["code"]) if text in kept
    ] == []


def test_an_application_without_a_secret_proves_itself_by_its_challenge(alpha: Company) -> None:
    library = registered(alpha, is_confidential=False).allowed_by(alpha.sign_in())

    assert library.get(LISTED).status_code == 200


def test_a_refresh_token_is_used_once_and_its_second_use_ends_everything(app: App) -> None:
    library = app.allowed_by(app.house.sign_in())
    first = library.token["refresh_token"]
    second = dict(library.refresh_token(f"{ROOT}token/"))
    assert second["refresh_token"] != first
    assert library.get(LISTED).status_code == 200

    with pytest.raises(OAuthError, match="invalid_grant"):
        app.library().refresh_token(f"{ROOT}token/", first)

    assert library.get(LISTED).status_code == 401
    with pytest.raises(OAuthError, match="invalid_grant"):
        app.library().refresh_token(f"{ROOT}token/", second["refresh_token"])


def test_a_refreshed_token_may_do_less_but_never_more(app: App) -> None:
    library = app.allowed_by(app.house.sign_in(), READING[0])
    with pytest.raises(OAuthError, match="invalid_scope"):
        library.refresh_token(f"{ROOT}token/", scope=" ".join(READING))
    library = app.allowed_by(app.house.sign_in())

    assert library.refresh_token(f"{ROOT}token/", scope=READING[1])["scope"] == READING[1]
    assert library.get(LISTED).status_code == 403


def test_the_company_s_own_application_acts_with_its_role_within_its_scopes(alpha: Company) -> None:
    library = registered(alpha, role="ADMIN", scopes=READING[:1]).library()

    token = library.fetch_token(f"{ROOT}token/", grant_type="client_credentials")

    assert (token["scope"], "refresh_token" in token) == (READING[0], False)
    assert library.get(LISTED).status_code == 200
    assert library.get(OTHERS).status_code == 403


def test_an_application_without_a_role_does_not_act_for_the_company(app: App) -> None:
    with pytest.raises(OAuthError, match="unauthorized_client"):
        app.library().fetch_token(f"{ROOT}token/", grant_type="client_credentials")

    assert not Token.objects.filter(grant__application=app.registered).exists()


def test_an_application_asks_what_its_token_is_worth_and_gives_it_back(app: App) -> None:
    library, other = app.allowed_by(app.house.sign_in()), registered(app.house, name="Autre").library()
    access, refresh = library.token["access_token"], library.token["refresh_token"]

    told = library.introspect_token(f"{ROOT}introspect/", access).json()
    assert told == {
        "active": True,
        "scope": " ".join(READING),
        "client_id": app.registered.client_id,
        "token_type": "Bearer",
        "iat": told["iat"],
        "exp": told["iat"] + 3600,
        "sub": str(app.house.member.id),
    }
    assert other.introspect_token(f"{ROOT}introspect/", access).json() == {"active": False}
    assert other.revoke_token(f"{ROOT}revoke/", refresh).status_code == 200
    assert library.get(LISTED).status_code == 200

    assert library.revoke_token(f"{ROOT}revoke/", refresh).status_code == 200

    assert library.introspect_token(f"{ROOT}introspect/", access).json() == {"active": False}
    assert library.get(LISTED).status_code == 401
