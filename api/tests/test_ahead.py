"""A program that was let in a moment ago is answered while Valkey is asked: alike, and never what it may not have."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.http import HttpResponse

from api import ahead
from api.middleware.admission import AdmissionMiddleware
from core.authentication import key_memory
from core.authentication.keys import revoke_key
from core.authentication.models import ApiKey
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.metering import budgets, counters
from core.metering.flushing import flush
from core.metering.models import ApiUsage
from core.observability.metrics import UNLIMITED
from core.tenancy.context import tenant_context
from core.tenancy.store import valkey
from core.users.policy.models import RoleDefinition
from core.users.policy.services import change_grants, create_role

from .conftest import Company, Program, Unreachable, asked_of_valkey, refusal

CUSTOMERS = "/api/v1/business/parties/customer/"
EVERY = Right("business.parties.customer", ("view",))


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    ahead._let_in.clear()
    yield
    ahead._let_in.clear()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """For each answer to a program that was made: whether Valkey was waited for."""
    noted: list[str] = []
    waiting, at_once = AdmissionMiddleware._answered, AdmissionMiddleware._answered_ahead

    def answered(self: Any, request: Any, ref: Any) -> HttpResponse:
        noted.append("waited")
        return waiting(self, request, ref)

    def answered_ahead(self: Any, request: Any, ref: Any) -> HttpResponse | None:
        response = at_once(self, request, ref)
        if hasattr(request, "_api_key") and response is not None:
            noted.append("ahead")
        return response

    monkeypatch.setattr(AdmissionMiddleware, "_answered", answered)
    monkeypatch.setattr(AdmissionMiddleware, "_answered_ahead", answered_ahead)
    return noted


def known(firm: Company, role: str = "ADMIN", **key: Any) -> Program:
    """A program that is believed from its next request on."""
    with tenant_context(firm.tenant):
        apps.get_model("parties", "Customer").objects.get_or_create(first_name="Rajae")
    program = Program(firm, role=role, **key)
    for _ in range(2):
        assert program.get(CUSTOMERS).status_code == 200
    return program


def test_it_is_answered_alike(company: Callable[..., Company], made: list[str]) -> None:
    program = known(company(max_calls_per_minute=20))
    before, after = (program.get(CUSTOMERS) for _ in range(2))

    assert made == ["waited", "waited", "ahead", "ahead"]
    assert before.content == after.content
    assert len(before.json()["results"]) == 1
    assert [answer.headers["RateLimit-Remaining"] for answer in (before, after)] == ["7", "6"]


def test_valkey_is_asked_as_often(alpha: Company, made: list[str]) -> None:
    program = known(alpha)

    assert asked_of_valkey(lambda: program.get(CUSTOMERS)) == ["EVALSHA", "EVALSHA"]
    assert made[-1] == "ahead"


def test_whoever_changes_something_waits(alpha: Company, made: list[str]) -> None:
    program = known(alpha)
    answer = program.client.post(CUSTOMERS, {"first_name": "Salma"}, content_type="application/json")

    assert (answer.status_code, made) == (201, ["waited"] * 3)


def test_a_key_that_has_ended_is_told_nothing(alpha: Company, made: list[str]) -> None:
    program = known(alpha)
    revoke_key(program.key)

    refused = program.get(CUSTOMERS)

    assert refusal(refused) == (401, "non_authentifie")
    assert 'comment="address"' in refused.headers["RateLimit-Policy"]
    assert made == ["waited"] * 3


def test_a_call_that_was_taken_back_is_nobodys(
    alpha: Company, caplog: pytest.LogCaptureFixture, made: list[str]
) -> None:
    valkey().delete(counters.OPEN, counters.TAKEN)
    program = known(alpha)
    revoke_key(program.key)
    # An earlier test may have left the logs at this level: these lines are not about what follows.
    caplog.clear()
    with caplog.at_level(logging.INFO):
        program.get(CUSTOMERS)
    flush()

    (line,) = (record.msg for record in caplog.records if record.name == "yz.access")
    assert (line["status"], line["actor"]) == (401, None)  # type: ignore[index]
    rows = ApiUsage.objects.filter(tenant=alpha.tenant).order_by("status_class")
    assert list(rows.values_list("status_class", "actor_kind", "key", "calls")) == [
        (2, "api_key", program.key.id, 2),
        (4, "", None, 1),
    ]


def test_nothing_is_answered_beyond_the_budget(company: Callable[..., Company], made: list[str]) -> None:
    program = known(company(max_calls_per_minute=8))
    answers = [program.get(CUSTOMERS) for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
    assert b"Rajae" not in answers[2].content
    assert answers[2].headers["RateLimit-Remaining"] == "0"
    # Whoever was refused waits, and costs no question in vain.
    assert made == ["waited", "waited", "ahead", "ahead", "ahead", "waited"]


def test_nothing_is_answered_beyond_the_month(company: Callable[..., Company]) -> None:
    program = known(company(max_api_calls=3))

    assert [program.get(CUSTOMERS).status_code for _ in range(3)] == [200, 429, 429]


def test_a_right_that_was_taken_away_is_gone(alpha: Company, made: list[str]) -> None:
    with tenant_context(alpha.tenant):
        create_role(key="seller", label="Seller", rights=[EVERY], actor=SYSTEM)
    program = known(alpha, role="seller")
    assert program.get(CUSTOMERS).json()["results"][0]["first_name"] == "Rajae"
    with tenant_context(alpha.tenant):
        hidden = Right("business.parties.customer", ("view",), sees=("-first_name",))
        change_grants(RoleDefinition.objects.get(key="seller"), [hidden], actor=SYSTEM)

    answers = [program.get(CUSTOMERS) for _ in range(2)]

    assert all("first_name" not in answer.json()["results"][0] for answer in answers)
    assert made == ["waited", "waited", "ahead", "waited", "ahead"]


def test_without_valkey_it_is_asked_again_and_served(
    alpha: Company, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = known(alpha)
    monkeypatch.setattr(budgets, "_script", Unreachable)
    before = UNLIMITED._value.get()

    answer = program.get(CUSTOMERS)

    assert (answer.status_code, "RateLimit-Limit" in answer.headers) == (200, False)
    assert (UNLIMITED._value.get(), made) == (before + 1, ["waited"] * 3)


def test_its_key_remembers_that_it_was_used(alpha: Company, made: list[str]) -> None:
    program = known(alpha)
    long_ago = datetime.now(UTC) - timedelta(hours=1)
    ApiKey.objects.filter(pk=program.key.pk).update(last_used_at=long_ago)
    key_memory._known[program.key.prefix][2].last_used_at = long_ago

    program.get(CUSTOMERS)

    assert made[-1] == "ahead"
    assert ApiKey.objects.get(pk=program.key.pk).last_used_at > long_ago


def test_a_key_of_another_company_is_told_nothing(alpha: Company, beta: Company, made: list[str]) -> None:
    program = known(alpha)
    program.client.defaults["HTTP_HOST"] = beta.host

    assert refusal(program.get(CUSTOMERS)) == (401, "non_authentifie")
    assert made == ["waited"] * 3
