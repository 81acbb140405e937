"""How far a job is, as screens see it while nothing is committed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from core.jobs import keeping, progress
from tests.lab.models import Box

from .conftest import House


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
