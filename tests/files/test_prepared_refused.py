"""Lists that a job writes, where they must not be written, not twice, or not handed out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from api.tests.conftest import (
    Company,
    Program,
    another_tab,
    at_once,
    done_once,
    lose_place,
    refusal,
    sent_twenty_times,
    switch_off,
    switch_on,
)
from core.jobs import tasks
from core.jobs.models import Job
from core.jobs.tasks import run_job
from core.tenancy import directory
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.suspension import suspend

from .test_imports import make
from .test_prepared_exports import JOBS, Desk, files, kept

READ_ONLY, GONE = (403, "entreprise_en_lecture_seule"), (404, "entreprise_introuvable")


@pytest.fixture(autouse=True)
def by_nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Jobs are run by the test."""
    monkeypatch.setattr(tasks, "send", lambda *_: None)
    yield


@pytest.fixture
def desk(alpha: Company) -> Desk:
    make(alpha, reference="A1", name="Sandale")
    return Desk(alpha)


def exports(house: Company) -> list[tuple[str, str]]:
    with tenant_context(house.tenant):
        return list(Job.objects.order_by("created_at").values_list("state", "error_code"))


@pytest.mark.parametrize(
    ("level", "asks", "looks", "fetches"),
    [
        ("banner", (409, "export_en_preparation"), 200, 200),
        ("read_only", READ_ONLY, 200, 200),
        ("export_only", READ_ONLY, 200, 200),
        ("closed", GONE, 404, 404),
    ],
)
def test_a_suspended_company_gets_what_is_there_and_has_nothing_new_written(
    alpha: Company, desk: Desk, level: Any, asks: tuple[int, str], looks: int, fetches: int
) -> None:
    there, waiting = desk.written(format="csv")["id"], desk.begun(format="csv")["id"]
    suspend(alpha.tenant, level)
    directory.forget_all()
    found = desk.refused("post", format="csv"), desk.client.get(JOBS).status_code
    fetched = desk.client.get(f"{JOBS}{there}/file/").status_code
    if level != "banner":
        run_job(str(alpha.tenant.id), waiting)
    suspend(alpha.tenant, "active")  # type: ignore[arg-type]
    directory.forget_all()

    assert (*found, fetched) == (asks, looks, fetches)
    assert exports(alpha) == [("done", ""), ("queued", "")]
    run_job(str(alpha.tenant.id), waiting)
    assert exports(alpha) == [("done", ""), ("done", "")]


def test_a_module_that_is_switched_off_is_not_written_out(alpha: Company, desk: Desk) -> None:
    there, waiting = desk.written(format="csv")["id"], desk.begun(format="csv")["id"]
    switch_off(alpha, "business.catalog")
    for path in (JOBS, f"{JOBS}{there}/", f"{JOBS}{there}/file/"):
        assert desk.refused("get", path) == (404, "introuvable")
    assert desk.refused("post") == (404, "introuvable")

    job = desk.run(waiting)

    assert (job.state, job.error_code, len(files(alpha)), kept(alpha)) == ("failed", "introuvable", 1, 1)
    switch_on(alpha, "business.catalog")
    assert desk.content(there).decode("utf-8-sig").count("Sandale") == 1


@pytest.mark.parametrize("what", ["profile", "membership", "account"])
def test_who_lost_their_place_fetches_nothing(alpha: Company, desk: Desk, what: str) -> None:
    there = desk.written(format="csv")["id"]
    lose_place(alpha, what)
    assert desk.refused("get", f"{JOBS}{there}/file/") == (401, "non_authentifie")
    assert desk.client.post(JOBS).status_code in {401, 403}
    assert exports(alpha) == [("done", "")]


def test_what_a_key_had_written_goes_to_that_key_and_ends_with_it(alpha: Company, desk: Desk) -> None:
    robot, other = Program(alpha, role="ADMIN"), Program(alpha, role="ADMIN")
    begun = robot.client.post(JOBS).json()["id"]
    assert desk.run(begun).state == "done"
    assert robot.get(f"{JOBS}{begun}/file/").status_code == 200
    for nobody in (other.client, desk.client):
        assert refusal(nobody.get(f"{JOBS}{begun}/file/")) == (404, "introuvable")
    assert desk.client.delete(f"/api/v1/company/keys/{robot.key.pk}/").status_code == 204
    assert refusal(robot.get(f"{JOBS}{begun}/file/")) == (401, "non_authentifie")


def test_sent_twenty_times_at_once_it_is_written_once(alpha: Company, desk: Desk) -> None:
    assert done_once(sent_twenty_times(desk.client, f"{JOBS}?format=csv"))
    assert exports(alpha) == [("queued", "")]


def test_of_twenty_who_ask_at_once_without_a_key_one_is_served(alpha: Company, desk: Desk) -> None:
    answers = at_once(lambda: another_tab(desk.client).post(JOBS), 20)
    fares = Counter(each.json().get("code", each.status_code) for each in answers)
    assert fares == {201: 1, "export_en_preparation": 19}
    assert exports(alpha) == [("queued", "")]
