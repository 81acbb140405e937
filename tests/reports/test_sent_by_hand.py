"""Whoever has a report sent at once has it sent once: until that is over, nothing is sent besides."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, sent_twenty_times
from core.history.models import Entry
from core.jobs.models import OVER, Job, JobState
from core.tenancy.context import tenant_context
from tests.company.conftest import Office

from .conftest import REPORTS, jobs, letters, round_, run_all, scheduled
from .test_sending import make_due

UNDERWAY = (409, "rapport_en_cours")


def runs(made: dict[str, Any]) -> str:
    return f"{made['id']}/runs/"


def noted(house: Company) -> int:
    with tenant_context(house.tenant):
        return int(Entry.objects.filter(action="run_report").count())


def test_sent_twenty_times_at_once_without_a_key_it_is_begun_once(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader)

    found = sent_twenty_times(owner.client, REPORTS + runs(made), keyed=False)

    assert found == {"done": 1, "rapport_en_cours": 19}
    assert [job.state for job in run_all(alpha)] == ["done"]
    assert ([to for to, *_ in letters()], noted(alpha)) == ([[reader.email]], 1)


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING])
def test_until_it_is_over_it_is_refused_and_then_sent_again(
    alpha: Company, owner: Office, reader: Any, state: JobState
) -> None:
    made = scheduled(owner, reader)
    begun = owner.send("post", runs(made), status=201)
    with tenant_context(alpha.tenant):
        Job.objects.filter(pk=begun["id"]).update(state=state)
    assert owner.refused("post", runs(made)) == UNDERWAY
    assert ([str(job.pk) for job in jobs(alpha)], noted(alpha)) == ([begun["id"]], 1)

    with tenant_context(alpha.tenant):
        Job.objects.filter(pk=begun["id"]).update(state=JobState.QUEUED)
    run_all(alpha)
    owner.send("post", runs(made), status=201)
    run_all(alpha)
    assert [to for to, *_ in letters()] == [[reader.email]] * 2


@pytest.mark.parametrize("state", OVER)
def test_one_that_is_over_however_it_ended_holds_nothing_back(
    alpha: Company, owner: Office, reader: Any, state: JobState
) -> None:
    made = scheduled(owner, reader)
    begun = owner.send("post", runs(made), status=201)
    with tenant_context(alpha.tenant):
        Job.objects.filter(pk=begun["id"]).update(state=state)
    assert owner.send("post", runs(made), status=201)["id"] != begun["id"]


def test_what_is_due_and_other_reports_are_letters_of_their_own(alpha: Company, owner: Office, reader: Any) -> None:
    made, other = scheduled(owner, reader), scheduled(owner, reader, name="Fès, encore")
    make_due(alpha)
    assert round_(alpha) == 2
    for each in (made, other):
        owner.send("post", runs(each), status=201)
    make_due(alpha)
    assert round_(alpha) == 2
    assert [job.state for job in run_all(alpha)] == ["done"] * 6


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Ce rapport est déjà en cours d'envoi."),
        ("ar", "هذا التقرير قيد الإرسال بالفعل."),
        ("en", "This report is being sent already."),
    ],
)
def test_the_refusal_is_in_the_language_of_who_asks(owner: Office, reader: Any, language: str, message: str) -> None:
    made = scheduled(owner, reader)
    owner.send("post", runs(made), status=201)
    address, how = REPORTS + runs(made), {"content_type": "application/json", "headers": {"accept-language": language}}
    assert owner.client.post(address, {}, **how).json()["message"] == message
