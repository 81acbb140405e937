"""Whom the authorization server sends away, and with which of the standard's words."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from authlib.integrations.base_client import OAuthError
from django.http import QueryDict
from django.utils import timezone

from api.tests.conftest import Company, refusal
from core.oauth.models import Grant, Token

from .conftest import BACK, LISTED, READING, ROOT, App, answer, fetch, registered, returned


def nothing_given(app: App) -> bool:
    return not Token.objects.filter(grant__application=app.registered).exists()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"scope": "*:*"}, "invalid_scope"),
        ({"scope": f"{READING[0]} yoozak.commande.*:update"}, "invalid_scope"),
    ],
)
def test_what_cannot_be_asked_is_told_to_the_application(app: App, changed: dict[str, str], error: str) -> None:
    person, library = app.house.sign_in(), app.library()
    query = app.asked(library)
    asked = QueryDict(query, mutable=True)
    for name, value in changed.items():
        asked[name] = value

    address = f"{ROOT}authorize/?{asked.urlencode()}"
    shown = person.get(address).json()["redirect"]
    posted = person.post(address, {"allowed": True}, content_type="application/json").json()["redirect"]

    for back in (shown, posted):
        assert back.startswith(f"{BACK}?")
        assert (returned(back)["error"], returned(back)["state"]) == (error, "etat-1")
    assert not Grant.objects.filter(application=app.registered).exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"redirect_uri": f"{BACK}/autre"},
        {"redirect_uri": f"{BACK}?x=1"},
        {"redirect_uri": "https://ailleurs.exemple.ma/"},
        {"client_id": "app_000000000000000000000000"},
        {"client_id": "\0"},
    ],
)
def test_nobody_is_sent_to_an_address_that_was_not_registered(app: App, changed: dict[str, str]) -> None:
    person = app.house.sign_in()
    query = app.asked(app.library(**changed))

    answers = [
        person.get(f"{ROOT}authorize/?{query}"),
        person.post(f"{ROOT}authorize/?{query}", {"allowed": True}, content_type="application/json"),
    ]

    assert [refusal(each) for each in answers] == [(400, "demande_refusee")] * 2
    assert not Grant.objects.filter(application=app.registered).exists()


def test_a_program_on_the_person_s_machine_listens_at_any_port(alpha: Company) -> None:
    app, person = registered(alpha, redirect_uris=["http://127.0.0.1/retour"], is_confidential=False), alpha.sign_in()
    library = app.library(redirect_uri="http://127.0.0.1:51234/retour")
    fetch(library, answer(person, app.asked(library)))
    assert library.get(LISTED).status_code == 200

    elsewhere = app.asked(app.library(redirect_uri="http://127.0.0.1:51234/autre"))
    assert refusal(person.get(f"{ROOT}authorize/?{elsewhere}")) == (400, "demande_refusee")


def test_who_says_no_is_believed(app: App) -> None:
    back = answer(app.house.sign_in(), app.asked(app.library()), allowed=False)

    assert (returned(back)["error"], returned(back)["state"]) == ("access_denied", "etat-1")
    assert not Grant.objects.filter(application=app.registered).exists()


def test_only_a_person_who_has_signed_in_is_asked(app: App) -> None:
    query = app.asked(app.library())
    stranger, robot = app.house.browser(), app.allowed_by(app.house.sign_in())

    assert refusal(stranger.get(f"{ROOT}authorize/?{query}")) == (401, "non_authentifie")
    assert robot.get(f"{ROOT}authorize/?{query}").status_code == 401
    assert robot.get(f"{ROOT}allowed/").status_code == 401


def test_a_code_works_once_and_its_second_use_ends_what_the_first_gave(app: App) -> None:
    library = app.library()
    back = answer(app.house.sign_in(), app.asked(library))
    fetch(library, back)
    assert library.get(LISTED).status_code == 200

    with pytest.raises(OAuthError, match="invalid_grant"):
        fetch(app.library(), back)

    assert library.get(LISTED).status_code == 401


def wrong(app: App, **more: Any) -> str:
    """What a library is told that brings a good code, but something else that is wrong."""
    library = app.library()
    back = answer(app.house.sign_in(), app.asked(library))
    with pytest.raises(OAuthError) as refused:
        fetch(app.library(**more.pop("options", {})), back, **more)
    return str(refused.value.error)


def test_a_code_is_worth_nothing_without_all_that_it_was_asked_with(app: App) -> None:
    other = registered(app.house, name="Autre")
    stolen = {"client_id": other.registered.client_id, "client_secret": other.secret}

    assert wrong(app, code_verifier="un-autre-texte-que-personne-ne-connait-0123456789") == "invalid_grant"
    assert wrong(app, code_verifier=None) == "invalid_request"
    assert wrong(app, options={"client_secret": "yzs_autre"}) == "invalid_client"
    assert wrong(app, options={"client_secret": None, "token_endpoint_auth_method": "none"}) == "invalid_client"
    assert wrong(app, options={"redirect_uri": "https://app.exemple.ma/autre"}) == "invalid_request"
    assert wrong(app, options=stolen) == "invalid_grant"
    assert nothing_given(app)


def test_a_code_lasts_a_minute_and_a_token_an_hour(app: App) -> None:
    library = app.library()
    back = answer(app.house.sign_in(), app.asked(library))
    with time_machine.travel(timezone.now(), tick=False) as clock:
        clock.shift(61)
        with pytest.raises(OAuthError, match="invalid_grant"):
            fetch(library, back)
    assert nothing_given(app)

    library = app.allowed_by(app.house.sign_in())
    library.token["expires_at"] += 10_000
    with time_machine.travel(timezone.now(), tick=False) as clock:
        clock.shift(3_601)
        assert library.get(LISTED).status_code == 401
        assert library.refresh_token(f"{ROOT}token/")["expires_in"] == 3600
        assert library.get(LISTED).status_code == 200


def test_an_unknown_way_and_what_cannot_be_read_are_refused(app: App) -> None:
    transport = app.library()
    for body, error in (
        ("grant_type=password&username=a&password=b", "unsupported_grant_type"),
        ("", "unsupported_grant_type"),
        ("%ff%00\0", "unsupported_grant_type"),
        ("grant_type=refresh_token&refresh_token=%00", "invalid_grant"),
    ):
        told = transport.post(f"{ROOT}token/", content=body, auth=(app.registered.client_id, app.secret),
                              headers={"content-type": "application/x-www-form-urlencoded"})  # fmt: skip
        assert (told.status_code, told.json()["error"]) == (400, error), body
        assert told.headers["cache-control"] == "no-store"
    assert nothing_given(app)
