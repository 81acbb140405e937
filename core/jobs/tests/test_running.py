"""A job runs once, as a whole, for the one who asked; how it ends stands in its row."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.utils import timezone

from core.jobs import keeping, progress, running, tasks
from core.jobs.errors import JobNotOver, JobOver
from core.jobs.models import Job
from core.jobs.registry import _kinds, job, kind_of
from core.jobs.services import cancel, retry, start
from core.kernel.acting import current_actor
from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension
from tests.lab.models import Box

from .conftest import House

PAST = timedelta(seconds=1)


@pytest.fixture
def moods(tmp_path: Path) -> Path:
    return tmp_path / "moods"


@pytest.fixture
def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if half a second passed between any two steps."""
    monkeypatch.setattr(progress, "INTERVAL", 0)


@pytest.fixture
def a_job():
    """Declare a job for one test."""
    name = f"test.{uuid4().hex}"
    yield lambda run: (job(name)(run), name)[1]
    _kinds.pop(name, None)


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


def test_progress_is_seen_before_anything_is_committed(house: House, a_job, every_step: None) -> None:
    seen: list[tuple[str, int, int, str, list[str]]] = []

    def look(told: progress.Progress) -> None:
        Box.objects.create(code="unseen")
        told.step(3, 9, "third")
        with ThreadPoolExecutor(1) as other:
            other.submit(note).result()

    def note() -> None:
        found = house.job(job_id)
        seen.append((found.state, found.done, found.total, found.message, house.boxes()))
        connections.close_all()

    job_id = house.start(a_job(look))
    house.run(job_id)

    assert seen == [("running", 3, 9, "third", [])]
    assert house.boxes() == ["unseen"]


def test_steps_close_together_are_written_once(house: House, a_job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "INTERVAL", 3600)
    written: list[int] = []
    write = keeping.Keeper.write
    monkeypatch.setattr(keeping.Keeper, "write", lambda self, news: (written.append(news.done), write(self, news)))

    job_id = house.start(a_job(lambda told: [told.step(done, 5) for done in range(1, 6)] and None))
    house.run(job_id)

    assert written == [1]
    assert house.job(job_id).done == 5


def test_screens_of_the_author_hear_of_it(house: House, every_step: None, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, str, str, int]] = []
    monkeypatch.setattr(
        "core.jobs.telling.announce",
        lambda event, data, *, channel: told.append((event, channel, data["state"], data["done"])),
    )

    house.run(house.start("lab.pack", codes=["a"]))

    event, channel = "job.progress", f"person.{house.actor.profile_id}"
    assert told == [
        (event, channel, "queued", 0),
        (event, channel, "running", 0),
        (event, channel, "running", 0),
        (event, channel, "running", 1),
        (event, channel, "done", 1),
    ]


def test_a_waiting_job_is_cancelled_at_once(house: House) -> None:
    job_id = house.start("lab.pack", codes=["a"])

    assert house.act(cancel, job_id).state == "cancelled"
    house.run(job_id)

    assert (house.job(job_id).state, house.job(job_id).attempts, house.boxes()) == ("cancelled", 0, [])


def test_a_running_job_is_cancelled_at_its_next_step_and_undone(house: House, a_job, every_step: None) -> None:
    def stopped(told: progress.Progress) -> None:
        Box.objects.create(code="undone")
        with ThreadPoolExecutor(1) as somebody:
            somebody.submit(lambda: (house.act(cancel, job_id), connections.close_all())).result()
        told.step(1, 2, "stopping")
        raise AssertionError("nothing was heard")

    job_id = house.start(a_job(stopped))
    house.run(job_id)

    ended = house.job(job_id)
    assert (ended.state, ended.cancel_requested, ended.message) == ("cancelled", True, "stopping")
    assert ended.ended_at is not None
    assert house.boxes() == []


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_what_is_over_cannot_be_cancelled(house: House, state: str) -> None:
    job_id = house.start("lab.pack", codes=[])
    house.change(job_id, state=state)

    with pytest.raises(JobOver):
        house.act(cancel, job_id)

    assert (house.job(job_id).state, house.job(job_id).cancel_requested) == (state, False)


def test_a_refusal_of_the_business_is_final_and_told_as_it_is(house: House, moods: Path) -> None:
    moods.write_text("heavy\n")
    job_id = house.start("lab.weigh", code="b", moods=str(moods))

    assert house.run(job_id) is None

    failed = house.job(job_id)
    assert (failed.state, failed.error_code, failed.error_message, failed.error_detail) == (
        "failed",
        "boite_trop_lourde",
        "The box b is too heavy.",
        "",
    )
    assert (failed.arguments, house.boxes()) == ({"code": "b", "moods": str(moods)}, [])


def test_a_fault_of_ours_is_kept_and_not_shown(house: House, moods: Path) -> None:
    moods.write_text("broken\n")
    job_id = house.start("lab.weigh", code="b", moods=str(moods))

    house.run(job_id)

    failed = house.job(job_id)
    assert (failed.state, failed.error_code) == ("failed", "tache_en_erreur")
    assert failed.error_detail == "ZeroDivisionError: secret of the house"
    assert "secret" not in failed.error_message


def test_a_transient_error_is_waited_out(house: House, moods: Path, messages: list) -> None:
    moods.write_text("away\naway\nfine\n")
    job_id = house.start("lab.weigh", code="b", moods=str(moods))
    messages.clear()

    for _ in range(3):
        tasks.run_job(str(house.tenant.id), str(job_id))

    assert messages == [(str(job_id), 2.0), (str(job_id), 4.0)]
    done = house.job(job_id)
    assert (done.state, done.attempts, done.error_code, house.boxes()) == ("done", 3, "", ["b"])


def test_a_transient_error_that_lasts_is_final(house: House, moods: Path) -> None:
    moods.write_text("away\n" * 4)
    job_id = house.start("lab.weigh", code="b", moods=str(moods))

    pauses = [house.run(job_id) for _ in range(4)]

    assert pauses == [timedelta(seconds=2), timedelta(seconds=4), None, None]
    failed = house.job(job_id)
    assert (failed.state, failed.attempts, failed.error_detail) == ("failed", 3, "ScaleAway: no answer")
    assert moods.read_text() == "away\n"


def test_a_failed_job_is_run_again_with_its_arguments(house: House, moods: Path, messages: list) -> None:
    moods.write_text("broken\nfine\n")
    job_id = house.start("lab.weigh", code="b", moods=str(moods))
    house.run(job_id)
    messages.clear()

    again = house.act(retry, job_id)

    assert (again.state, again.attempts, again.error_code, again.ended_at) == ("queued", 0, "", None)
    assert messages == [(str(job_id), 0)]
    house.run(job_id)
    assert (house.job(job_id).state, house.boxes()) == ("done", ["b"])


@pytest.mark.parametrize("state", ["queued", "running", "done"])
def test_only_what_failed_or_was_cancelled_is_run_again(house: House, messages: list, state: str) -> None:
    job_id = house.start("lab.pack", codes=[])
    house.change(job_id, state=state)
    messages.clear()

    with pytest.raises(JobNotOver):
        house.act(retry, job_id)

    assert (house.job(job_id).state, messages) == (state, [])


def test_a_worker_without_signs_of_life_loses_its_job(house: House, messages: list) -> None:
    job_id, other = house.start("lab.pack", codes=["a"]), house.start("lab.pack", codes=["b"])
    house.change(job_id, state="running", run_key=uuid4(), attempts=1, due_at=timezone.now() - PAST)
    messages.clear()

    tasks.take_up_forgotten_jobs()
    tasks.take_up_forgotten_jobs()

    assert [sent for sent in messages if sent[0] in (str(job_id), str(other))] == [(str(job_id), 0)]
    house.run(job_id)
    assert (house.job(job_id).state, house.job(job_id).attempts, house.boxes()) == ("done", 2, ["a"])


def test_a_running_job_is_not_given_to_another(house: House) -> None:
    job_id = house.start("lab.pack", codes=["a"])
    house.change(job_id, state="running", run_key=uuid4(), attempts=1, due_at=timezone.now() + timedelta(minutes=1))

    tasks.take_up_forgotten_jobs()
    house.run(job_id)

    assert (house.job(job_id).state, house.job(job_id).attempts, house.boxes()) == ("running", 1, [])


def test_a_worker_that_comes_back_from_the_dead_changes_nothing(house: House, a_job) -> None:
    def sleepy(told: progress.Progress) -> None:
        Box.objects.create(code="ghost")
        with ThreadPoolExecutor(1) as successor:
            successor.submit(lambda: (taken_over(), connections.close_all())).result()

    def taken_over() -> None:
        house.change(job_id, run_key=successor_key, message="by another")

    successor_key = uuid4()
    job_id = house.start(a_job(sleepy))
    assert house.run(job_id) is None

    left = house.job(job_id)
    assert (left.state, left.run_key, left.message) == ("running", successor_key, "by another")
    assert house.boxes() == []


def test_a_job_that_kills_its_workers_is_given_up(house: House) -> None:
    job_id = house.start("lab.fall", code="x", deaths="")
    house.change(job_id, attempts=3)

    house.run(job_id)

    failed = house.job(job_id)
    assert (failed.state, failed.error_code, failed.attempts) == ("failed", "tache_abandonnee", 3)
    assert house.boxes() == []


def test_signs_of_life_prolong_the_lease_and_leave_the_bar_alone(
    house: House, a_job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PULSE", 0.01)
    pulse, seen = Event(), []
    write = keeping.Keeper._write

    def noted(self: keeping.Keeper, news: keeping.News | None) -> bool:
        answer = write(self, news)
        if news is None:
            pulse.set()
        return answer

    monkeypatch.setattr(keeping.Keeper, "_write", noted)

    def silent(told: progress.Progress) -> None:
        told.step(1, 2, "half")
        house_in_thread(lambda: house.change(job_id, due_at=timezone.now() - PAST))
        pulse.clear()
        assert pulse.wait(30)
        house_in_thread(lambda: seen.append(house.job(job_id)))

    def house_in_thread(act) -> None:
        with ThreadPoolExecutor(1) as other:
            other.submit(lambda: (act(), connections.close_all())).result()

    job_id = house.start(a_job(silent))
    house.run(job_id)

    assert (seen[0].due_at > timezone.now(), seen[0].done, seen[0].message) == (True, 1, "half")
    assert house.job(job_id).state == "done"


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
