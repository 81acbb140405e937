"""Codes and tokens that come twice, at once, wider, too late, or in what cannot be read."""

from __future__ import annotations

import base64
from collections import Counter
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from authlib.integrations.base_client import OAuthError
from django.http import HttpResponse

from api.tests.conftest import Company, at_once
from core.oauth.models import Grant, Token

from .conftest import BACK, LISTED, READING, ROOT, VERIFIER, App, answer, registered, returned

FORM = "application/x-www-form-urlencoded"


def basic(app: App, secret: str | None = None) -> str:
    said = f"{app.registered.client_id}:{app.secret if secret is None else secret}"
    return f"Basic {base64.b64encode(said.encode()).decode()}"


def sent(app: App, where: str = "token", authorization: str | None = None, **said: str) -> HttpResponse:
    headers = {"authorization": basic(app) if authorization is None else authorization}
    return app.house.browser().post(f"{ROOT}{where}/", urlencode(said), content_type=FORM, headers=headers)


def told(answer: HttpResponse) -> tuple[int, str]:
    return answer.status_code, answer.json().get("error", "given")


def code_of(app: App) -> dict[str, str]:
    """All that a good request for a first token says."""
    code = returned(answer(app.house.sign_in(), app.asked(app.library())))["code"]
    return {"grant_type": "authorization_code", "code": code, "code_verifier": VERIFIER, "redirect_uri": BACK}


def stored(app: App) -> list[Any]:
    mine = Token.objects.filter(grant__application=app.registered).order_by("pk")
    return [*mine.values(), *Grant.objects.filter(application=app.registered).order_by("pk").values("ended_at")]


def test_of_twenty_who_bring_one_code_one_gets_a_token_and_loses_it(app: App) -> None:
    said = code_of(app)

    answers = at_once(lambda: sent(app, **said), 20)

    assert Counter(map(told, answers)) == {(200, "given"): 1, (400, "invalid_grant"): 19}
    [given] = [each.json() for each in answers if each.status_code == 200]
    library = app.library()
    library.token = given
    assert library.get(LISTED).status_code == 401
    assert told(sent(app, grant_type="refresh_token", refresh_token=given["refresh_token"])) == (400, "invalid_grant")


def test_of_twenty_who_bring_one_refresh_token_one_gets_another_and_loses_it(app: App) -> None:
    refresh = app.allowed_by(app.house.sign_in()).token["refresh_token"]

    answers = at_once(lambda: sent(app, grant_type="refresh_token", refresh_token=refresh), 20)

    assert Counter(map(told, answers)) == {(200, "given"): 1, (400, "invalid_grant"): 19}
    [given] = [each.json() for each in answers if each.status_code == 200]
    assert told(sent(app, grant_type="refresh_token", refresh_token=given["refresh_token"])) == (400, "invalid_grant")


def test_asking_for_more_leaves_what_one_has(app: App) -> None:
    """An application that asks for too much is told so; its person need not be asked again for that."""
    library = app.allowed_by(app.house.sign_in(), READING[0])
    before = stored(app)

    with pytest.raises(OAuthError, match="invalid_scope"):
        library.refresh_token(f"{ROOT}token/", scope=" ".join(READING))

    assert stored(app) == before
    assert library.refresh_token(f"{ROOT}token/")["scope"] == READING[0]


def test_a_token_is_worth_nothing_to_another_application_nor_as_another_kind(app: App) -> None:
    token, other = app.allowed_by(app.house.sign_in()).token, registered(app.house, name="Autre")
    before = stored(app)

    assert told(sent(other, grant_type="refresh_token", refresh_token=token["refresh_token"])) == (400, "invalid_grant")
    assert told(sent(app, grant_type="refresh_token", refresh_token=token["access_token"])) == (400, "invalid_grant")
    assert sent(other, "introspect", token=token["access_token"]).json() == {"active": False}
    assert [sent(other, "revoke", token=token[kind]).status_code for kind in ("access_token", "refresh_token")] == [
        200,
        200,
    ]
    swapped = app.library()
    swapped.token = {**token, "access_token": token["refresh_token"]}
    assert swapped.get(LISTED).status_code == 401
    assert stored(app) == before


def test_the_company_s_own_application_asks_for_no_more_than_was_registered(alpha: Company) -> None:
    app = registered(alpha, role="ADMIN", scopes=READING[:1])

    assert told(sent(app, grant_type="client_credentials", scope=READING[1])) == (400, "invalid_scope")
    assert told(sent(app, grant_type="client_credentials", scope="*:*")) == (400, "invalid_scope")
    assert stored(app) == []


@pytest.mark.parametrize(
    "authorization",
    ["Basic é", "Basic", "Basic ====", "Basic AAAA", f"Basic {base64.b64encode(b'%ff:%00').decode()}", "Bearer x", ""],
)
def test_who_cannot_say_who_they_are_is_nobody(app: App, authorization: str) -> None:
    said = code_of(app)
    before = stored(app)

    for where in ("token", "revoke", "introspect"):
        assert told(sent(app, where, authorization, token="x", **said)) == (401, "invalid_client"), where
    assert stored(app) == before


def test_a_secret_that_is_not_its_own_opens_nothing(app: App, beta: Company) -> None:
    said, other = code_of(app), registered(beta)
    before = stored(app)

    for secret in ("", "yzs_autre", other.secret, app.secret[:-1], f"{app.secret} "):
        assert told(sent(app, authorization=basic(app, secret), **said)) == (401, "invalid_client"), secret
    assert stored(app) == before
    assert told(sent(app, **said)) == (200, "given")


@pytest.mark.parametrize("query", ["?%zz", "?a[]=%", "?grant_type=client_credentials"])
def test_what_stands_in_the_address_is_refused(app: App, query: str) -> None:
    before = stored(app)
    for where in ("token", "revoke", "introspect"):
        answer = app.house.browser().post(
            f"{ROOT}{where}/{query}", "token=x", content_type=FORM, headers={"authorization": basic(app)}
        )
        assert told(answer) == (400, "invalid_request"), where
    assert stored(app) == before


def test_a_body_that_is_no_form_or_too_large_is_refused(app: App) -> None:
    library, auth = app.library(), httpx.BasicAuth(app.registered.client_id, app.secret)
    said = {"auth": auth, "headers": {"content-type": FORM}}
    heavy = library.post(f"{ROOT}token/", content=b"a=" + b"x" * 2_500_001, **said)
    assert (heavy.status_code, heavy.json()["code"]) == (413, "requete_trop_lourde")
    for body in (b"\xff\xfe", b"{}", b"[" * 100_000, b"grant_type=authorization_code&code=%zz"):
        answer = library.post(f"{ROOT}token/", content=body, **said)
        assert (answer.status_code, answer.json()["error"]) == (400, "unsupported_grant_type"), body[:40]
    assert stored(app) == []
