"""Who comes in at the platform's own address, and who does not."""

from __future__ import annotations

import json
from io import StringIO
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from core.authentication.models import User
from core.second_factor.services import disable
from tests.isolation.surface import platform_routes

from .conftest import Company, refusal
from .team import PASSWORD, ROOT, Member, account, code, visitor, with_second_factor

WORDS = {"slug": "maison", "uuid": "0190a0a0-0000-7000-8000-000000000000"}


def sign_in(client: Client, user: User, password: str = PASSWORD):
    body = {"email": user.email, "password": password}
    return client.post(f"{ROOT}session/", body, content_type="application/json")


def answers(client: Client) -> set[tuple[str, int]]:
    """How every address of the console answers, but those by which one signs in."""
    found = set()
    for route in platform_routes():
        if "/session/" in route.text:
            continue
        address = route.address(WORDS[kind] for kind, _ in route.parameters)
        for method in route.methods:
            found.add((address, getattr(client, method)(address, {}, content_type="application/json").status_code))
    return found


def statuses(client: Client) -> set[int]:
    found = answers(client)
    assert len(found) >= 10
    return {status for _, status in found}


def test_nobody_is_answered_without_a_session(committed: None) -> None:
    assert statuses(visitor()) == {401}
    assert visitor().get(f"{ROOT}session/").json() == {"authenticated": False}


def test_a_companys_host_has_no_console(alpha: Company) -> None:
    """Not for its administrator, not for the team, not for somebody who names the company at the platform's host."""
    member = Member()
    cookie = member.client.cookies[settings.SESSION_COOKIE_NAME].value
    there = visitor(alpha.host)
    there.cookies[settings.SESSION_COOKIE_NAME] = cookie

    assert statuses(alpha.sign_in()) == statuses(there) == {404}
    assert there.get(f"{ROOT}session/").status_code == 404


def test_a_companys_session_and_key_open_nothing_at_the_platforms_host(alpha: Company) -> None:
    thief = visitor()
    thief.cookies[settings.SESSION_COOKIE_NAME] = alpha.sign_in().cookies[settings.SESSION_COOKIE_NAME].value
    named = Client(headers={"host": settings.ROOT_DOMAIN, "x-tenant": alpha.tenant.slug})

    assert statuses(thief) == statuses(named) == {401}


def test_a_customer_is_not_told_from_a_wrong_password(alpha: Company) -> None:
    member, staff = alpha.member, account()
    customer = User.objects.get(email=member.email)

    assert refusal(sign_in(visitor(), customer, "Oranger-2026")) == (400, "identifiants_invalides")
    assert refusal(sign_in(visitor(), staff, "Oranger-2026")) == (400, "identifiants_invalides")


def test_the_team_needs_a_second_factor(committed: None) -> None:
    staff, client = account(), visitor()

    assert refusal(sign_in(client, staff)) == (403, "equipe_seulement")
    assert statuses(client) == {401}


def test_the_right_password_alone_opens_nothing(committed: None) -> None:
    staff, client = account(), visitor()
    secret = with_second_factor(staff)

    assert refusal(sign_in(client, staff)) == (401, "second_facteur_requis")
    assert statuses(client) == {401}
    step = client.post(f"{ROOT}session/second-factor/", {"code": "000000"}, content_type="application/json")
    assert refusal(step) == (400, "code_incorrect")
    assert statuses(client) == {401}
    step = client.post(f"{ROOT}session/second-factor/", {"code": code(secret, 1)}, content_type="application/json")
    assert step.json() == {"authenticated": True, "user": {"email": staff.email}}
    assert client.get(f"{ROOT}tenants/").status_code == 200


def test_a_deployment_may_do_without_codes(committed: None, settings) -> None:
    settings.CONSOLE_SECOND_FACTOR = False
    staff, client = account(), visitor()

    assert sign_in(client, staff).json() == {"authenticated": True, "user": {"email": staff.email}}
    assert client.get(f"{ROOT}session/").json()["authenticated"] is True


@pytest.mark.parametrize("lost", ["is_staff", "is_active", "second_factor", "password"])
def test_who_leaves_is_out_at_the_next_request(committed: None, lost: str) -> None:
    member = Member()
    member.get("tenants/")
    if lost == "second_factor":
        disable(member.user)
    elif lost == "password":
        member.user.set_password("Citronnier-2026")
        member.user.save()
    else:
        User.objects.filter(pk=member.user.pk).update(**{lost: False})

    assert member.client.get(f"{ROOT}tenants/").status_code == 401
    assert member.client.get(f"{ROOT}session/").json() == {"authenticated": False}


def test_a_session_ends_by_itself_and_by_hand(committed: None) -> None:
    member, other = Member(), Member()
    with time_machine.travel("2036-01-01", tick=False):
        assert member.client.get(f"{ROOT}tenants/").status_code == 401
    assert other.client.delete(f"{ROOT}session/").status_code == 204
    assert statuses(other.client) == {401}


def test_a_command_takes_somebody_into_the_team(committed: None) -> None:
    email, out = f"nadia-{uuid4().hex[:8]}@yz.test", StringIO()
    call_command("add_staff", email.upper(), "--json", stdout=out)
    told = json.loads(out.getvalue())
    staff, client = User.objects.get(email=email), visitor()

    assert (staff.is_staff, len(told["codes"])) == (True, 10)
    assert refusal(sign_in(client, staff, told["password"])) == (401, "second_facteur_requis")
    step = client.post(f"{ROOT}session/second-factor/", {"code": told["codes"][0]}, content_type="application/json")
    assert step.json()["authenticated"] is True


def test_the_command_leaves_password_and_second_factor_as_they_are(committed: None) -> None:
    colleague, out = account(is_staff=False), StringIO()
    with_second_factor(colleague)
    call_command("add_staff", colleague.email, "--json", stdout=out)

    assert json.loads(out.getvalue()) == {"ok": True, "email": colleague.email}
    assert refusal(sign_in(visitor(), colleague)) == (401, "second_facteur_requis")


def test_a_page_of_somebody_else_cannot_act_for_the_team(committed: None) -> None:
    member = Member()
    strict = Client(enforce_csrf_checks=True, headers={"host": settings.ROOT_DOMAIN})
    strict.cookies = member.client.cookies

    answer = strict.post(f"{ROOT}acts/", {"kind": "look"}, content_type="application/json")
    assert answer.status_code == 403
