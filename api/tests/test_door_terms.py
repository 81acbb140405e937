"""From where one comes in, how long a session lasts, and how long passwords are."""

from __future__ import annotations

from datetime import timedelta

import time_machine

from core.authentication.models import User
from core.authentication.passwords import reset_token
from core.invitations.models import Invitation
from core.invitations.tasks import link_token
from core.tenancy.context import tenant_context

from .conftest import PASSWORD, Company, refusal
from .test_door import ELSEWHERE, METADATA, MONDAY, demand, moved
from .test_handover import ACCEPT, both, token_to
from .test_invitations import accept, invite, token_of
from .test_second_factor import STEP, begin, enrol, give_password, now, post, signed_in

__all__ = ["both"]


class TestNetworks:
    def test_people_come_in_from_these_and_stay_in_these(self, alpha: Company) -> None:
        demand(alpha, networks=["192.0.2.0/24", f"{alpha.address}/128"])
        client = alpha.sign_in()
        assert client.get(METADATA).status_code == 200

        outside = moved(client, ELSEWHERE)
        assert refusal(outside.get(METADATA)) == (403, "reseau_refuse")
        assert signed_in(outside) is False
        assert refusal(give_password(alpha, moved(alpha.browser(), ELSEWHERE))) == (403, "reseau_refuse")
        assert signed_in(moved(client, "::ffff:192.0.2.9")) is True

    def test_no_other_way_in_goes_around(self, both: tuple[Company, Company]) -> None:
        alpha, beta = both
        here = alpha.sign_in()
        secret, _codes = enrol(alpha, here)
        began = begin(beta, email=alpha.member.email)
        demand(beta, networks=["192.0.2.0/24"])
        there = beta.browser()

        assert refusal(post(began, STEP, code=now(secret, ahead=1))) == (403, "reseau_refuse")
        assert refusal(post(there, ACCEPT, token=token_to(beta, here))) == (403, "reseau_refuse")
        assert [signed_in(client) for client in (began, there)] == [False, False]

    def test_from_elsewhere_a_right_password_is_answered_as_a_wrong_one(self, alpha: Company) -> None:
        """Who guesses from outside of the networks learns nothing, and uses up nobody's attempts."""
        demand(alpha, networks=[f"{alpha.address}/128"])
        outside = moved(alpha.browser(), ELSEWHERE)

        answers = [
            give_password(alpha, outside, password=password, email=email)
            for password, email in ((PASSWORD, ""), ("Faux-2026", ""), (PASSWORD, "personne@exemple.ma"))
            for _ in range(6)
        ]

        assert {refusal(answer) for answer in answers} == {(403, "reseau_refuse")}
        assert {answer.content for answer in answers} == {answers[0].content}
        assert give_password(alpha).status_code == 200

    def test_from_elsewhere_codes_and_invitations_prove_nothing_either(self, alpha: Company, beta: Company) -> None:
        secret, _codes = enrol(alpha, alpha.sign_in())
        began = moved(begin(alpha), ELSEWHERE)
        invite(beta.sign_in(), alpha.member.email)
        invited = token_of(beta, alpha.member.email)
        for company in (alpha, beta):
            demand(company, networks=[f"{company.address}/128"])

        codes = [post(began, STEP, code=code) for code in ("000000", now(secret, ahead=1))]
        outside = moved(beta.browser(), ELSEWHERE)
        joins = [accept(beta, invited, password=password, client=outside) for password in ("Faux-2026", PASSWORD)]

        for wrong, right in (codes, joins):
            assert refusal(wrong) == (403, "reseau_refuse")
            assert wrong.content == right.content


class TestEnd:
    def test_idle_minutes_of_the_company_end_a_session(self, alpha: Company) -> None:
        demand(alpha, idle_minutes=10)
        with time_machine.travel(MONDAY, tick=False) as clock:
            client = alpha.sign_in()
            clock.shift(timedelta(minutes=10))
            assert client.get(METADATA).status_code == 200
            clock.shift(timedelta(minutes=10, seconds=1))
            assert [client.get(METADATA).status_code for _ in range(2)] == [401, 401]

    def test_a_session_lasts_as_many_hours_as_the_company_says(self, alpha: Company) -> None:
        demand(alpha, longest_hours=2)
        with time_machine.travel(MONDAY, tick=False) as clock:
            client = alpha.sign_in()
            for _ in range(2):
                clock.shift(timedelta(hours=1))
                assert client.get(METADATA).status_code == 200
            clock.shift(timedelta(seconds=1))
            assert client.get(METADATA).status_code == 401


class TestPasswords:
    def test_a_new_one_is_as_long_as_the_company_says(self, alpha: Company) -> None:
        demand(alpha, password_length=14)
        client = alpha.sign_in()

        short = post(client, "/api/v1/password/", old_password=PASSWORD, password="Citronnier-77")
        assert refusal(short) == (400, "donnees_invalides")
        assert len(short.json()["champs"]["password"]) == 1
        assert "14" in short.json()["champs"]["password"][0]
        long = post(client, "/api/v1/password/", old_password=PASSWORD, password="Citronnier-7788")
        assert long.status_code == 204

    def test_so_is_one_that_is_chosen_by_a_link(self, alpha: Company) -> None:
        demand(alpha, password_length=14)
        token = reset_token(User.objects.get(pk=alpha.member.user))

        def choose(password: str):
            return post(alpha.browser(), "/api/v1/password/reset/confirm/", token=token, password=password)

        assert choose("Citronnier-77").json()["champs"].keys() == {"password"}
        assert give_password(alpha).status_code == 200

    def test_so_is_the_first_of_who_is_invited(self, alpha: Company) -> None:
        demand(alpha, password_length=14)
        with tenant_context(alpha.tenant):
            invited = Invitation.objects.create(email=f"i-{alpha.member.email}", role="ADMIN")
            token = link_token(invited)
        path = "/api/v1/invitations/accept/"

        refused = post(alpha.browser(), path, token=token, password="Citronnier-77")
        assert refused.json()["champs"].keys() == {"password"}
        assert not User.objects.filter(email=invited.email).exists()
        assert post(alpha.browser(), path, token=token, password="Citronnier-7788").status_code == 200
