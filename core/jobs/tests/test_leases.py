"""A worker holds a job by signs of life: a dead one loses it, one back from the dead changes nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from core.jobs import keeping, progress, tasks
from tests.lab.models import Box

from .conftest import House

PAST = timedelta(seconds=1)


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
