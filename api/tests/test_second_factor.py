"""A password alone opens nothing where the account asks for a code."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.db import connections
from django.test import Client

from core.authentication.models import Membership, User
from core.authentication.passwords import reset_token
from core.invitations.models import Invitation
from core.invitations.tasks import link_token
from core.second_factor.totp import code_at
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.users.services import create_member

from .conftest import PASSWORD, Company

SESSION, STEP = "/api/v1/session/", "/api/v1/session/second-factor/"
FACTOR = "/api/v1/second-factor/"
CONFIRM, CODES = f"{FACTOR}confirm/", f"{FACTOR}recovery-codes/"


def post(client: Client, url: str, **body: str):
    return client.post(url, body, content_type="application/json")


def remove(client: Client, password: str = PASSWORD):
    return client.delete(FACTOR, {"password": password}, content_type="application/json")


def now(secret: str, ahead: int = 0) -> str:
    return code_at(secret, int(time.time() // 30) + ahead)


def enrol(company: Company, client: Client | None = None) -> tuple[str, list[str]]:
    """Secret and recovery codes; the present half-minute's code is used up."""
    client = client or company.sign_in()
    secret = post(client, FACTOR, password=PASSWORD).json()["secret"]
    confirmed = post(client, CONFIRM, code=now(secret))
    assert confirmed.status_code == 200, confirmed.content
    return secret, confirmed.json()["recovery_codes"]


def give_password(company: Company, client: Client | None = None, password: str = PASSWORD, email: str = ""):
    return post(client or company.browser(), SESSION, email=email or company.member.email, password=password)


def begin(company: Company, email: str = "") -> Client:
    client = company.browser()
    answer = give_password(company, client, email=email)
    assert (answer.status_code, answer.json()["code"]) == (401, "second_facteur_requis")
    return client


def signed_in(client: Client) -> bool:
    return client.get(SESSION).json()["authenticated"]


class TestSigningIn:
    @pytest.mark.parametrize("level", ["shared", "schema", "database"])
    def test_the_password_is_asked_for_then_the_code(self, company, level: str) -> None:
        house = company(level)
        secret, _ = enrol(house)
        client = begin(house)
        assert signed_in(client) is False

        answer = post(client, STEP, code=now(secret, ahead=1))

        assert (answer.status_code, answer.json()["user"]["email"]) == (200, house.member.email)
        assert signed_in(client) is True

    def test_a_wrong_password_tells_nothing_of_the_factor(self, alpha: Company, beta: Company) -> None:
        enrol(alpha)

        answers = [give_password(alpha, password="faux"), give_password(beta, password="faux")]

        assert answers[0].content == answers[1].content
        assert answers[0].json()["code"] == "identifiants_invalides"

    def test_a_code_is_accepted_once(self, alpha: Company) -> None:
        secret, _ = enrol(alpha)
        code = now(secret, ahead=1)
        assert post(begin(alpha), STEP, code=code).status_code == 200

        again = post(begin(alpha), STEP, code=code)

        assert (again.status_code, again.json()["code"]) == (400, "code_incorrect")

    def test_a_code_of_before_the_last_one_is_refused_too(self, alpha: Company) -> None:
        secret, _ = enrol(alpha)
        post(begin(alpha), STEP, code=now(secret, ahead=1))

        assert post(begin(alpha), STEP, code=now(secret)).json()["code"] == "code_incorrect"

    def test_a_code_that_is_used_twice_at_once_opens_one_session(self, alpha: Company) -> None:
        secret, _ = enrol(alpha)
        clients, code = [begin(alpha) for _ in range(4)], now(secret, ahead=1)

        def use(client: Client) -> int:
            try:
                return post(client, STEP, code=code).status_code
            finally:
                connections.close_all()

        with ThreadPoolExecutor(4) as threads:
            assert sorted(threads.map(use, clients)) == [200, 400, 400, 400]

    def test_a_code_used_at_one_company_is_used_at_the_others(self, alpha: Company, beta: Company) -> None:
        with tenant_context(beta.tenant):
            create_member(email=alpha.member.email, role="LOGISTIQUE")
        secret, _ = enrol(alpha)
        code = now(secret, ahead=1)
        assert post(begin(alpha), STEP, code=code).status_code == 200

        refused = post(begin(beta, email=alpha.member.email), STEP, code=code)

        assert refused.json()["code"] == "code_incorrect"

    def test_ten_wrong_codes_lock_the_factor_not_the_account(self, alpha: Company) -> None:
        session = alpha.sign_in()
        secret, recovery = enrol(alpha, session)
        client = begin(alpha)

        answers = [post(client, STEP, code="000000x") for _ in range(10)]
        locked = [post(client, STEP, code=code) for code in (now(secret, ahead=1), recovery[0])]

        assert [answer.json()["code"] for answer in answers] == ["code_incorrect"] * 10
        assert [(each.status_code, each.json()["code"]) for each in locked] == [(429, "second_facteur_bloque")] * 2
        assert signed_in(session) is True
        assert begin(alpha)  # the password is still recognised

    def test_the_right_code_forgets_the_wrong_ones(self, alpha: Company) -> None:
        _, recovery = enrol(alpha)
        for code in recovery[:2]:
            client = begin(alpha)
            assert {post(client, STEP, code="faux").status_code for _ in range(9)} == {400}
            assert post(client, STEP, code=code).status_code == 200

    def test_the_second_step_takes_the_first(self, alpha: Company) -> None:
        secret, _ = enrol(alpha)

        refused = post(alpha.browser(), STEP, code=now(secret, ahead=1))

        assert (refused.status_code, refused.json()["code"]) == (400, "connexion_a_reprendre")

    def test_ten_minutes_after_the_password_it_is_asked_for_again(self, alpha: Company) -> None:
        with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
            secret, _ = enrol(alpha)
            client = begin(alpha)
            clock.shift(601)
            assert post(client, STEP, code=now(secret)).json()["code"] == "connexion_a_reprendre"
            assert post(begin(alpha), STEP, code=now(secret)).status_code == 200

    @pytest.mark.parametrize("what", ["password", "account", "membership"])
    def test_what_changes_between_the_steps_counts(self, alpha: Company, what: str) -> None:
        secret, _ = enrol(alpha)
        client, user = begin(alpha), User.objects.get(pk=alpha.member.user)
        if what == "password":
            user.set_password("Citronnier-77")
            user.save()
        elif what == "account":
            User.objects.filter(pk=user.pk).update(is_active=False)
        else:
            Membership.objects.filter(user=user).update(is_active=False)

        refused = post(client, STEP, code=now(secret, ahead=1))

        assert refused.status_code == 400
        expected = "identifiants_invalides" if what == "membership" else "connexion_a_reprendre"
        assert refused.json()["code"] == expected
        assert signed_in(client) is False

    def test_the_first_step_at_one_company_is_none_at_another(self, alpha: Company, beta: Company) -> None:
        with tenant_context(beta.tenant):
            create_member(email=alpha.member.email, role="LOGISTIQUE")
        secret, _ = enrol(alpha)
        client = beta.browser()
        client.cookies["sessionid"] = begin(alpha).cookies["sessionid"].value

        assert post(client, STEP, code=now(secret, ahead=1)).json()["code"] == "connexion_a_reprendre"

    def test_a_company_that_may_only_read_is_still_signed_in_to(self, alpha: Company, suspend) -> None:
        secret, _ = enrol(alpha)
        suspend(alpha.tenant, "read_only")
        directory.forget_all()

        assert post(begin(alpha), STEP, code=now(secret, ahead=1)).status_code == 200


class TestEveryWayIn:
    def test_an_invitation_gives_the_place_and_still_asks_for_the_code(self, alpha: Company, beta: Company) -> None:
        secret, _ = enrol(beta)
        email, client = beta.member.email, alpha.browser()
        invited = post(alpha.sign_in(), "/api/v1/invitations/", email=email, role="LOGISTIQUE")
        with tenant_context(alpha.tenant):
            token = link_token(Invitation.objects.get(pk=invited.json()["id"]))

        came = post(client, "/api/v1/invitations/accept/", token=token, password=PASSWORD)

        assert (came.status_code, came.json()["code"]) == (401, "second_facteur_requis")
        assert signed_in(client) is False
        assert post(client, STEP, code=now(secret, ahead=1)).json()["user"]["role"] == "LOGISTIQUE"

    def test_a_new_password_by_mail_opens_nothing_by_itself(self, alpha: Company) -> None:
        enrol(alpha)
        token = reset_token(User.objects.get(pk=alpha.member.user))
        client = alpha.browser()

        post(client, "/api/v1/password/reset/confirm/", token=token, password="Citronnier-77")

        assert signed_in(client) is False
        answer = give_password(alpha, client, password="Citronnier-77")
        assert answer.json()["code"] == "second_facteur_requis"
