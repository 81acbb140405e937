"""What A's session and A's key are worth at B's address, and how an address may be written."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv6Address
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client, override_settings

from core.authentication.keys import issue_key
from core.tenancy import directory
from core.tenancy.models import Domain
from core.tenancy.provisioning import CONTROL

from .shops import Shop
from .surface import api_routes

Shops = tuple[Shop, Shop]
WHO = "/api/v1/session/"
SPELLINGS = ("{}", "{}:80", "{}:65535", "{}.", "{}.:8000")
#: Names that look like B's, or that frame it.
STRANGERS = ("x{}", "{}x", "{}.localhost", "www.{}", "xn--{}", "{}..", ".{}", "{}%00.localhost", "{}:8000:8000", "{}@x")
#: Addresses that answer whoever has not signed in: each is reviewed before it joins this list.
OPEN_TO_ALL = {
    f"api/v1/{address}/"
    for address in (
        "start",
        "session",
        "session/handover/accept",
        "session/second-factor",
        "session/passkey",
        "session/passkey/confirm",
        "session/support",
        "password/reset",
        "password/reset/confirm",
        "invitations/open",
        "invitations/accept",
        "shared",
        "shared/sheet",
    )
}


def _names(host: str) -> Iterator[str]:
    for spelling in SPELLINGS:
        for name in (host, host.upper(), host.title()):
            yield spelling.format(name)


def _company_at(client: Client, host: str, **headers: str) -> tuple[int, str | None, bool]:
    """The status, the company that answers, and whether it knows who asks."""
    answer = client.get(WHO, headers={"host": host, **headers})
    body = answer.json()
    return answer.status_code, body.get("tenant", {}).get("slug"), body.get("authenticated", False)


def test_attack_36_every_spelling_of_a_host_reaches_its_company(shops: Shops) -> None:
    a, b = shops
    for host in _names(b.host):
        assert _company_at(Client(), host) == (200, b.tenant.slug, False)
        assert _company_at(b.sign_in(), host) == (200, b.tenant.slug, True)
    for host in _names(a.host):
        assert _company_at(Client(), host) == (200, a.tenant.slug, False)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_attack_36_a_host_that_resembles_reaches_nobody(shops: Shops, stranger: str) -> None:
    a, b = shops
    for known in (a, b):
        status, slug, authenticated = _company_at(known.sign_in(), stranger.format(known.host))
        if stranger == "{}..":
            # Dots at the end are the root of all names, however many.
            assert (status, slug) in {(200, known.tenant.slug), (400, None)}
        else:
            assert (status in {400, 404}, slug, authenticated) == (True, None, False)


def test_attack_36_a_name_of_another_script_is_one_name(shops: Shops) -> None:
    """A domain is kept in ASCII; its letters look the same to people, and lead to the same company."""
    _, b = shops
    unicode, ascii_name = "société.localhost", "xn--socit-esab.localhost"
    Domain.objects.using(CONTROL).get_or_create(host=ascii_name, defaults={"tenant": b.tenant})
    directory.forget_all()
    try:
        assert _company_at(Client(), ascii_name) == (200, b.tenant.slug, False)
        assert _company_at(Client(), ascii_name.upper()) == (200, b.tenant.slug, False)
        for confusable in ("societe.localhost", "sосiété.localhost", unicode + ".localhost"):
            assert _company_at(Client(), confusable.encode().decode("latin-1"))[1] is None
    finally:
        Domain.objects.using(CONTROL).filter(host=ascii_name).delete()
        directory.forget_all()


def test_attack_36_no_header_leads_elsewhere(shops: Shops) -> None:
    a, b = shops
    for header in ("x-forwarded-host", "x-host", "x-original-host", "x-forwarded-server", "forwarded", "x-tenant"):
        value = f"host={b.host}" if header == "forwarded" else b.tenant.slug if header == "x-tenant" else b.host
        assert _company_at(a.sign_in(), a.host, **{header: value}) == (200, a.tenant.slug, True)
    with override_settings(USE_X_FORWARDED_HOST=True):
        assert _company_at(a.sign_in(), a.host, **{"x-forwarded-host": b.host}) == (200, b.tenant.slug, False)


def test_attack_36_a_session_of_a_opens_nothing_at_b(shops: Shops) -> None:
    """Its cookie, at every address of B's."""
    a, b = shops
    cookie = a.sign_in().cookies[settings.SESSION_COOKIE_NAME].value
    thief = Client(headers={"host": b.host})
    for statuses in _answers(thief, cookie=cookie):
        assert statuses == {401}
    assert _company_at(thief, b.host) == (200, b.tenant.slug, False)
    thief.cookies[settings.SESSION_COOKIE_NAME] = cookie
    assert _company_at(thief, a.host) == (200, a.tenant.slug, True)


def test_attack_36_a_key_of_a_opens_nothing_at_b(shops: Shops) -> None:
    """Its text, at every address of B's, and at the platform's own when B is named."""
    a, b = shops
    key, text = issue_key(a.tenant, name="Caisse", role="ADMIN")
    bearer = {"authorization": f"Bearer {text}"}
    try:
        for headers in ({"host": b.host}, {"host": settings.ROOT_DOMAIN, "x-tenant": b.tenant.slug}):
            for statuses in _answers(Client(headers={**headers, **bearer})):
                assert statuses == {401}
        ticket = "/api/v1/stream/ticket/"
        assert Client(headers={"host": a.host, **bearer}).get(ticket).status_code == 200
        assert Client(headers={"host": settings.ROOT_DOMAIN, **bearer}).get(ticket).status_code == 200
    finally:
        key.delete()


def test_attack_36_what_is_open_to_all_is_on_the_list() -> None:
    views = [(route.text, route.view.cls) for route in api_routes() if hasattr(route.view, "cls")]
    assert {address for address, view in views if not view.permission_classes} == OPEN_TO_ALL


def _answers(client: Client, cookie: str = "") -> Iterator[set[int]]:
    """For every address that asks who one is: the statuses of its methods."""
    closed = [route for route in api_routes() if route.text not in OPEN_TO_ALL and hasattr(route.view, "cls")]
    assert len(closed) >= 10
    for route in closed:
        address = route.address(["00000000-0000-7000-8000-000000000000"] * len(route.parameters))
        statuses = set()
        for method in route.methods:
            if cookie:
                client.cookies[settings.SESSION_COOKIE_NAME] = cookie
            # From another place each time: the limit on strangers must not be what refuses.
            place = str(IPv6Address(uuid4().int))
            statuses.add(getattr(client, method)(address, REMOTE_ADDR=place).status_code)
        yield statuses
