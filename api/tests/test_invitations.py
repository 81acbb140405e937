"""An administrator invites, the invited comes by the link of a mail, and places are counted."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
import time_machine
from django.db import connections
from django.test import Client

from core.authentication.keys import issue_key
from core.authentication.models import Membership, User
from core.history.models import Entry
from core.invitations.models import Invitation
from core.invitations.tasks import link_token
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.services import create_member
from tests.lab.mail import Mailbox

from .conftest import PASSWORD, Company

INVITATIONS = "/api/v1/invitations/"
OPEN, ACCEPT = f"{INVITATIONS}open/", f"{INVITATIONS}accept/"
NEW = "Citronnier-77"


def somebody() -> str:
    return f"{uuid4().hex[:12]}@exemple.ma"


def post(client: Client, url: str, **body: object):
    return client.post(url, body, content_type="application/json")


def invite(client: Client, email: str, role: str = "CONFIRMATION", **more: object):
    return post(client, INVITATIONS, email=email, role=role, **more)


def token_of(company: Company, email: str) -> str:
    with tenant_context(company.tenant):
        return link_token(Invitation.objects.get(email=email, revoked_at=None))


def accept(company: Company, token: str, password: str = NEW, client: Client | None = None):
    return post(
        client or company.browser(), ACCEPT, token=token, password=password, first_name="Imane", last_name="Tazi"
    )


def profiles(company: Company) -> dict[str, str]:
    with tenant_context(company.tenant):
        return dict(UserProfile.objects.active().values_list("email", "role"))


def allow(company: Company, users: int) -> None:
    company.tenant.max_users = users
    company.tenant.save(using=operator_alias("default"), update_fields=["max_users"])


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_the_link_of_the_mail_brings_a_new_colleague_in(company, mailbox: Mailbox, level: str) -> None:
    house, email = company(level), somebody()

    invited = invite(house.sign_in(), email.upper(), role="LOGISTIQUE")
    letter = mailbox.next()
    text = letter.get_body(("plain",)).get_content()
    [link] = re.findall(r"https?://\S+", text)
    address, token = link.split("#")
    guest = house.browser()
    shown = post(guest, OPEN, token=token)
    came = accept(house, token, client=guest)

    assert invited.status_code == 201, invited.content
    assert (letter["To"], letter["Subject"].strip()) == (email, f"Votre invitation chez {house.tenant.name}")
    assert f"Salma Idrissi vous invite à travailler avec {house.tenant.name}" in text
    assert address == f"http://{house.host}/invitation"
    assert shown.json() == {
        "email": email,
        "role": "Logistique",
        "company": house.tenant.name,
        "has_account": False,
    }
    assert (came.status_code, came.json()["user"]["name"]) == (200, "Imane Tazi")
    assert guest.get("/api/v1/session/").json()["user"]["email"] == email
    assert profiles(house) == {house.member.email: "ADMIN", email: "LOGISTIQUE"}
    assert house.sign_in(email=email, password=NEW)


def test_whoever_has_an_account_comes_with_its_password(alpha: Company, beta: Company) -> None:
    email = beta.member.email
    invite(alpha.sign_in(), email)
    token = token_of(alpha, email)

    assert post(alpha.browser(), OPEN, token=token).json()["has_account"] is True
    refused = accept(alpha, token, password=NEW)
    assert (refused.status_code, refused.json()["code"]) == (400, "identifiants_invalides")
    assert email not in profiles(alpha)
    came = accept(alpha, token, password=PASSWORD)

    assert came.status_code == 200
    assert profiles(alpha)[email] == "CONFIRMATION"
    assert User.objects.get(email=email).check_password(PASSWORD)
    assert beta.sign_in()


def test_the_password_of_an_account_is_not_guessed_through_an_invitation(alpha: Company, beta: Company) -> None:
    invite(alpha.sign_in(), beta.member.email)
    token = token_of(alpha, beta.member.email)

    answers = [accept(alpha, token, password="faux").json()["code"] for _ in range(11)]

    assert answers == ["identifiants_invalides"] * 10 + ["trop_de_tentatives"]


def test_a_weak_password_is_refused_and_the_link_still_works(alpha: Company) -> None:
    email = somebody()
    invite(alpha.sign_in(), email)
    token = token_of(alpha, email)

    refused = accept(alpha, token, password="12345678")

    assert (refused.status_code, list(refused.json()["champs"])) == (400, ["password"])
    assert not User.objects.filter(email=email).exists()
    assert accept(alpha, token).status_code == 200


def test_a_link_works_once(alpha: Company) -> None:
    email = somebody()
    invite(alpha.sign_in(), email)
    token = token_of(alpha, email)
    accept(alpha, token)

    for url in (OPEN, ACCEPT):
        refused = post(alpha.browser(), url, token=token, password=NEW)
        assert (refused.status_code, refused.json()["code"]) == (400, "lien_invalide")
    assert len(profiles(alpha)) == 2


def test_a_link_opened_twice_at_once_makes_one_colleague(alpha: Company) -> None:
    email = somebody()
    invite(alpha.sign_in(), email)
    token = token_of(alpha, email)

    def come(_: int) -> int:
        try:
            return accept(alpha, token).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(come, range(4)))

    assert sorted(answers) == [200, 400, 400, 400]
    assert User.objects.filter(email=email).count() == 1
    assert len(profiles(alpha)) == 2


def test_a_link_ends_after_seven_days(alpha: Company) -> None:
    email = somebody()
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        made = invite(alpha.sign_in(), email)
        token = token_of(alpha, email)
        assert made.json()["expires_at"] == "2026-11-29T08:00:00+00:00"
        clock.shift(7 * 24 * 3600)
        assert accept(alpha, token).json()["code"] == "lien_invalide"
        admin = alpha.sign_in()
        assert [each["expired"] for each in admin.get(INVITATIONS).json()["invitations"]] == [True]
        assert post(admin, f"{INVITATIONS}{made.json()['id']}/resend/").json()["expired"] is False
        assert accept(alpha, token_of(alpha, email)).status_code == 200


def test_sending_again_makes_the_first_link_worthless(alpha: Company, mailbox: Mailbox) -> None:
    email, admin = somebody(), alpha.sign_in()
    made = invite(admin, email).json()
    first = token_of(alpha, email)

    assert post(admin, f"{INVITATIONS}{made['id']}/resend/").status_code == 200

    assert [mailbox.next()["To"], mailbox.next()["To"]] == [email, email]
    assert accept(alpha, first).json()["code"] == "lien_invalide"
    assert accept(alpha, token_of(alpha, email)).status_code == 200


def test_a_withdrawn_invitation_opens_nothing_and_is_over(alpha: Company) -> None:
    email, admin = somebody(), alpha.sign_in()
    made = invite(admin, email).json()
    token = token_of(alpha, email)

    assert admin.delete(f"{INVITATIONS}{made['id']}/").status_code == 204

    assert accept(alpha, token).json()["code"] == "lien_invalide"
    again = post(admin, f"{INVITATIONS}{made['id']}/resend/")
    assert (again.status_code, again.json()["code"]) == (409, "invitation_terminee")
    assert admin.get(INVITATIONS).json()["invitations"] == []
    assert not User.objects.filter(email=email).exists()


def test_nobody_is_invited_twice_nor_where_they_work(alpha: Company) -> None:
    email, admin = somebody(), alpha.sign_in()
    invite(admin, email)

    twice, colleague = invite(admin, email), invite(admin, alpha.member.email)

    assert (twice.status_code, twice.json()["code"]) == (409, "deja_invite")
    assert (colleague.status_code, colleague.json()["code"]) == (409, "deja_membre")
    assert len(admin.get(INVITATIONS).json()["invitations"]) == 1


def test_an_expired_invitation_makes_way_for_a_new_one(alpha: Company) -> None:
    email = somebody()
    with time_machine.travel("2026-11-01T08:00:00Z", tick=False):
        invite(alpha.sign_in(), email)
    admin = alpha.sign_in()

    assert invite(admin, email, role="PREPARATION").status_code == 201
    [shown] = admin.get(INVITATIONS).json()["invitations"]
    assert (shown["role"], shown["expired"]) == ("PREPARATION", False)


def test_a_former_colleague_comes_back_in_the_new_role(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        former = create_member(email=somebody(), password=PASSWORD, role="ADMIN", first_name="Omar")
        UserProfile.objects.filter(pk=former.pk).update(is_active=False)
    Membership.objects.filter(user_id=former.user).update(is_active=False)
    invite(alpha.sign_in(), former.email, role="PREPARATION")

    came = accept(alpha, token_of(alpha, former.email), password=PASSWORD)

    assert came.json()["user"]["id"] == str(former.id)
    assert profiles(alpha)[former.email] == "PREPARATION"


class TestSeats:
    def test_pending_invitations_take_places(self, alpha: Company) -> None:
        allow(alpha, 3)
        admin = alpha.sign_in()
        first = invite(admin, somebody()).json()
        assert invite(admin, somebody()).status_code == 201

        refused = invite(admin, somebody())

        assert (refused.status_code, refused.json()["code"]) == (422, "nombre_utilisateurs_atteint")
        assert admin.get(INVITATIONS).json()["seats"] == {"taken": 3, "allowed": 3}
        admin.delete(f"{INVITATIONS}{first['id']}/")
        assert invite(admin, somebody()).status_code == 201

    def test_an_expired_invitation_takes_none_until_it_is_sent_again(self, alpha: Company) -> None:
        allow(alpha, 2)
        with time_machine.travel("2026-11-01T08:00:00Z", tick=False):
            late = invite(alpha.sign_in(), somebody()).json()
        admin = alpha.sign_in()
        assert invite(admin, somebody()).status_code == 201

        refused = post(admin, f"{INVITATIONS}{late['id']}/resend/")

        assert (refused.status_code, refused.json()["code"]) == (422, "nombre_utilisateurs_atteint")

    def test_one_who_is_invited_has_their_place(self, alpha: Company) -> None:
        allow(alpha, 2)
        email = somebody()
        invite(alpha.sign_in(), email)

        assert accept(alpha, token_of(alpha, email)).status_code == 200

    def test_a_smaller_plan_keeps_the_invited_out(self, alpha: Company) -> None:
        email = somebody()
        invite(alpha.sign_in(), email)
        allow(alpha, 1)

        refused = accept(alpha, token_of(alpha, email))

        assert (refused.status_code, refused.json()["code"]) == (422, "nombre_utilisateurs_atteint")
        assert list(profiles(alpha)) == [alpha.member.email]

    def test_the_last_place_is_given_once(self, alpha: Company) -> None:
        allow(alpha, 2)
        admins = [alpha.sign_in() for _ in range(4)]

        def ask(admin: Client) -> int:
            try:
                return invite(admin, somebody()).status_code
            finally:
                connections.close_all()

        with ThreadPoolExecutor(4) as threads:
            assert sorted(threads.map(ask, admins)) == [201, 422, 422, 422]


class TestWhoMay:
    def test_only_an_administrator_manages_people(self, alpha: Company) -> None:
        made = invite(alpha.sign_in(), somebody()).json()
        with tenant_context(alpha.tenant):
            agent = create_member(email=somebody(), password=PASSWORD, role="CONFIRMATION")
        client = alpha.sign_in(email=agent.email)

        answers = [
            client.get(INVITATIONS),
            invite(client, somebody()),
            post(client, f"{INVITATIONS}{made['id']}/resend/"),
            client.delete(f"{INVITATIONS}{made['id']}/"),
        ]

        assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {(403, "acces_refuse")}
        with tenant_context(alpha.tenant):
            assert Invitation.objects.pending().count() == 1

    def test_a_program_does_not_invite(self, alpha: Company) -> None:
        _, key = issue_key(alpha.tenant, name="Caisse", role="ADMIN")

        refused = alpha.browser().get(INVITATIONS, headers={"authorization": f"Bearer {key}"})

        assert (refused.status_code, refused.json()["code"]) == (403, "acces_refuse")

    def test_another_companys_invitation_does_not_exist(self, alpha: Company, beta: Company) -> None:
        made = invite(beta.sign_in(), somebody()).json()
        admin = alpha.sign_in()

        answers = [admin.delete(f"{INVITATIONS}{made['id']}/"), post(admin, f"{INVITATIONS}{made['id']}/resend/")]

        assert [answer.status_code for answer in answers] == [404, 404]

    def test_a_link_is_worthless_at_another_company(self, alpha: Company, beta: Company) -> None:
        email = somebody()
        invite(alpha.sign_in(), email)

        refused = accept(beta, token_of(alpha, email))

        assert (refused.status_code, refused.json()["code"]) == (400, "lien_invalide")
        assert not User.objects.filter(email=email).exists()

    def test_an_altered_link_is_refused(self, alpha: Company) -> None:
        email = somebody()
        invite(alpha.sign_in(), email)
        token = token_of(alpha, email)

        assert accept(alpha, f"{token[:-1]}{'a' if token[-1] != 'a' else 'b'}").json()["code"] == "lien_invalide"

    def test_a_company_that_may_only_read_invites_and_receives_nobody(self, alpha: Company, suspend) -> None:
        email, admin = somebody(), alpha.sign_in()
        invite(admin, email)
        token = token_of(alpha, email)
        suspend(alpha.tenant, "read_only")
        directory.forget_all()

        answers = [invite(admin, somebody()), accept(alpha, token)]

        assert [answer.json()["code"] for answer in answers] == ["entreprise_en_lecture_seule"] * 2
        assert not User.objects.filter(email=email).exists()


def test_who_invited_whom_is_remembered(alpha: Company) -> None:
    email, admin = somebody(), alpha.sign_in()
    made = invite(admin, email).json()
    post(admin, f"{INVITATIONS}{made['id']}/resend/")
    accept(alpha, token_of(alpha, email))

    with tenant_context(alpha.tenant):
        acts = list(Entry.objects.filter(target_id=made["id"]).values_list("action", "actor_name"))
    assert acts == [("invite", "Salma Idrissi"), ("resend", "Salma Idrissi"), ("accept", "Imane Tazi")]


def test_nobodys_box_is_flooded(alpha: Company) -> None:
    email, admin = somebody(), alpha.sign_in()
    made = invite(admin, email).json()

    answers = [post(admin, f"{INVITATIONS}{made['id']}/resend/").status_code for _ in range(3)]

    assert answers == [200, 200, 429]


def test_an_unknown_role_or_language_is_refused(alpha: Company) -> None:
    refused = invite(alpha.sign_in(), somebody(), role="ROI", language="xx")

    assert (refused.status_code, sorted(refused.json()["champs"])) == (400, ["language", "role"])
