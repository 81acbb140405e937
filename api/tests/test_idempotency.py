"""A change that is sent again is not made again, whatever happened in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from core.idempotency import tasks
from core.idempotency.models import KeptAnswer
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.testing.databases import database_urls
from core.users.policy.services import change_grants, role_named

from .conftest import Company, Program, refusal

pytestmark = pytest.mark.urls("api.tests.urls")


def test_the_same_answer_is_given_again_and_nothing_is_done_again(program: Program) -> None:
    first, second = program.send(), program.send()

    assert (first.status_code, "Idempotency-Replayed" in first.headers) == (201, False)
    assert second.headers["Idempotency-Replayed"] == "true"
    assert (second.status_code, second.content) == (first.status_code, first.content)
    for name in ("Content-Type", "Location", "ETag"):
        assert second.headers[name] == first.headers[name]
    assert second.headers["ETag"] == '"1"'
    assert program.boxes() == ["a"]


def test_an_answer_without_a_body_is_given_again_without_one(program: Program) -> None:
    program.send(path="/api/box?status=204")

    again = program.send(path="/api/box?status=204")

    assert (again.status_code, again.content, again.headers.get("Content-Type")) == (204, b"", None)
    assert program.boxes() == ["a"]


def test_under_other_rights_the_answer_is_given_again_without_what_it_shows(alpha: Company) -> None:
    program = Program(alpha, role="CONFIRMATION")
    first, same = program.send(), program.send()
    with tenant_context(alpha.tenant):
        change_grants(role_named("CONFIRMATION"), [Right("yoozak.commande.commande", ("view",))], actor=SYSTEM)

    narrowed = program.send()

    assert (first.status_code, same.content) == (201, first.content)
    assert (narrowed.status_code, narrowed.content) == (201, b"{}")
    assert narrowed.headers["Idempotency-Replayed"] == "true"
    assert narrowed.headers["Location"] == first.headers["Location"]
    assert program.boxes() == ["a"]


@pytest.mark.parametrize(
    "other",
    [{"code": "b"}, {"path": "/api/box?status=200"}, {"method": "patch"}],
    ids=["another body", "another path", "another method"],
)
def test_a_key_serves_one_request_only(program: Program, other: dict[str, Any]) -> None:
    program.send()

    assert refusal(program.send(**other)) == (409, "cle_idempotence_reutilisee")
    assert program.boxes() == ["a"]


def test_other_keys_actors_and_companies_do_not_meet(program: Program, alpha: Company, beta: Company) -> None:
    namesake, stranger = Program(alpha), Program(beta)

    answers = [program.send(), program.send("k2", code="b"), namesake.send(code="c"), stranger.send()]

    assert [(answer.status_code, "Idempotency-Replayed" in answer.headers) for answer in answers] == [(201, False)] * 4
    assert (program.boxes(), stranger.boxes()) == (["a", "b", "c"], ["a"])


def test_a_person_may_mark_requests_too(alpha: Company, program: Program) -> None:
    client = alpha.sign_in()
    answers = [
        client.post("/api/box", {"code": "p"}, content_type="application/json", headers={"idempotency-key": "k"})
        for _ in range(2)
    ]

    assert [answer.headers.get("Idempotency-Replayed") for answer in answers] == [None, "true"]
    assert program.boxes() == ["p"]


def test_a_screen_marks_requests_as_browsers_send_them(alpha: Company, program: Program) -> None:
    client = alpha.sign_in()
    client.handler.enforce_csrf_checks = True
    token = client.get("/api/v1/session/").cookies["csrftoken"].value
    send = partial(client.post, "/api/box", {"code": "p"}, content_type="application/json")
    answers = [send(headers={"idempotency-key": "k", "x-csrftoken": token}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert [answer.headers.get("Idempotency-Replayed") for answer in answers] == [None, "true"]
    assert refusal(send(headers={"idempotency-key": "l"})) == (403, "acces_refuse")
    assert program.boxes() == ["p"]


@pytest.mark.parametrize("key", ["", "é", "a b", "x" * 256], ids=["empty", "accent", "space", "long"])
def test_a_malformed_key_is_refused(program: Program, key: str) -> None:
    assert refusal(program.send(key)) == (400, "cle_idempotence_invalide")
    assert program.boxes() == []


def test_the_longest_key_is_accepted(program: Program) -> None:
    assert [program.send("~" * 255).headers.get("Idempotency-Replayed") for _ in range(2)] == [None, "true"]


@pytest.mark.parametrize("status", [409, 422, 429, 500])
def test_what_was_refused_or_failed_is_tried_again(program: Program, status: int) -> None:
    path = f"/api/box?status={status}"

    answers = [program.send(path=path), program.send(path=path)]

    assert [(answer.status_code, "Idempotency-Replayed" in answer.headers) for answer in answers] == [
        (status, False)
    ] * 2
    assert program.boxes() == []


def test_whoever_has_not_signed_in_is_refused_with_a_key_as_without(alpha: Company, program: Program) -> None:
    program.send()
    answer = alpha.browser().post(
        "/api/box", {"code": "a"}, content_type="application/json", headers={"idempotency-key": "k1"}
    )

    assert refusal(answer) == (401, "non_authentifie")
    assert program.boxes() == ["a"]


def test_a_request_that_is_still_running_is_not_waited_for(program: Program) -> None:
    answer = program.send(path="/api/busy")

    assert answer.json() == {"code": "requete_en_cours", "retry_after": "1"}
    assert program.send(path="/api/busy").headers["Idempotency-Replayed"] == "true"


@pytest.mark.parametrize(
    ("moment", "replayed"), [("before the commit", None), ("after the commit", "true")], ids=["before", "after"]
)
def test_kill_9_neither_loses_nor_doubles(program: Program, moment: str, replayed: str | None) -> None:
    command = [sys.executable, "-m", "api.tests.killed", program.company.host, program.authorization, "k1", moment]
    environment = {**os.environ, **database_urls()}
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL

    answer = program.send(code="tué")

    assert (answer.status_code, answer.headers.get("Idempotency-Replayed")) == (201, replayed)
    assert program.boxes() == ["tué"]


def test_answers_are_kept_two_days(program: Program, beta: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Program(beta)
    for key in ("old", "older", "fresh"):
        program.send(key, code=key)
    other.send("old")
    _age(program, "fresh", timedelta(hours=47))
    for owner, key in ((program, "old"), (program, "older"), (other, "old")):
        _age(owner, key, timedelta(hours=49))
    monkeypatch.setattr(tasks, "BATCH", 1)

    tasks.forget_old_answers()
    assert (_kept(program), _kept(other)) == (2, 0)  # a turn each
    tasks.forget_old_answers()

    assert (_kept(program), _kept(other)) == (1, 0)
    assert program.send("fresh", code="fresh").headers["Idempotency-Replayed"] == "true"


def _age(program: Program, key: str, age: timedelta) -> None:
    with tenant_context(program.company.tenant):
        KeptAnswer.objects.filter(key=key).update(created_at=timezone.now() - age)


def _kept(program: Program) -> int:
    with tenant_context(program.company.tenant):
        return int(KeptAnswer.objects.count())


def test_answers_live_where_the_company_lives(company: Callable[..., Company]) -> None:
    program = Program(company("database"))

    assert [program.send().headers.get("Idempotency-Replayed") for _ in range(2)] == [None, "true"]
    assert (program.boxes(), _kept(program)) == (["a"], 1)
