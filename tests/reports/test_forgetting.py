"""To whom a run has written does not stay for ever; what keeps it from writing twice does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from api.tests.conftest import Company
from core.jobs.models import Job, JobState
from core.reports import tasks
from core.reports.models import Dispatch
from core.tenancy.context import tenant_context
from tests.company.conftest import Office

from .conftest import jobs, letters, person, round_, run_all, scheduled
from .test_sending import make_due


def aged(house: Company, days: int, run: UUID | None = None) -> UUID:
    """A letter that left so many days and a minute ago, by a run of which nothing else is known."""
    with tenant_context(house.tenant):
        letter = Dispatch.objects.create(run=run or uuid4(), person=uuid4())
        at = timezone.now() - timedelta(days=days, minutes=1)
        Dispatch.objects.filter(pk=letter.pk).update(created_at=at)
    return UUID(str(letter.pk))


def left(house: Company) -> set[UUID]:
    with tenant_context(house.tenant):
        return set(Dispatch.objects.values_list("pk", flat=True))


def test_letters_are_forgotten_thirty_days_after_they_left(alpha: Company, beta: Company) -> None:
    young = [aged(alpha, 29), aged(beta, 29)]
    for house in (alpha, beta):
        aged(house, 30)
        aged(house, 400)

    assert (tasks.forget_old_letters(), tasks.forget_old_letters()) == (4, 0)
    assert [left(alpha), left(beta)] == [{each} for each in young]


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING])
def test_what_a_run_that_goes_on_has_sent_is_not_sent_again(
    alpha: Company, owner: Office, reader: Any, state: JobState
) -> None:
    scheduled(owner, reader, person(alpha))
    make_due(alpha)
    round_(alpha)
    [job] = jobs(alpha)
    with tenant_context(alpha.tenant):
        Job.objects.update(state=state)
        sent = Dispatch.objects.create(run=job.pk, person=reader.pk)
        Dispatch.objects.update(created_at=timezone.now() - timedelta(days=400))

    assert (tasks.forget_old_letters(), left(alpha)) == (0, {sent.pk})
    with tenant_context(alpha.tenant):
        Job.objects.update(state=JobState.QUEUED)
    [done] = run_all(alpha)
    assert (done.state, [to for to, *_ in letters()]) == ("done", [[person(alpha).email]])
    assert tasks.forget_old_letters() == 1


def test_a_company_with_many_letters_forgets_them_in_rounds(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "BATCH", 2)
    newest, *_ = [aged(alpha, days) for days in (31, 33, 32)]

    assert (tasks.forget_old_letters(), left(alpha)) == (2, {newest})
    assert tasks.forget_old_letters() == 1
