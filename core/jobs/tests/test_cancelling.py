"""A job is cancelled while it waits, or at its next step, and leaves nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from core.jobs import progress
from core.jobs.errors import JobOver
from core.jobs.services import cancel
from tests.lab.models import Box

from .conftest import House


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
