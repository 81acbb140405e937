"""Passwords are changed by who knows the old one, or by who reads the account's mail."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from uuid import uuid4

import pytest
import time_machine
from django.db import connections
from django.test import Client

from core.authentication.models import User
from core.authentication.passwords import reset_token
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.services import create_member
from tests.lab.mail import Mailbox

from .conftest import PASSWORD, Company, lose_place

PASSWORD_URL, RESET, CONFIRM = "/api/v1/password/", "/api/v1/password/reset/", "/api/v1/password/reset/confirm/"
NEW = "Citronnier-77"


def post(client: Client, url: str, **body: str):
    return client.post(url, body, content_type="application/json")


def change(client: Client, old: str = PASSWORD, new: str = NEW):
    return post(client, PASSWORD_URL, old_password=old, password=new)


def opens(company: Company, password: str) -> bool:
    answer = post(company.browser(), "/api/v1/session/", email=company.member.email, password=password)
    return answer.status_code == 200


def account(company: Company) -> User:
    return User.objects.get(pk=company.member.user)


def signed_in(client: Client) -> bool:
    return client.get("/api/v1/session/").json()["authenticated"]


def text_and_page(letter: EmailMessage) -> tuple[str, str]:
    return letter.get_body(("plain",)).get_content(), letter.get_body(("html",)).get_content()


def token_in(letter: EmailMessage, company: Company) -> str:
    text, page = text_and_page(letter)
    [link] = re.findall(r"https?://\S+", text)
    assert f'href="{link}"' in page
    address, token = link.split("#")
    assert address == f"http://{company.host}/mot-de-passe"
    return token


class TestChange:
    def test_the_new_one_opens_the_old_one_does_not(self, alpha: Company) -> None:
        client = alpha.sign_in()

        assert change(client).status_code == 204

        assert signed_in(client) is True
        assert (opens(alpha, NEW), opens(alpha, PASSWORD)) == (True, False)

    def test_every_other_session_ends_at_all_companies(self, alpha: Company, beta: Company) -> None:
        with tenant_context(beta.tenant):
            create_member(email=alpha.member.email, role="LOGISTIQUE")
        here, there, elsewhere = alpha.sign_in(), alpha.sign_in(), beta.sign_in(email=alpha.member.email)

        change(here)

        assert [signed_in(client) for client in (here, there, elsewhere)] == [True, False, False]
        assert len(here.get("/api/v1/session/sign-ins/").json()["sign_ins"]) == 1

    def test_without_the_old_one_nothing_changes(self, alpha: Company) -> None:
        client, other = alpha.sign_in(), alpha.sign_in()

        refused = change(client, old="faux")

        assert (refused.status_code, refused.json()["code"]) == (400, "mot_de_passe_incorrect")
        assert signed_in(other) is True
        assert opens(alpha, PASSWORD)

    def test_guessing_the_old_one_is_slowed_down(self, alpha: Company) -> None:
        client = alpha.sign_in()
        answers = [change(client, old="faux").json()["code"] for _ in range(11)]

        assert answers == ["mot_de_passe_incorrect"] * 10 + ["trop_de_tentatives"]

    @pytest.mark.parametrize(
        ("weak", "reproach"),
        [
            ("Co7!xyz", "This password is too short. It must contain at least 8 characters."),
            ("password1", "This password is too common."),
            # So long that no e-mail made by chance is alike.
            ("90381726451290381726451290381726451290", "This password is entirely numeric."),
            ("Idrissi-1", "The password is too similar to your e-mail or to your name."),
            ("{email}", "The password is too similar to your e-mail or to your name."),
        ],
    )
    def test_a_password_that_is_easily_guessed_is_refused(self, alpha: Company, weak: str, reproach: str) -> None:
        client = alpha.sign_in()
        weak = weak.format(email=alpha.member.email)

        refused = client.post(
            PASSWORD_URL,
            {"old_password": PASSWORD, "password": weak},
            content_type="application/json",
            headers={"accept-language": "en"},
        )

        assert (refused.status_code, refused.json()["code"]) == (400, "donnees_invalides")
        assert refused.json()["champs"] == {"password": [reproach]}
        assert opens(alpha, PASSWORD)

    def test_a_company_that_may_only_read_does_not_keep_people_from_it(self, alpha: Company, suspend) -> None:
        client = alpha.sign_in()
        suspend(alpha.tenant, "read_only")
        directory.forget_all()

        assert change(client).status_code == 204
        assert opens(alpha, NEW)

    def test_a_visitor_changes_nothing(self, alpha: Company) -> None:
        refused = change(alpha.browser())

        assert (refused.status_code, refused.json()["code"]) == (401, "non_authentifie")


class TestReset:
    @pytest.mark.parametrize("level", ["shared", "schema", "database"])
    def test_the_link_of_the_mail_sets_a_new_password(self, company, mailbox: Mailbox, level: str) -> None:
        house = company(level)
        session = house.sign_in()

        asked = post(house.browser(), RESET, email=house.member.email.upper())
        letter = mailbox.next()
        done = post(house.browser(), CONFIRM, token=token_in(letter, house), password=NEW)

        assert (asked.status_code, asked.json()) == (202, {})
        assert (letter["To"], letter["From"]) == (house.member.email, "YZ-PLATFORM <no-reply@localhost>")
        assert done.status_code == 204
        assert signed_in(session) is False
        assert (opens(house, NEW), opens(house, PASSWORD)) == (True, False)

    @pytest.mark.parametrize(
        ("language", "subject", "direction"),
        [
            ("fr", "Choisissez un nouveau mot de passe pour {}", "ltr"),
            ("ar", "اختر كلمة مرور جديدة لـ {}", "rtl"),
            ("en", "Choose a new password for {}", "ltr"),
        ],
    )
    def test_the_mail_speaks_the_language_of_the_person(
        self, alpha: Company, mailbox: Mailbox, language: str, subject: str, direction: str
    ) -> None:
        with tenant_context(alpha.tenant):
            UserProfile.objects.update(language=language)

        post(alpha.browser(), RESET, email=alpha.member.email)
        letter = mailbox.next()

        assert letter["Subject"].strip() == subject.format(alpha.tenant.name)
        assert f'lang="{language}" dir="{direction}"' in text_and_page(letter)[1]

    def test_nobody_learns_whether_an_account_exists(self, alpha: Company, beta: Company, mailbox: Mailbox) -> None:
        unknown = f"{uuid4().hex}@exemple.ma"
        answers = [post(alpha.browser(), RESET, email=e) for e in (unknown, beta.member.email, alpha.member.email)]

        assert {(answer.status_code, answer.content) for answer in answers} == {(202, b"{}")}
        assert mailbox.next()["To"] == alpha.member.email  # one worker: the others were dealt with before

    @pytest.mark.parametrize("what", ["profile", "membership", "account"])
    def test_who_lost_their_place_gets_no_mail_and_their_links_are_worthless(
        self, alpha: Company, company, mailbox: Mailbox, what: str
    ) -> None:
        token = reset_token(account(alpha))
        lose_place(alpha, what)
        other = company()

        post(alpha.browser(), RESET, email=alpha.member.email)
        post(other.browser(), RESET, email=other.member.email)
        refused = post(alpha.browser(), CONFIRM, token=token, password=NEW)

        assert mailbox.next()["To"] == other.member.email
        assert (refused.status_code, refused.json()["code"]) == (400, "lien_invalide")
        assert account(alpha).check_password(PASSWORD)

    def test_a_link_works_once(self, alpha: Company) -> None:
        token = reset_token(account(alpha))
        post(alpha.browser(), CONFIRM, token=token, password=NEW)

        refused = post(alpha.browser(), CONFIRM, token=token, password="Grenadier-88")

        assert (refused.status_code, refused.json()["code"]) == (400, "lien_invalide")
        assert opens(alpha, NEW)

    def test_a_link_opened_twice_at_once_sets_one_password(self, alpha: Company) -> None:
        token, wanted = reset_token(account(alpha)), [f"Citronnier-{n}" for n in range(4)]

        def use(password: str) -> int:
            try:
                return post(alpha.browser(), CONFIRM, token=token, password=password).status_code
            finally:
                connections.close_all()

        with ThreadPoolExecutor(4) as threads:
            answers = list(threads.map(use, wanted))

        assert sorted(answers) == [204, 400, 400, 400]
        assert account(alpha).check_password(wanted[answers.index(204)])

    def test_a_link_ends_after_an_hour_and_with_the_old_password(self, alpha: Company) -> None:
        with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
            late, replaced = reset_token(account(alpha)), reset_token(account(alpha))
            clock.shift(3601)
            assert post(alpha.browser(), CONFIRM, token=late, password=NEW).json()["code"] == "lien_invalide"
            clock.shift(-3601)
            assert change(alpha.sign_in(), new="Grenadier-88").status_code == 204
            assert post(alpha.browser(), CONFIRM, token=replaced, password=NEW).json()["code"] == "lien_invalide"
        assert opens(alpha, "Grenadier-88")

    @pytest.mark.parametrize("token", ["", "x", "00.x", "{account}.x", "{account}", "{other}.{rest}"])
    def test_a_forged_link_opens_nothing(self, alpha: Company, beta: Company, token: str) -> None:
        genuine = reset_token(account(alpha))
        forged = token.format(account=alpha.member.user.hex, other=beta.member.user.hex, rest=genuine.partition(".")[2])

        refused = post(alpha.browser(), CONFIRM, token=forged, password=NEW)

        assert refused.status_code == 400
        assert refused.json()["code"] == ("lien_invalide" if token else "donnees_invalides")
        assert opens(alpha, PASSWORD)

    def test_a_link_is_worthless_at_another_company(self, alpha: Company, beta: Company) -> None:
        refused = post(beta.browser(), CONFIRM, token=reset_token(account(alpha)), password=NEW)

        assert (refused.status_code, refused.json()["code"]) == (400, "lien_invalide")
        assert opens(alpha, PASSWORD)

    def test_a_weak_password_does_not_use_the_link_up(self, alpha: Company) -> None:
        token = reset_token(account(alpha))

        refused = post(alpha.browser(), CONFIRM, token=token, password="12345678")

        assert list(refused.json()["champs"]) == ["password"]
        assert post(alpha.browser(), CONFIRM, token=token, password=NEW).status_code == 204

    def test_mail_is_not_sent_without_end(self, alpha: Company, mailbox: Mailbox) -> None:
        unknown = f"{uuid4().hex}@exemple.ma"
        for email in (alpha.member.email, unknown):
            answers = [post(alpha.browser(), RESET, email=email) for _ in range(4)]
            assert [answer.status_code for answer in answers] == [202, 202, 202, 429]
            assert answers[3].json()["code"] == "trop_de_tentatives"
        assert [mailbox.next()["To"] for _ in range(3)] == [alpha.member.email] * 3

    def test_an_address_that_asks_for_everybody_is_refused(self, alpha: Company) -> None:
        answers = [post(alpha.browser(), RESET, email=f"{uuid4().hex}@exemple.ma").status_code for _ in range(31)]

        assert answers == [202] * 30 + [429]

    def test_nothing_goes_out_of_a_copy(self, alpha: Company, beta: Company, mailbox: Mailbox) -> None:
        alpha.tenant.outgoing_blocked = True
        alpha.tenant.save(using=operator_alias("default"), update_fields=["outgoing_blocked"])

        post(alpha.browser(), RESET, email=alpha.member.email)
        post(beta.browser(), RESET, email=beta.member.email)

        assert mailbox.next()["To"] == beta.member.email

    def test_a_person_who_was_locked_out_comes_in_with_the_new_password(self, alpha: Company) -> None:
        for _ in range(11):
            opens(alpha, "faux")
        post(alpha.browser(), CONFIRM, token=reset_token(account(alpha)), password=NEW)

        assert opens(alpha, NEW)

    def test_the_page_proves_that_it_is_ours(self, alpha: Company) -> None:
        refused = post(alpha.browser(csrf=True), RESET, email=alpha.member.email)

        assert (refused.status_code, refused.json()["code"]) == (403, "csrf_refuse")
