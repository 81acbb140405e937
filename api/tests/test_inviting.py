"""Who may invite whom, how many, and how often."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import time_machine
from django.db import connections
from django.test import Client

from core.authentication.keys import issue_key
from core.authentication.models import User
from core.history.models import Entry
from core.invitations.models import Invitation
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.users.services import create_member

from .conftest import PASSWORD, Company
from .test_invitations import INVITATIONS, accept, allow, invite, post, profiles, somebody, token_of


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
