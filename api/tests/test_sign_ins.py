"""People see where they are signed in, and end it there."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from core.authentication.devices import device_name
from core.authentication.keys import issue_key
from core.authentication.sessions import SessionStore
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension
from core.users.services import create_member

from .conftest import Company

SIGN_INS = "/api/v1/session/sign-ins/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"


def on(company: Company, user_agent: str) -> Client:
    client = company.browser()
    client.defaults["HTTP_USER_AGENT"] = user_agent
    return company.sign_in(client)


def listed(client: Client) -> list[dict]:
    answer = client.get(SIGN_INS)
    assert answer.status_code == 200, answer.content
    return answer.json()["sign_ins"]


def signed_in(client: Client) -> bool:
    return client.get("/api/v1/session/").json()["authenticated"]


def test_each_device_is_told_with_its_place_and_times(alpha: Company) -> None:
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        on(alpha, FIREFOX)
        clock.shift(600)
        telephone = on(alpha, CHROME)
        clock.shift(60)

        here, there = listed(telephone)

    assert here == {
        "id": here["id"],
        "company": {"slug": alpha.tenant.slug, "name": alpha.tenant.name},
        "device": "Chrome · Android",
        "address": alpha.address,
        "opened_at": "2026-11-22T08:10:00+00:00",
        "last_used_at": "2026-11-22T08:11:00+00:00",
        "ends_at": "2026-11-22T10:11:00+00:00",
        "current": True,
    }
    assert (there["device"], there["opened_at"], there["last_used_at"], there["current"]) == (
        "Firefox · Windows",
        "2026-11-22T08:00:00+00:00",
        "2026-11-22T08:00:00+00:00",
        False,
    )


def test_ending_one_leaves_the_others(alpha: Company) -> None:
    lost, kept, here = on(alpha, FIREFOX), on(alpha, FIREFOX), on(alpha, CHROME)
    stolen = next(each["id"] for each in listed(lost) if each["current"])

    assert here.delete(f"{SIGN_INS}{stolen}/").status_code == 204

    refused = lost.get("/api/v1/stream/ticket/")
    assert (refused.status_code, refused.json()["code"]) == (401, "non_authentifie")
    assert (signed_in(lost), signed_in(kept), signed_in(here)) == (False, True, True)
    assert len(listed(here)) == 2


def test_ending_all_others_keeps_this_one(alpha: Company) -> None:
    others, here = [on(alpha, FIREFOX) for _ in range(3)], on(alpha, CHROME)

    assert here.delete(SIGN_INS).json() == {"ended": 3}

    assert [signed_in(client) for client in (*others, here)] == [False, False, False, True]
    assert [each["current"] for each in listed(here)] == [True]


def test_the_sign_ins_at_ones_other_companies_are_told_and_ended_too(alpha: Company, beta: Company) -> None:
    with tenant_context(beta.tenant):
        create_member(email=alpha.member.email, role="LOGISTIQUE")
    here, there = on(alpha, FIREFOX), beta.sign_in(email=alpha.member.email)

    assert {each["company"]["slug"] for each in listed(here)} == {alpha.tenant.slug, beta.tenant.slug}
    assert here.delete(SIGN_INS).json() == {"ended": 1}
    assert signed_in(there) is False


def test_somebody_elses_sign_in_is_not_found(alpha: Company, beta: Company) -> None:
    theirs = beta.sign_in()
    [target] = listed(theirs)

    refused = alpha.sign_in().delete(f"{SIGN_INS}{target['id']}/")

    assert (refused.status_code, refused.json()["code"]) == (404, "introuvable")
    assert signed_in(theirs) is True


def test_an_ended_session_does_not_come_back_with_a_request_that_was_under_way(alpha: Company) -> None:
    """The end of a request writes its session again; the sign-in stays ended."""
    client = alpha.sign_in()
    slow = SessionStore(client.cookies["sessionid"].value, alpha.tenant.id)
    slow.load()
    [here] = listed(client)
    client.delete(f"{SIGN_INS}{here['id']}/")

    slow.save()

    assert signed_in(client) is False


def test_signing_out_or_in_again_leaves_no_sign_in_behind(alpha: Company) -> None:
    client = on(alpha, FIREFOX)
    client.delete("/api/v1/session/")
    alpha.sign_in(client)
    alpha.sign_in(client)

    assert len(listed(client)) == 1


def test_each_companys_own_idle_time_decides(alpha: Company, beta: Company) -> None:
    """The stricter one's sign-in is told no more once it is refused; the other's lasts as the platform says."""
    with tenant_context(beta.tenant):
        create_member(email=alpha.member.email, role="ADMIN")
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        strict = alpha.sign_in()
        changed = strict.patch(
            "/api/v1/company/door/", {"version": 0, "idle_minutes": 15}, content_type="application/json"
        )
        assert changed.status_code == 200, changed.content
        there = beta.sign_in(email=alpha.member.email)
        told = {each["company"]["slug"]: each["ends_at"][11:16] for each in listed(there)}
        assert told == {alpha.tenant.slug: "08:15", beta.tenant.slug: "10:00"}

        clock.shift(15 * 60)
        assert len(listed(there)) == 2
        clock.shift(1)
        assert [each["company"]["slug"] for each in listed(there)] == [beta.tenant.slug]
        assert signed_in(strict) is False


def test_a_closed_companys_sign_ins_end_as_the_platform_says(alpha: Company, beta: Company) -> None:
    with tenant_context(beta.tenant):
        create_member(email=alpha.member.email, role="LOGISTIQUE")
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        beta.sign_in(email=alpha.member.email)
        here = alpha.sign_in()
        suspend(beta.tenant, Suspension.CLOSED, "Facture")
        assert {each["company"]["slug"]: each["ends_at"][11:16] for each in listed(here)} == {
            alpha.tenant.slug: "10:00",
            beta.tenant.slug: "10:00",
        }


def test_an_idle_sign_in_is_not_told_any_more(alpha: Company) -> None:
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        on(alpha, FIREFOX)
        clock.shift(2 * 3600 + 1)
        client = on(alpha, CHROME)

        assert [each["device"] for each in listed(client)] == ["Chrome · Android"]


def test_a_company_that_may_only_read_lets_people_end_their_sign_ins(alpha: Company, suspend) -> None:
    others, here = on(alpha, FIREFOX), on(alpha, CHROME)
    suspend(alpha.tenant, "read_only")
    directory.forget_all()

    assert here.delete(SIGN_INS).json() == {"ended": 1}
    assert signed_in(others) is False


def test_without_signing_in_or_with_a_key_there_is_no_list(alpha: Company) -> None:
    _, key = issue_key(alpha.tenant, name="Caisse", role="ADMIN")

    assert alpha.browser().get(SIGN_INS).status_code == 401
    assert alpha.browser().get(SIGN_INS, headers={"authorization": f"Bearer {key}"}).status_code == 401


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (FIREFOX, "Firefox · Windows"),
        (CHROME, "Chrome · Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · macOS"),
        ("curl/8.9.1", "curl/8.9.1"),
        ("x" * 200, "x" * 60),
        ("", ""),
    ],
)
def test_devices_are_named_as_people_know_them(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name
