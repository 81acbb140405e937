"""Following one's jobs over HTTP: one's own, or as an administrator everybody's, never another company's."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

import tests.lab.jobs  # noqa: F401
from core.authentication.keys import issue_key
from core.history.models import Entry
from core.jobs import running, tasks
from core.jobs.models import Job
from core.jobs.services import start
from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from core.users.services import actor_of, create_member

from .conftest import PASSWORD, Company

JOBS = "/api/v1/jobs/"
NOT_FOUND = (404, "introuvable")


@pytest.fixture(autouse=True)
def messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was sent to the workers, instead of being sent."""
    sent: list[str] = []
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda arguments, **_: sent.append(arguments[1]))
    return sent


@pytest.fixture
def picker(alpha: Company) -> Company:
    """A colleague of alpha's administrator."""
    with tenant_context(alpha.tenant):
        member = create_member(email=f"{uuid4().hex[:8]}@exemple.ma", password=PASSWORD, role="PREPARATION")
    return Company(alpha.tenant, alpha.host, member)


def asked_by(company: Company, *codes: str, actor: Actor | None = None) -> UUID:
    with tenant_context(company.tenant):
        return start("lab.pack", actor=actor or actor_of(company.member), label="Emballage", codes=list(codes)).pk


def refusal(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def state(company: Company, job_id: UUID) -> str:
    with tenant_context(company.tenant):
        return str(Job.objects.get(pk=job_id).state)


def shown(client: Any) -> list[str]:
    return [job["id"] for job in client.get(JOBS).json()["jobs"]]


def test_a_job_is_followed_to_its_end(alpha: Company) -> None:
    client, job_id = alpha.sign_in(), asked_by(alpha, "a", "b")
    before = client.get(f"{JOBS}{job_id}/").json()

    running.run(alpha.tenant.ref, job_id)
    after = client.get(f"{JOBS}{job_id}/").json()

    assert (before["state"], before["done"], before["started_at"]) == ("queued", 0, None)
    assert after["started_at"] is not None
    assert {name: value for name, value in after.items() if not name.endswith("_at")} == {
        "id": str(job_id),
        "kind": "lab.pack",
        "label": "Emballage",
        "state": "done",
        "done": 2,
        "total": 2,
        "message": "packed",
        "result": {"packed": 2, "for": "Salma Idrissi", "role": "ADMIN"},
        "error": None,
        "cancel_requested": False,
        "attempts": 1,
        "by": "Salma Idrissi",
    }


def test_one_sees_ones_own_and_administrators_everybodys(alpha: Company, picker: Company, beta: Company) -> None:
    first, second, elsewhere = asked_by(alpha), asked_by(picker), asked_by(beta)

    assert shown(alpha.sign_in()) == [str(second), str(first)]
    assert shown(picker.sign_in()) == [str(second)]
    assert shown(beta.sign_in()) == [str(elsewhere)]


def test_a_program_sees_what_was_asked_with_its_very_key(alpha: Company) -> None:
    key, text = issue_key(alpha.tenant, name="Robot", role="ADMIN")
    asked_by(alpha)
    own = asked_by(alpha, actor=Actor(ActorKind.API_KEY, name="Robot", role="ADMIN", key_id=key.pk))
    for other in (uuid4(), None):
        asked_by(alpha, actor=Actor(ActorKind.API_KEY, name="Robot", role="ADMIN", key_id=other))

    answer = alpha.browser().get(JOBS, headers={"authorization": f"Bearer {text}"})

    assert [job["id"] for job in answer.json()["jobs"]] == [str(own)]


@pytest.mark.parametrize("act", ["", "cancel/", "retry/"])
def test_anothers_job_does_not_exist(alpha: Company, picker: Company, beta: Company, act: str) -> None:
    job_id = asked_by(alpha, "a")

    for client in (picker.sign_in(), beta.sign_in()):
        url = f"{JOBS}{job_id}/{act}"
        assert refusal(client.post(url) if act else client.get(url)) == NOT_FOUND
    assert refusal(alpha.sign_in().get(f"{JOBS}{uuid4()}/")) == NOT_FOUND
    assert state(alpha, job_id) == "queued"


def test_whoever_has_not_signed_in_sees_nothing(alpha: Company) -> None:
    job_id = asked_by(alpha)

    assert alpha.browser().get(JOBS).status_code == 401
    assert alpha.browser().post(f"{JOBS}{job_id}/cancel/").status_code == 401
    assert state(alpha, job_id) == "queued"


def test_a_job_is_cancelled_and_run_again(alpha: Company, picker: Company, messages: list[str]) -> None:
    job_id = asked_by(picker, "a")
    client = alpha.sign_in()

    cancelled = client.post(f"{JOBS}{job_id}/cancel/")
    twice = client.post(f"{JOBS}{job_id}/cancel/")
    again = picker.sign_in().post(f"{JOBS}{job_id}/retry/")
    early = client.post(f"{JOBS}{job_id}/retry/")

    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")
    assert refusal(twice) == (409, "tache_terminee")
    assert (again.status_code, again.json()["state"], messages) == (200, "queued", [str(job_id)] * 2)
    assert refusal(early) == (409, "tache_non_relancable")
    running.run(alpha.tenant.ref, job_id)
    with tenant_context(alpha.tenant):
        assert Job.objects.get(pk=job_id).result == {"packed": 1, "for": str(picker.member), "role": "PREPARATION"}
        acts = Entry.objects.filter(target_id=job_id).values_list("action", "actor_name")
        assert list(acts) == [("cancel", "Salma Idrissi"), ("retry", str(picker.member))]
