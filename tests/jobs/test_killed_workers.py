"""kill -9 of real workers: nothing is lost, nothing is done twice, records keep their order."""

from __future__ import annotations

import signal
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

import tests.lab.jobs  # noqa: F401
from core.jobs.models import Job
from core.jobs.services import start
from core.jobs.tasks import take_up_forgotten_jobs
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.outbox.models import Delivery, EventState, OutboxEvent
from core.outbox.tasks import deliver_forgotten_events
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.events import BoxShipped
from tests.lab.models import Box
from tests.lab.workers import PATIENCE, worker
from tests.tools.processes import until


@pytest.fixture
def company(request: pytest.FixtureRequest, new_tenant: Callable[..., Tenant]) -> Tenant:
    return new_tenant(request.param)


def the_job(company: Tenant, job_id: UUID) -> Job:
    with tenant_context(company):
        return Job.objects.get(pk=job_id)


@pytest.mark.parametrize("company", ["shared", "database"], indirect=True)
def test_a_job_whose_worker_is_killed_is_taken_up_by_another(company: Tenant, actor: Actor, tmp_path: Path) -> None:
    (deaths := tmp_path / "deaths").write_text("once")
    with tenant_context(company):
        job_id = start("lab.fall", actor=actor, label="Chute", code="x", deaths=str(deaths)).pk

    with worker() as first:
        assert first.wait(timeout=PATIENCE) == -signal.SIGKILL
    take_up_forgotten_jobs()
    left = the_job(company, job_id)
    assert (left.state, left.attempts, left.message) == ("running", 1, "falling")
    with tenant_context(company):
        assert Box.objects.count() == 0
        Job.objects.filter(pk=job_id).update(due_at=timezone.now() - timedelta(seconds=1))  # as time does

    take_up_forgotten_jobs()
    with worker():
        until(lambda: the_job(company, job_id).is_over)

    done = the_job(company, job_id)
    assert (done.state, done.attempts, done.result) == ("done", 2, 1)


@pytest.mark.parametrize("company", ["shared", "database"], indirect=True)
def test_events_survive_the_death_of_every_worker(company: Tenant, tmp_path: Path) -> None:
    records, each = [uuid4() for _ in range(3)], 12
    traps = {5: tmp_path / "first", 7: tmp_path / "second", 11: tmp_path / "third"}
    for trap in traps.values():
        trap.touch()
    for number in range(each):
        with tenant_context(company):
            for record in records:
                publish(BoxShipped(record, number, str(traps.get(number, ""))))

    deaths = 0
    for _ in traps:
        with worker() as doomed:
            deaths += doomed.wait(timeout=PATIENCE) == -signal.SIGKILL
        deliver_forgotten_events()
    with worker():
        until(lambda: waiting(company) == 0)

    assert (deaths, [trap.exists() for trap in traps.values()]) == (3, [False] * 3)
    with tenant_context(company):
        told = dict(Box.objects.values_list("code", "amount"))
        assert told == {f"{record.hex[:8]}-{number}": number for record in records for number in range(each)}
        assert Delivery.objects.filter(subscriber__endswith=".note_shipping").count() == 3 * each
        assert set(OutboxEvent.objects.values_list("state", "attempts")) == {(EventState.DELIVERED, 0)}


def waiting(company: Tenant) -> int:
    with tenant_context(company):
        return int(OutboxEvent.objects.pending().count())
