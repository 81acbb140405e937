"""What fails at one company says nothing of another, nor of how the platform is set up."""

from __future__ import annotations

import io
import json
import logging
import logging.config
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings

from core.observability.logs import logging_settings
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box

from .shops import Shop

Shops = tuple[Shop, Shop]
FAILURES = ("crash", "clash")
ANSWER = {
    "type": "urn:yz:problem:erreur_interne",
    "title": "Internal Server Error",
    "status": 500,
    "code": "erreur_interne",
    "message": "Un problème est survenu de notre côté. Il a été consigné.",
    "champs": {},
}

pytestmark = pytest.mark.urls("tests.isolation.crashing")


@pytest.fixture
def written() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """The lines of the log, as the platform writes them."""
    stream, kept = io.StringIO(), logging.root.handlers[:]
    logging.config.dictConfig(logging_settings(json=True, level="INFO"))
    [handler] = logging.root.handlers
    handler.setStream(stream)  # type: ignore[attr-defined]
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.handlers = kept


def _fail(shop: Shop, failure: str) -> Any:
    """A request of the company that fails over its own customer's name."""
    client = Client(headers={"host": shop.host}, raise_request_exception=False)
    return client.get(f"/api/{failure}", {"word": _word(shop.tenant)})


def _word(tenant: Tenant) -> str:
    return f"secret-{tenant.slug}"


def _boxes(shop: Shop) -> list[str]:
    with tenant_context(shop.tenant):
        return list(Box.objects.values_list("code", flat=True))


@pytest.mark.parametrize("failure", FAILURES)
def test_attack_48_a_failure_is_answered_alike_whatever_failed(shops: Shops, failure: str) -> None:
    """The same sentence for everybody: no value, no name, no trace, no setting; and nothing is kept."""
    for shop in shops:
        answer = _fail(shop, failure)
        assert (answer.status_code, answer.json()) == (500, ANSWER)
        assert answer["Content-Type"] == "application/problem+json"
        assert _boxes(shop) == []


@pytest.mark.parametrize("failure", FAILURES)
def test_attack_48_lines_of_one_companys_failure_name_no_other(
    shops: Shops, failure: str, written: Callable[[], list[dict[str, Any]]]
) -> None:
    """A thread serves A, then B: B's lines carry B's name, and nothing is left over from A."""
    a, b = shops
    _fail(a, failure)
    count = len(written())
    _fail(b, failure)
    lines = written()
    ours, theirs = json.dumps(lines[:count]), json.dumps(lines[count:])
    assert {line["tenant"] for line in lines[:count] if "tenant" in line} == {a.tenant.slug}
    assert {line["tenant"] for line in lines[count:] if "tenant" in line} == {b.tenant.slug}
    for shop, text in ((a, theirs), (b, ours)):
        assert shop.tenant.slug not in text
        assert str(shop.tenant.id) not in text


def test_attack_48_no_setting_shows_in_an_answer(shops: Shops) -> None:
    """Every text among the settings that is long enough to be recognised, in every kind of refusal."""
    values = {value for name in dir(settings) if isinstance(value := getattr(settings, name), str) and len(value) >= 12}
    assert {settings.SECRET_KEY, settings.TENANT_SIGNING_KEY, settings.REDIS_URL} <= values
    client = Client(headers={"host": shops[1].host}, raise_request_exception=False)
    answers = [client.get(address) for address in ("/api/crash?word=x", "/api/clash?word=y", "/api/nowhere")]
    answers.append(Client(headers={"host": "elsewhere.example"}).get("/api/nowhere"))
    assert [answer.status_code for answer in answers] == [500, 500, 404, 400]
    for answer in answers:
        assert [value for value in values if value in answer.content.decode()] == []
        assert "Traceback" not in answer.content.decode()


@override_settings(DEBUG=True)
def test_attack_48_a_developers_page_would_show_it(shops: Shops) -> None:
    """What the refusal to start with DEBUG in production protects from: Django's own page quotes the frame."""
    assert _word(shops[1].tenant) in _fail(shops[1], "crash").content.decode()
