from __future__ import annotations

from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from core.authentication.models import User
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.services import create_member

from .conftest import PASSWORD, Company, lose_place

SESSION = "/api/v1/session/"


def attempt(client: Client, email: str, password: str):
    return client.post(SESSION, {"email": email, "password": password}, content_type="application/json")


def nobody() -> str:
    return f"{uuid4().hex[:12]}@exemple.ma"


def test_a_visitor_learns_the_company_and_gets_a_csrf_cookie(alpha: Company) -> None:
    response = alpha.browser().get(SESSION)

    assert response.status_code == 200
    assert response.json() == {
        "authenticated": False,
        "tenant": {
            "name": alpha.tenant.name,
            "slug": alpha.tenant.slug,
            "language": "fr",
            "currency": "MAD",
            "timezone": "Africa/Casablanca",
            "theme": {"colour": "", "logo": "", "icon": ""},
        },
        "roles": {},
    }
    assert response.cookies["csrftoken"]["domain"] == ""


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_a_member_signs_in_and_out(company, level: str) -> None:
    house = company(level)
    client = house.browser()

    signed_in = attempt(client, house.member.email.upper(), PASSWORD)

    assert signed_in.status_code == 200
    assert signed_in.json()["user"] == {
        "id": str(house.member.id),
        "email": house.member.email,
        "name": "Salma Idrissi",
        "role": "ADMIN",
        "language": "fr",
        "theme": "",
        "density": "",
    }
    assert client.get(SESSION).json()["authenticated"] is True
    assert client.delete(SESSION).status_code == 204
    assert client.get(SESSION).json()["authenticated"] is False


def test_the_session_cookie_stays_with_its_host(alpha: Company) -> None:
    cookie = alpha.sign_in().cookies["sessionid"]

    assert (cookie["domain"], bool(cookie["httponly"]), cookie["samesite"]) == ("", True, "Lax")


def test_a_session_of_one_company_is_nothing_at_another(alpha: Company, beta: Company) -> None:
    stolen = alpha.sign_in().cookies["sessionid"].value
    client = beta.browser()
    client.cookies["sessionid"] = stolen

    assert client.get(SESSION).json()["authenticated"] is False


def test_every_refusal_looks_the_same(alpha: Company, beta: Company) -> None:
    answers = [
        attempt(alpha.browser(), alpha.member.email, "faux"),
        attempt(alpha.browser(), nobody(), PASSWORD),
        attempt(alpha.browser(), beta.member.email, PASSWORD),
    ]

    assert {answer.status_code for answer in answers} == {400}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["code"] == "identifiants_invalides"
    assert answers[0]["Content-Type"] == "application/problem+json"


def test_an_inactive_profile_cannot_sign_in(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        UserProfile.objects.update(is_active=False)

    assert attempt(alpha.browser(), alpha.member.email, PASSWORD).json()["code"] == "identifiants_invalides"


@pytest.mark.parametrize("what", ["profile", "membership", "account"])
def test_whoever_loses_their_place_is_signed_out_at_the_next_request(alpha: Company, what: str) -> None:
    client = alpha.sign_in()
    lose_place(alpha, what)

    answer = client.get("/api/v1/stream/ticket/")

    assert (answer.status_code, answer.json()["code"]) == (401, "non_authentifie")
    assert client.get(SESSION).json()["authenticated"] is False


def test_a_session_ends_after_a_day_however_busy(alpha: Company) -> None:
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        client = alpha.sign_in()
        clock.shift(24 * 3600)
        assert client.get(SESSION).json()["authenticated"] is True
        clock.shift(1)
        assert client.get(SESSION).json()["authenticated"] is False


def test_two_idle_hours_end_a_session(alpha: Company) -> None:
    client = alpha.sign_in()

    assert client.cookies["sessionid"]["max-age"] == 7200


def test_a_planted_session_key_is_not_kept(alpha: Company) -> None:
    client = alpha.browser()
    client.cookies["sessionid"] = "a" * 32

    alpha.sign_in(client)

    assert client.cookies["sessionid"].value != "a" * 32


def test_the_eleventh_attempt_is_refused_even_with_the_right_password(alpha: Company) -> None:
    for _ in range(10):
        attempt(alpha.browser(), alpha.member.email, "faux")

    refused = attempt(alpha.browser(), alpha.member.email, PASSWORD)

    assert (refused.status_code, refused.json()["code"]) == (429, "trop_de_tentatives")


def test_an_unknown_account_is_locked_like_a_known_one(alpha: Company) -> None:
    unknown = nobody()

    answers = [attempt(alpha.browser(), unknown, "faux").json()["code"] for _ in range(11)]

    assert answers == ["identifiants_invalides"] * 10 + ["trop_de_tentatives"]


def test_signing_in_forgets_ones_own_typing_errors(alpha: Company) -> None:
    for _ in range(2):
        for _ in range(9):
            attempt(alpha.browser(), alpha.member.email, "faux")
        alpha.sign_in()


def test_an_address_that_fails_too_often_is_refused(alpha: Company) -> None:
    for _ in range(100):
        attempt(alpha.browser(), nobody(), "faux")

    assert attempt(alpha.browser(), alpha.member.email, PASSWORD).status_code == 429


def test_signing_in_needs_the_csrf_token(alpha: Company) -> None:
    client = alpha.browser(csrf=True)

    refused = attempt(client, alpha.member.email, PASSWORD)

    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_refuse")


def test_missing_fields_are_named(alpha: Company) -> None:
    refused = alpha.browser().post(SESSION, {"email": "a@b.ma"}, content_type="application/json")

    assert (refused.status_code, refused.json()["code"]) == (400, "donnees_invalides")
    assert list(refused.json()["champs"]) == ["password"]


def test_a_company_that_may_only_read_can_be_signed_in_to(alpha: Company, suspend) -> None:
    suspend(alpha.tenant, "read_only")
    directory.forget_all()

    assert alpha.sign_in().get(SESSION).json()["authenticated"] is True


def test_one_account_works_for_two_companies(alpha: Company, beta: Company) -> None:
    with tenant_context(beta.tenant):
        guest = create_member(email=alpha.member.email, password="another-one", role="LOGISTIQUE")

    client = beta.sign_in(email=alpha.member.email)

    assert client.get(SESSION).json()["user"]["id"] == str(guest.id)
    assert User.objects.filter(email=alpha.member.email).count() == 1
