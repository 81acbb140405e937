"""Nobody gets more requests than their budget, and nobody pays for somebody else's."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import pytest

from api import rate_limits
from core.authentication.sessions import SessionStore
from core.billing.models import SubscriptionPlan
from core.metering import budgets
from core.observability.metrics import UNLIMITED
from core.tenancy.aliases import operator_alias

from .conftest import Company, Program, Unreachable, asked_of_valkey, refusal

pytestmark = pytest.mark.urls("api.tests.urls")


def fields(answer: object) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name.startswith("RateLimit-")}  # type: ignore[attr-defined]


def test_every_answer_tells_what_is_left(company: Callable[..., Company]) -> None:
    program = Program(company(max_calls_per_minute=10))

    answers = [program.get(), program.get("/api/nowhere")]

    assert [answer.status_code for answer in answers] == [200, 404]
    for answer, remaining in zip(answers, ("4", "3"), strict=True):
        told = fields(answer)
        assert 1 <= int(told.pop("RateLimit-Reset")) <= 60
        assert told == {
            "RateLimit-Limit": "5",
            "RateLimit-Remaining": remaining,
            "RateLimit-Policy": '5;w=60;comment="key", 10;w=60;comment="company"',
        }


def test_beyond_the_budget_nothing_is_done(company: Callable[..., Company]) -> None:
    program = Program(company(max_calls_per_minute=4))
    for code in ("a", "b"):
        assert program.send(code, code=code).status_code == 201

    refused = program.send("c", code="c")

    assert refusal(refused) == (429, "trop_de_requetes")
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.headers["RateLimit-Remaining"] == "0"
    assert refused.headers["Retry-After"] == refused.headers["RateLimit-Reset"]
    assert program.boxes() == ["a", "b"]


def test_a_company_that_used_up_its_budget_leaves_the_others_theirs(company: Callable[..., Company]) -> None:
    busy, calm = company(max_calls_per_minute=3), company(max_calls_per_minute=3)
    client, neighbour = busy.sign_in(), calm.sign_in()

    assert [client.get("/api/who").status_code for _ in range(5)] == [200, 200, 200, 429, 429]

    answer = neighbour.get("/api/who")
    assert (answer.status_code, answer.headers["RateLimit-Remaining"]) == (200, "2")


def test_a_program_that_runs_wild_leaves_people_the_rest(company: Callable[..., Company]) -> None:
    firm = company(max_calls_per_minute=10)
    program, other = Program(firm), Program(firm, max_calls_per_minute=1)
    client = firm.sign_in()

    assert Counter(program.get().status_code for _ in range(50)) == {200: 5, 429: 45}
    assert [other.get().status_code for _ in range(2)] == [200, 429]

    assert client.get("/api/who").headers["RateLimit-Remaining"] == "3"


def test_a_stranger_cannot_use_up_a_companys_budget(
    company: Callable[..., Company], beta: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = company(max_calls_per_minute=10)
    client, elsewhere = firm.sign_in(), beta.sign_in()
    monkeypatch.setattr(rate_limits, "STRANGERS_CALLS_PER_MINUTE", 4)
    stranger = firm.browser()
    stranger.defaults["REMOTE_ADDR"] = f"stranger-{uuid4()}"
    # With nothing, with an invented session, with another company's, with an invented key.
    stranger.get("/api/who")
    stranger.cookies["sessionid"] = "inventee"
    stranger.get("/api/who")
    stranger.cookies["sessionid"] = elsewhere.cookies["sessionid"].value
    stranger.get("/api/who")
    stranger.get("/api/who", headers={"authorization": "Bearer yz_0123456789ab_inventee"})

    assert refusal(stranger.get("/api/who")) == (429, "trop_de_requetes")
    answer = client.get("/api/who")
    assert (answer.status_code, answer.headers["RateLimit-Remaining"]) == (200, "9")


def test_twenty_at_once_get_no_more_than_the_budget(company: Callable[..., Company]) -> None:
    program = Program(company(max_calls_per_minute=14))

    assert program.at_once(20) == {200: 7, 429: 13}


def test_the_plan_says_how_much(company: Callable[..., Company]) -> None:
    control = operator_alias("default")
    plan = SubscriptionPlan.objects.using(control).create(
        code=f"p{uuid4().hex[:8]}", name="Petit", max_calls_per_minute=6, max_users=3
    )
    firm = company(subscription_plan=plan)

    assert Program(firm).get().headers["RateLimit-Policy"] == '3;w=60;comment="key", 6;w=60;comment="company"'
    assert firm.tenant.max_users == 3


def test_without_counters_requests_are_served_and_it_is_noticed(
    program: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(budgets, "_script", Unreachable)
    before = UNLIMITED._value.get()

    with caplog.at_level(logging.WARNING):
        answer = program.get()

    assert (answer.status_code, fields(answer)) == (200, {})
    assert UNLIMITED._value.get() == before + 1
    warnings = [record.msg for record in caplog.records if record.name == "yz.rate_limit"]
    assert [(line["event"], line["error"]) for line in warnings] == [("rate_limits_unreachable", "ConnectionError")]  # type: ignore[index]


def test_a_request_of_a_colleague_asks_valkey_five_times(alpha: Company) -> None:
    """On the way in, for the session, about the sign-in in one step, to prolong the session, to be counted."""
    client = alpha.sign_in()
    client.get("/api/who")

    asked = asked_of_valkey(lambda: client.get("/api/who"))
    assert asked == ["EVALSHA", "GET", "EVALSHA", "EXPIRE", "EVALSHA"]


def test_who_is_signed_out_counts_as_a_stranger(alpha: Company) -> None:
    """The process believed the cookie; Valkey knew better, and took nothing from the company."""
    client, neighbour = alpha.sign_in(), alpha.sign_in()
    left = int(neighbour.get("/api/who").headers["RateLimit-Remaining"])
    shown = client.cookies["sessionid"].value
    SessionStore(shown, alpha.tenant.id).delete(shown)

    assert 'comment="address"' in client.get("/api/who").headers["RateLimit-Policy"]
    assert int(neighbour.get("/api/who").headers["RateLimit-Remaining"]) == left - 1


@pytest.mark.urls("config.urls")
def test_what_belongs_to_no_company_is_not_counted(alpha: Company) -> None:
    assert fields(alpha.browser().get("/healthz")) == {}
