"""A job runs once, as a whole, for the one who asked, wherever the company lives."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.utils import timezone

from core.jobs import running, tasks
from core.jobs.models import Job
from core.jobs.registry import job, kind_of
from core.jobs.services import start
from core.kernel.acting import current_actor
from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension

from .conftest import House

PAST = timedelta(seconds=1)


def test_a_job_runs_for_the_one_who_asked(house: House, messages: list) -> None:
    job_id = house.start("lab.pack", codes=["a", "b"])
    waiting = house.job(job_id)
    assert (waiting.state, waiting.label, messages) == ("queued", "Mise en boîte", [(str(job_id), 0)])

    assert house.run(job_id) is None

    done = house.job(job_id)
    assert (done.state, done.done, done.total, done.message, done.attempts) == ("done", 2, 2, "packed", 1)
    assert done.result == {"packed": 2, "for": "Salma Idrissi", "role": "ADMIN"}
    assert waiting.created_at <= done.started_at <= done.ended_at
    assert house.boxes() == ["a", "b"]


def test_a_job_of_a_program_may_do_no_more_than_its_key(house: House, messages: list, a_job) -> None:
    kind = a_job(lambda progress: [current_actor().identity, list(current_actor().scopes)])
    key = uuid4()
    with tenant_context(house.tenant):
        actor = Actor(ActorKind.API_KEY, name="Site", role="ADMIN", key_id=key, scopes=("orders.order:view",))
        job_id = start(kind, actor=actor, label="x").pk

    house.run(job_id)

    assert house.job(job_id).result == [f"api_key:{key}", ["orders.order:view"]]


@pytest.mark.parametrize("level", ["schema", "database"])
def test_a_job_runs_wherever_the_company_lives(new_tenant, actor: Actor, messages: list, level: str) -> None:
    elsewhere = House(new_tenant(level), actor)
    job_id = elsewhere.start("lab.pack", codes=["a"])

    tasks.run_job(str(elsewhere.tenant.id), str(job_id))

    assert (elsewhere.job(job_id).state, elsewhere.boxes()) == ("done", ["a"])


def test_told_twice_it_runs_once(house: House) -> None:
    job_id = house.start("lab.pack", codes=["a"])

    house.run(job_id)
    house.run(job_id)

    assert (house.job(job_id).attempts, house.boxes()) == (1, ["a"])


def test_a_job_of_an_act_that_failed_was_never_asked_for(house: House, messages: list) -> None:
    with pytest.raises(ZeroDivisionError), tenant_context(house.tenant):
        start("lab.pack", actor=house.actor, label="x", codes=[])
        1 / 0  # noqa: B018

    with tenant_context(house.tenant):
        assert (Job.objects.count(), messages) == (0, [])


def test_an_unknown_job_cannot_be_asked_for(house: House) -> None:
    with pytest.raises(LookupError, match=r"No job is called lab\.nothing\."):
        house.start("lab.nothing")

    with tenant_context(house.tenant):
        assert Job.objects.count() == 0


def test_two_modules_cannot_declare_the_same_job() -> None:
    with pytest.raises(TypeError, match=r"Two jobs are called lab\.pack\."):
        job("lab.pack")(lambda progress: None)
    assert kind_of("lab.pack").run.__module__ == "tests.lab.jobs"


def test_jobs_of_a_company_that_may_not_write_wait(house: House, messages: list) -> None:
    job_id = house.start("lab.pack", codes=["a"])
    house.change(job_id, due_at=timezone.now() - PAST)
    suspend(house.tenant, Suspension.READ_ONLY)
    messages.clear()

    tasks.take_up_forgotten_jobs()
    tasks.run_job(str(house.tenant.id), str(job_id))

    assert (str(job_id), 0) not in messages
    suspend(house.tenant, Suspension.ACTIVE)
    assert house.job(job_id).state == "queued"
    tasks.run_job(str(house.tenant.id), str(job_id))
    assert house.job(job_id).state == "done"


def test_two_workers_at_once_run_it_once(house: House) -> None:
    job_id = house.start("lab.pack", codes=["a"])

    def work(_: int) -> None:
        running.run(house.tenant.ref, job_id)
        connections.close_all()

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(work, range(4)))

    assert (house.job(job_id).state, house.job(job_id).attempts, house.boxes()) == ("done", 1, ["a"])


def test_another_companys_job_is_not_found(house: House, new_tenant, actor: Actor) -> None:
    job_id: UUID = house.start("lab.pack", codes=["a"])
    other = new_tenant()

    tasks.run_job(str(other.id), str(job_id))

    assert (house.job(job_id).state, house.boxes()) == ("queued", [])
