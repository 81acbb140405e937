"""One sign-in serves all of a person's companies, each of which keeps its own door."""

from __future__ import annotations

from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
import time_machine
from django.db import connections
from django.test import Client
from PIL import Image

from core.authentication.models import Membership, User
from core.company.logo import choose_logo, picture
from core.company.theme import COLOUR, OUR_COLOUR, theme
from core.kernel.actors import SYSTEM
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.models import LifeCycle
from core.users.models import UserProfile
from core.users.services import create_member

from .conftest import Company

COMPANIES = "/api/v1/session/companies/"
SESSION, HANDOVER, ACCEPT = "/api/v1/session/", "/api/v1/session/handover/", "/api/v1/session/handover/accept/"


@pytest.fixture
def both(alpha: Company, beta: Company) -> tuple[Company, Company]:
    """Two companies of one person, who uses one telephone."""
    with tenant_context(beta.tenant):
        create_member(email=alpha.member.email, role="LOGISTIQUE", first_name="Salma")
    beta.address = alpha.address
    return alpha, beta


def drawn() -> bytes:
    written = BytesIO()
    Image.new("RGB", (80, 80), "#1d4ed8").save(written, "PNG")
    return written.getvalue()


def post(client: Client, url: str, **body: str):
    return client.post(url, body, content_type="application/json")


def token_to(company: Company, client: Client) -> str:
    answer = post(client, HANDOVER, company=company.tenant.slug)
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store"), answer.content
    address, token = answer.json()["url"].split("#")
    assert address == f"http://{company.host}/passage"
    return token


def refused(company: Company, token: str, client: Client | None = None) -> bool:
    client = client or company.browser()
    answer = post(client, ACCEPT, token=token)
    inside = client.get(SESSION).json()["authenticated"]
    return (answer.status_code, answer.json().get("code"), inside) == (400, "lien_invalide", False)


def test_a_person_goes_on_at_their_other_company(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    here, there = alpha.sign_in(), beta.browser()

    answer = post(there, ACCEPT, token=token_to(beta, here))

    assert (answer.status_code, answer.json()["user"]["role"]) == (200, "LOGISTIQUE")
    assert there.get(SESSION).json()["tenant"]["slug"] == beta.tenant.slug
    assert here.get(SESSION).json()["user"]["role"] == "ADMIN"
    listed = here.get(f"{SESSION}sign-ins/").json()["sign_ins"]
    assert {each["company"]["slug"] for each in listed} == {alpha.tenant.slug, beta.tenant.slug}


@pytest.mark.parametrize("level", ["schema", "database"])
def test_wherever_the_company_lives(alpha: Company, company, level: str) -> None:
    house = company(level)
    with tenant_context(house.tenant):
        create_member(email=alpha.member.email, role="PREPARATION")
    house.address = alpha.address

    token = token_to(house, alpha.sign_in())

    assert post(house.browser(), ACCEPT, token=token).json()["user"]["role"] == "PREPARATION"


def test_ones_companies_are_told_to_who_signed_in(both: tuple[Company, Company], company) -> None:
    alpha, beta = both
    former, unfinished = company(), company()
    user = User.objects.get(email=alpha.member.email)
    Membership.objects.create(user=user, tenant=former.tenant, is_active=False)
    Membership.objects.create(user=user, tenant=unfinished.tenant)
    unfinished.tenant.life_cycle = LifeCycle.RESTORING
    unfinished.tenant.save(using=operator_alias("default"), update_fields=["life_cycle"])

    told = alpha.sign_in().get(SESSION).json()["companies"]

    expected = [{"slug": each.tenant.slug, "name": each.tenant.name} for each in (alpha, beta)]
    assert told == sorted(expected, key=lambda each: each["name"])
    assert "companies" not in alpha.browser().get(SESSION).json()


def test_each_of_ones_companies_shows_its_colour_and_its_logo(both: tuple[Company, Company], company) -> None:
    alpha, beta = both
    stranger = company()
    for house in (beta, stranger):
        with tenant_context(house.tenant):
            COLOUR.set("#1d4ed8", actor=SYSTEM)
            choose_logo(drawn(), actor=SYSTEM)
    with tenant_context(beta.tenant):
        icon = picture(theme()["icon"])

    answer = alpha.sign_in().get(COMPANIES)

    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    told = {each.pop("slug"): each for each in answer.json()["results"]}
    assert told == {
        alpha.tenant.slug: {"name": alpha.tenant.name, "colour": OUR_COLOUR, "icon": ""},
        beta.tenant.slug: {
            "name": beta.tenant.name,
            "colour": "#1d4ed8",
            "icon": f"data:image/png;base64,{b64encode(icon).decode()}",
        },
    }
    assert alpha.browser().get(COMPANIES).status_code == 401


def test_a_handover_works_once(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    token = token_to(beta, alpha.sign_in())
    assert post(beta.browser(), ACCEPT, token=token).status_code == 200

    assert refused(beta, token)


def test_a_handover_used_twice_at_once_opens_one_session(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    token = token_to(beta, alpha.sign_in())

    def come(_: int) -> int:
        try:
            return post(beta.browser(), ACCEPT, token=token).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(come, range(4))) == [200, 400, 400, 400]


def test_it_waits_half_a_minute(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        client = alpha.sign_in()
        in_time, late = token_to(beta, client), token_to(beta, client)
        clock.shift(30)
        assert post(beta.browser(), ACCEPT, token=in_time).status_code == 200
        clock.shift(1)
        assert refused(beta, late)


def test_it_opens_the_company_it_names(both: tuple[Company, Company]) -> None:
    alpha, beta = both

    assert refused(alpha, token_to(beta, alpha.sign_in()))


def test_it_is_worthless_in_somebody_elses_browser(both: tuple[Company, Company]) -> None:
    """Else a link could lead a victim into the attacker's session, and have them type their secrets there."""
    alpha, beta = both
    token = token_to(beta, alpha.sign_in())
    beta.address = "192.0.2.7"

    assert refused(beta, token)


def test_it_ends_with_the_sign_in_it_comes_from(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    client = alpha.sign_in()
    token = token_to(beta, client)
    client.delete(SESSION)

    assert refused(beta, token)


@pytest.mark.parametrize("what", ["membership", "profile", "account"])
def test_the_other_company_has_its_own_door(both: tuple[Company, Company], what: str) -> None:
    alpha, beta = both
    token = token_to(beta, alpha.sign_in())
    if what == "membership":
        Membership.objects.filter(tenant_id=beta.tenant.id).update(is_active=False)
    elif what == "profile":
        with tenant_context(beta.tenant):
            UserProfile.objects.update(is_active=False)
    else:
        User.objects.filter(pk=alpha.member.user).update(is_active=False)

    assert refused(beta, token)


def test_a_closed_company_stays_closed_and_a_read_only_one_is_read(both: tuple[Company, Company], suspend) -> None:
    alpha, beta = both
    client = alpha.sign_in()
    suspend(beta.tenant, "read_only")
    directory.forget_all()
    assert post(beta.browser(), ACCEPT, token=token_to(beta, client)).status_code == 200

    token = token_to(beta, client)
    suspend(beta.tenant, "closed")
    answer = post(beta.browser(), ACCEPT, token=token)

    assert (answer.status_code, answer.json()["code"]) == (403, "entreprise_fermee")


def test_going_from_company_to_company_does_not_make_a_day_longer(both: tuple[Company, Company]) -> None:
    alpha, beta = both
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        here, there = alpha.sign_in(), beta.browser()
        clock.shift(23 * 3600)
        post(there, ACCEPT, token=token_to(beta, here))
        clock.shift(3600)
        assert there.get(SESSION).json()["authenticated"] is True
        clock.shift(1)
        assert there.get(SESSION).json()["authenticated"] is False


@pytest.mark.parametrize("slug", ["personne", "{beta}"])
def test_where_one_does_not_work_is_not_found(alpha: Company, beta: Company, slug: str) -> None:
    answer = post(alpha.sign_in(), HANDOVER, company=slug.format(beta=beta.tenant.slug))

    assert (answer.status_code, answer.json()["code"]) == (404, "introuvable")


def test_a_visitor_is_not_handed_over(both: tuple[Company, Company]) -> None:
    alpha, beta = both

    answer = post(alpha.browser(), HANDOVER, company=beta.tenant.slug)

    assert (answer.status_code, answer.json()["code"]) == (401, "non_authentifie")


@pytest.mark.parametrize("change", [lambda token: token[:-1] + "?", lambda token: "x", lambda token: token + ":x"])
def test_an_altered_handover_is_refused(both: tuple[Company, Company], change) -> None:
    alpha, beta = both

    assert refused(beta, change(token_to(beta, alpha.sign_in())))
