"""Support comes in where it is let in, for an hour, under both names, and touches nobody's account."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from core.authentication.models import User
from core.history.models import Entry
from core.kernel.actors import ActorKind
from core.second_factor.services import confirm, enrol
from core.second_factor.totp import code_at
from core.support.links import link_token
from core.support.models import SupportAccess, SupportVisit
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from core.users.services import create_member

from .conftest import PASSWORD, Company, Program, refusal

SUPPORT, ENTRY, SESSION = "/api/v1/support/", "/api/v1/session/support/", "/api/v1/session/"
ORDERS = "/api/v1/yoozak/commande/commande/"
SENT = {"sent_as": "csv", "rhythm": "daily", "at": "08:00"}
NOBODY = "018f0000-0000-7000-8000-000000000000"


def post(client: Client, url: str, **body: object):
    return client.post(url, body, content_type="application/json")


@pytest.fixture
def staff(company: Callable[..., Company]) -> User:
    """One of the team, with a second factor."""
    user = User.objects.create_user(f"aide-{time.monotonic_ns()}@yz.test", "Palmier-2026", is_staff=True)
    confirm(user, code_at(enrol(user).secret, int(time.time() // 30)))
    return user


@pytest.fixture
def let_in(alpha: Company) -> Client:
    """The administrator's browser, after letting support in."""
    client = alpha.sign_in()
    answer = post(client, SUPPORT, reason="La liste ne s'ouvre pas", minutes=30)
    assert answer.status_code == 200, answer.content
    return client


def enter(company: Company, staff: User, client: Client | None = None, **link: object):
    token = link_token(staff, **{"tenant_id": company.tenant.id, "reason": "Ticket 12", **link})  # type: ignore[arg-type]
    return post(client or company.browser(), ENTRY, token=token)


@pytest.fixture
def visitor(alpha: Company, let_in: Client, staff: User) -> Client:
    """Support's browser, inside."""
    client = alpha.browser()
    answer = enter(alpha, staff, client)
    assert answer.status_code == 200, answer.content
    return client


class TestLettingIn:
    def test_the_administrator_sees_who_may_come_and_who_came(
        self, alpha: Company, let_in: Client, staff: User
    ) -> None:
        enter(alpha, staff)

        told = let_in.get(SUPPORT).json()

        assert (told["access"]["opened_by"], told["access"]["reason"]) == ("Salma Idrissi", "La liste ne s'ouvre pas")
        assert [(visit["staff"], visit["reason"]) for visit in told["visits"]] == [(staff.email, "Ticket 12")]

    @pytest.mark.parametrize("method", ["get", "post", "delete"])
    def test_only_administrators_in_person(self, company, alpha: Company, method: str) -> None:
        colleague = company(role="CONFIRMATION")
        for client in (colleague.sign_in(), Program(alpha).client):
            answer = getattr(client, method)(SUPPORT, {"reason": "x"}, content_type="application/json")
            assert refusal(answer) == (403, "acces_refuse")
        with tenant_context(alpha.tenant):
            assert not SupportAccess.objects.exists()

    @pytest.mark.parametrize("minutes", [4, 61])
    def test_an_hour_at_most(self, alpha: Company, minutes: int) -> None:
        answer = post(alpha.sign_in(), SUPPORT, reason="x", minutes=minutes)

        assert (refusal(answer), list(answer.json()["champs"])) == ((400, "donnees_invalides"), ["minutes"])

    def test_the_database_knows_the_hour_too(self, alpha: Company) -> None:
        with tenant_context(alpha.tenant), pytest.raises(IntegrityError, match="an_hour_at_most"):
            SupportAccess.objects.create(
                opened_by=UserProfile.objects.get(), reason="x", expires_at=timezone.now() + timedelta(minutes=61)
            )

    def test_a_new_permission_ends_the_one_before(self, alpha: Company, let_in: Client) -> None:
        post(let_in, SUPPORT, reason="Autre chose", minutes=10)

        with tenant_context(alpha.tenant):
            assert [access.reason for access in SupportAccess.objects.open()] == ["Autre chose"]


class TestComingIn:
    @pytest.mark.parametrize("level", ["shared", "schema", "database"])
    def test_in_the_place_of_who_lets_in(self, company: Callable[..., Company], staff: User, level: str) -> None:
        house = company(level)
        post(house.sign_in(), SUPPORT, reason="x")
        client = house.browser()

        answer = enter(house, staff, client)

        assert (answer.status_code, answer.json()["user"]["email"]) == (200, house.member.email)
        assert client.get(SESSION).json()["support"] == f"{staff.email} → Salma Idrissi"
        assert client.get(ORDERS).status_code == 200

    def test_a_closed_door_stays_closed(self, alpha: Company, staff: User) -> None:
        assert refusal(enter(alpha, staff)) == (409, "assistance_non_autorisee")
        with tenant_context(alpha.tenant):
            assert not SupportVisit.objects.exists()

    def test_the_link_is_good_once_at_this_company(
        self, alpha: Company, beta: Company, let_in: Client, staff: User
    ) -> None:
        token = link_token(staff, tenant_id=alpha.tenant.id, reason="x")
        post(beta.sign_in(), SUPPORT, reason="x")

        assert refusal(post(beta.browser(), ENTRY, token=token)) == (400, "lien_invalide")
        assert post(alpha.browser(), ENTRY, token=token).status_code == 200
        assert refusal(post(alpha.browser(), ENTRY, token=token)) == (400, "lien_invalide")

    def test_the_link_lasts_a_minute(self, alpha: Company, let_in: Client, staff: User) -> None:
        token = link_token(staff, tenant_id=alpha.tenant.id, reason="x")
        with time_machine.travel(timezone.now() + timedelta(seconds=62)):
            assert refusal(post(alpha.browser(), ENTRY, token=token)) == (400, "lien_invalide")

    @pytest.mark.parametrize("lost", ["is_staff", "is_active", "second_factor"])
    def test_only_the_team_with_a_second_factor(self, alpha: Company, let_in: Client, staff: User, lost: str) -> None:
        if lost == "second_factor":
            staff.second_factor.delete()
        else:
            User.objects.filter(pk=staff.pk).update(**{lost: False})

        assert refusal(enter(alpha, staff)) == (403, "equipe_seulement")


class TestInside:
    def test_what_is_done_bears_both_names(self, alpha: Company, visitor: Client, staff: User) -> None:
        made = post(visitor, ORDERS, nouveau_client={"prenom": "Hind", "nom": "Tazi", "telephone": "06 99 00 77 10"})
        assert made.status_code == 201, made.content

        with tenant_context(alpha.tenant):
            entries = Entry.objects.filter(actor_kind=ActorKind.SUPPORT).exclude(action="support_came_in")
            assert set(entries.values_list("actor_name", "actor_profile")) == {
                (f"{staff.email} → Salma Idrissi", alpha.member.id)
            }

    @pytest.mark.parametrize(
        ("method", "url"),
        [
            ("post", "/api/v1/password/"),
            ("get", "/api/v1/session/sign-ins/"),
            ("delete", "/api/v1/session/sign-ins/"),
            ("post", "/api/v1/session/handover/"),
            ("get", "/api/v1/session/companies/"),
            ("get", "/api/v1/profile/"),
            ("patch", "/api/v1/profile/"),
            ("get", "/api/v1/second-factor/"),
            ("post", "/api/v1/second-factor/"),
            ("get", "/api/v1/passkeys/"),
            ("post", "/api/v1/passkeys/"),
            ("get", "/api/v1/invitations/"),
            ("post", "/api/v1/invitations/"),
            ("post", SUPPORT),
            ("delete", SUPPORT),
        ],
    )
    def test_accounts_people_and_the_door_itself_are_not_supports(self, visitor: Client, method: str, url: str) -> None:
        answer = getattr(visitor, method)(url, {"password": PASSWORD}, content_type="application/json")

        assert refusal(answer) == (403, "acces_refuse")

    @pytest.mark.parametrize(
        ("url", "said"),
        [
            ("/api/v1/links/", {"resource": "x.y.z", "record": NOBODY, "days": 1, "fields": ["a"]}),
            (
                "/api/v1/reports/",
                {"view": NOBODY, "sent_as": "csv", "rhythm": "daily", "at": "08:00", "recipients": []},
            ),
            ("/api/v1/oauth/authorize/?client_id=x", {"allowed": True}),
        ],
    )
    def test_what_would_outlast_the_visit_is_not_supports(
        self, visitor: Client, url: str, said: dict[str, object]
    ) -> None:
        assert refusal(post(visitor, url, name="Aide", **said)) == (403, "acces_refuse")

    def test_other_companies_of_the_colleague_are_not_told(
        self, alpha: Company, beta: Company, visitor: Client
    ) -> None:
        with tenant_context(beta.tenant):
            create_member(email=alpha.member.email, role="ADMIN")

        assert "companies" not in visitor.get(SESSION).json()

    def test_sent_away_support_is_out_at_once(self, let_in: Client, visitor: Client) -> None:
        told = let_in.delete(SUPPORT).json()

        assert told["access"] is None
        assert refusal(visitor.get(ORDERS)) == (401, "non_authentifie")
        assert visitor.get(SESSION).json()["authenticated"] is False

    def test_the_hour_ends_by_itself(self, visitor: Client) -> None:
        with time_machine.travel(timezone.now() + timedelta(minutes=31)):
            assert refusal(visitor.get(ORDERS)) == (401, "non_authentifie")

    def test_who_leaves_takes_the_permission_along(self, alpha: Company, visitor: Client) -> None:
        with tenant_context(alpha.tenant):
            UserProfile.objects.update(is_active=False)

        assert refusal(visitor.get(ORDERS)) == (401, "non_authentifie")

    def test_signing_in_afterwards_is_in_ones_own_name(self, alpha: Company, visitor: Client) -> None:
        alpha.sign_in(visitor)

        assert "support" not in visitor.get(SESSION).json()


class TestTheCommand:
    def test_it_prints_a_link_that_opens(self, alpha: Company, let_in: Client, staff: User) -> None:
        out = StringIO()
        call_command(
            "visit_tenant", alpha.tenant.slug, staff=staff.email, reason="x", scheme="http", port="8000", stdout=out
        )
        assert "Salma Idrissi lets support in until" in out.getvalue()
        url = urlsplit(out.getvalue().split()[-1])

        assert (url.scheme, url.netloc, url.path) == ("http", f"{alpha.host}:8000", "/assistance")
        assert post(alpha.browser(), ENTRY, token=url.fragment).status_code == 200

    def test_it_refuses_where_nobody_is_let_in(self, alpha: Company, staff: User) -> None:
        with pytest.raises(CommandError, match="assistance_non_autorisee"):
            call_command("visit_tenant", alpha.tenant.slug, staff=staff.email, reason="x", verbosity=0)
