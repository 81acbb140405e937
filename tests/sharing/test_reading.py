"""What stops a link, at the next reading."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from api.tests.conftest import Company, at_once
from core.authentication.models import Membership, User
from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import Right, may
from core.metering.flushing import flush
from core.metering.models import ApiUsage
from core.sharing import secrets
from core.sharing.models import PublicLink
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from core.users.models import UserProfile
from tests.company.conftest import Office

from .conftest import CUSTOMER, NOWHERE, PRINTS, SHARES, Stranger, grant, person, shared, stored, told, words


def change(house: Company, **values: Any) -> None:
    with tenant_context(house.tenant):
        PublicLink.objects.update(**values)


def test_it_never_shows_more_than_its_maker_sees_now(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha, "first_name", "last_name")
    assert words(stranger.reads()) == {"Prénom": "Salma", "Nom": "Benjelloun"}
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), sees=("-last_name",)))
    page = stranger.reads()
    assert (page["title"], words(page)) == ("Client Salma", {"Prénom": "Salma"})


@pytest.mark.parametrize(
    "left",
    [
        (PRINTS,),
        (SHARES,),
        (SHARES, Right(CUSTOMER, ("view",))),
        (SHARES, Right(CUSTOMER, ("print",))),
        (SHARES, Right(CUSTOMER, ("view", "print"), rule='last_name == "Autre"')),
        (SHARES, Right(CUSTOMER, ("view", "print"), sees=("city",))),
    ],
    ids=["no sharing", "nothing seen", "no printing", "printing unseen", "other records", "other fields"],
)
def test_a_right_that_its_maker_loses_ends_it(
    alpha: Company, sharer: Office, customer: str, left: tuple[Right, ...]
) -> None:
    _link, stranger = shared(sharer, customer, alpha)
    before = stored(alpha)
    grant(alpha, *left)
    assert [stranger.refused(), stranger.refused("sheet/")] == [NOWHERE] * 2
    assert stored(alpha) == before
    assert [act for act, *_ in told(alpha, customer)] == ["share_by_link"]
    grant(alpha, PRINTS, SHARES)
    assert words(stranger.reads()) == {"Prénom": "Salma", "Nom": "Benjelloun"}


def test_a_maker_who_leaves_ends_it(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha)
    maker = person(alpha)
    for away, back in (
        (lambda: profile(alpha, is_active=False), lambda: profile(alpha, is_active=True)),
        (lambda: place(maker, is_active=False), lambda: place(maker, is_active=True)),
        (lambda: account(maker, is_active=False), lambda: account(maker, is_active=True)),
    ):
        away()
        assert stranger.refused() == NOWHERE
        back()
        assert stranger.reads()["name"] == "Pour le comptable"


def profile(house: Company, **values: Any) -> None:
    with tenant_context(house.tenant):
        UserProfile.objects.filter(role="CLERK").update(**values)


def place(maker: UserProfile, **values: Any) -> None:
    Membership.objects.filter(user=maker.user).update(**values)


def account(maker: UserProfile, **values: Any) -> None:
    User.objects.filter(pk=maker.user).update(**values)


def test_it_is_over_after_its_day_and_its_last_reading(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha, most_uses=2)
    assert [stranger.ask().status_code, stranger.ask("sheet/").status_code] == [200, 200]
    assert stranger.refused() == NOWHERE
    [listed] = sharer.get()["results"]
    assert (listed["uses"], listed["most_uses"], listed["is_over"]) == (2, 2, True)
    change(alpha, most_uses=3, expires_at=timezone.now() - timedelta(seconds=1))
    assert stranger.refused() == NOWHERE
    assert [act for act, *_ in told(alpha, customer)] == ["share_by_link", "read_by_link", "print_by_link"]


def test_of_many_who_come_at_once_no_more_read_than_may(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha, most_uses=2)
    assert Counter(at_once(lambda: stranger.ask().status_code, 4)) == {200: 2, 404: 2}
    assert [row["uses"] for row in stored(alpha)] == [2]


def test_a_password_is_asked_and_not_guessed(
    alpha: Company, sharer: Office, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _link, stranger = shared(sharer, customer, alpha, password="Jasmin-2026")
    assert stranger.refused() == (403, "mot_de_passe_demande")
    assert stranger.refused(password="Jasmin-2025") == (403, "mot_de_passe_refuse")
    assert stranger.refused("sheet/", password="Jasmin-2025") == (403, "mot_de_passe_refuse")
    assert words(stranger.reads(password="Jasmin-2026")) == {"Prénom": "Salma", "Nom": "Benjelloun"}
    statuses = [stranger.ask(password="Jasmin-2025").status_code for _ in range(11)]
    assert statuses == [403] * 10 + [429]
    assert stranger.refused(password="Jasmin-2026") == (429, "trop_de_tentatives")
    assert [row["uses"] for row in stored(alpha)] == [1]


def test_it_is_read_so_often_a_minute(
    alpha: Company, sharer: Office, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "READINGS", secrets.RateLimitItemPerMinute(2, 1, namespace="public-link"))
    _link, stranger = shared(sharer, customer, alpha)
    assert [stranger.ask().status_code for _ in range(3)] == [200, 200, 429]
    assert [row["uses"] for row in stored(alpha)] == [2]


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
@pytest.mark.parametrize("noticed", [True, False])
def test_a_company_whose_access_is_reduced_shows_nothing(
    alpha: Company, sharer: Office, customer: str, level: Any, noticed: bool
) -> None:
    _link, stranger = shared(sharer, customer, alpha)
    assert stranger.ask().status_code == 200
    suspend(alpha.tenant, level)
    if noticed:
        directory.forget_all()
    assert stranger.refused() in (NOWHERE, (404, "entreprise_introuvable"))
    assert stranger.ask().status_code == 404
    suspend(alpha.tenant, "banner")
    directory.forget_all()
    assert stranger.ask().status_code == 200


def test_a_text_opens_nothing_elsewhere(alpha: Company, beta: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha)
    assert Stranger(beta, stranger.address).refused() == NOWHERE
    assert Stranger(alpha, f"{stranger.address}x").refused() == NOWHERE
    text = stranger.address.partition("#")[2]
    answer = alpha.browser().get("/api/v1/business/parties/customer/", headers={"authorization": f"Bearer {text}"})
    assert answer.status_code == 401


def test_a_record_that_is_gone_is_nowhere(alpha: Company, sharer: Office, customer: str) -> None:
    _link, stranger = shared(sharer, customer, alpha)
    owner = Office(alpha.sign_in(), "/api/v1/business/parties/customer/")
    version = owner.get(f"{customer}/")["version"]
    assert owner.client.delete(f"{owner.root}{customer}/?version={version}").status_code == 204
    assert stranger.refused() == NOWHERE


def test_every_reading_is_counted_as_the_link_s(alpha: Company, sharer: Office, customer: str) -> None:
    link, stranger = shared(sharer, customer, alpha)
    stranger.reads()
    stranger.ask("sheet/")
    assert stranger.refused(text="") == (400, "donnees_invalides")
    flush()
    counted = ApiUsage.objects.filter(tenant=alpha.tenant, actor_kind="link")
    assert {(str(each.key), each.route, each.calls) for each in counted} == {
        (link["id"], "api/v1/shared/", 1),
        (link["id"], "api/v1/shared/sheet/", 1),
    }


def test_a_link_without_its_limits_may_nothing(alpha: Company, customer: str) -> None:
    """Whatever carries an actor and forgets what narrows it, a queue for one, loses rights and gains none."""
    from business.parties.resources import CustomerResource

    with tenant_context(alpha.tenant):
        bare = Actor(ActorKind.LINK, name="Lien", role="ADMIN")
        assert [may(bare, verb, CustomerResource) for verb in ("view", "print", "create")] == [False] * 3
