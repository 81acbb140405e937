"""An administrator invites, the invited comes by the link of a mail, and places are counted."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
import time_machine
from django.db import connections
from django.test import Client

from core.authentication.models import Membership, User
from core.invitations.models import Invitation
from core.invitations.tasks import link_token
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
