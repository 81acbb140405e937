"""How a job fails, is waited out, and is run again; its row says what people may read."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from core.jobs import tasks
from core.jobs.errors import JobNotOver
from core.jobs.services import retry

from .conftest import House


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
