"""A field of many records becomes filterable beside what people do: no value is missed, nobody waits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.utils import timezone

from api.tests.conftest import Company
from business.parties.models import Customer
from core.configuration.custom import filterable
from core.configuration.custom.models import CustomField, CustomValue
from core.configuration.custom.services import set_custom
from core.jobs import keeping, progress, running, tasks
from core.jobs.models import Job
from core.kernel.actors import SYSTEM
from core.tenancy.context import tenant_context
from core.testing.databases import database_urls

from .conftest import Office, acts
from .test_fields import CUSTOMER, CUSTOMERS

POINTS = {"resource": CUSTOMER, "key": "points", "kind": "integer", "labels": {"fr": "Points"}}
AT_REST = {"is_filterable": False, "copying": None}


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three records are many, two are a batch, and nothing runs by itself."""
    monkeypatch.setattr(filterable, "MOST_AT_ONCE", 2)
    monkeypatch.setattr(filterable, "AT_A_TIME", 2)
    monkeypatch.setattr(progress, "INTERVAL", 0)
    monkeypatch.setattr(tasks, "send", lambda *_: None)
    yield


@pytest.fixture
def customers(alpha: Company, office: Office) -> list[Customer]:
    """Five of them, with points from 0 to 4."""
    field = office.send("post", "fields/", status=201, **POINTS)
    with tenant_context(alpha.tenant):
        made = [Customer.objects.create(first_name=f"C{n}") for n in range(5)]
        for n, customer in enumerate(made):
            set_custom(customer, {"c_points": n}, actor=SYSTEM)
    assert {name: field[name] for name in AT_REST} == AT_REST
    return made


def asked(office: Office, **changes: Any) -> dict[str, Any]:
    (field,) = office.get("fields/")["results"]
    return dict(office.send("patch", f"fields/{field['id']}/", version=field["version"], **changes))


def job_of(house: Company) -> UUID:
    with tenant_context(house.tenant):
        return CustomField.objects.values_list("copying", flat=True).get()


def with_points(office: Office, points: int) -> list[str]:
    answer = office.client.get(CUSTOMERS, {"c_points": str(points)})
    assert answer.status_code == 200, answer.content
    return [each["first_name"] for each in answer.json()["results"]]


def copies(house: Company) -> list[int]:
    with tenant_context(house.tenant):
        return sorted(CustomValue.objects.values_list("number", flat=True))


def test_a_large_table_is_copied_by_a_job(alpha: Company, office: Office, customers: list[Customer]) -> None:
    told = asked(office, is_filterable=True)
    assert (told["is_filterable"], told["copying"]) == (False, {"state": "queued", "done": 0, "total": 0})
    assert office.client.get(CUSTOMERS, {"c_points": "3"}).json()["code"] == "champ_non_filtrable"

    work = job_of(alpha)
    assert running.run(alpha.tenant.ref, work) is None

    (field,) = office.get("fields/")["results"]
    assert (field["is_filterable"], field["copying"]) == (True, None)
    assert [with_points(office, n) for n in (0, 3, 4)] == [["C0"], ["C3"], ["C4"]]
    with tenant_context(alpha.tenant):
        job = Job.objects.get(pk=work)
    assert (job.state, job.done, job.total, job.result, job.label) == (
        "done",
        5,
        5,
        {"records": 5},
        "Filtrer par « Points »",
    )
    assert acts(alpha, "configuration.customfield") == ["define_field", "change_field", "change_field"]


def test_what_is_filled_in_meanwhile_is_found(
    alpha: Company, office: Office, customers: list[Customer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the first batch, and after the one that holds the record."""
    asked(office, is_filterable=True)
    with tenant_context(alpha.tenant):
        set_custom(customers[4], {"c_points": 40}, actor=SYSTEM)
    told = keeping.Keeper.write
    answers: list[Any] = []

    def colleague() -> None:
        try:
            path = f"{CUSTOMERS}{customers[0].pk}/"
            change = {"c_points": 10, "version": office.client.get(path).json()["version"]}
            answers.append(office.client.patch(path, change, content_type="application/json").json())
        finally:
            connections.close_all()

    def change_the_first(keeper: keeping.Keeper, news: Any = None) -> None:
        told(keeper, news)
        if news and news.done == 4:
            with ThreadPoolExecutor(1) as other:
                other.submit(colleague).result()

    monkeypatch.setattr(keeping.Keeper, "write", change_the_first)
    running.run(alpha.tenant.ref, job_of(alpha))

    assert [each["c_points"] for each in answers] == [10]
    assert copies(alpha) == [1, 2, 3, 10, 40]
    assert [with_points(office, n) for n in (0, 4, 10, 40)] == [[], [], ["C0"], ["C4"]]


def test_who_thinks_better_of_it_stops_the_work(alpha: Company, office: Office, customers: list[Customer]) -> None:
    asked(office, is_filterable=True)
    work = job_of(alpha)
    told = asked(office, is_filterable=False)

    assert (told["is_filterable"], told["copying"]) == (False, None)
    running.run(alpha.tenant.ref, work)
    assert copies(alpha) == []
    assert office.get("fields/")["results"] == [told]


def test_asked_again_the_first_work_finds_nothing_to_do(
    alpha: Company, office: Office, customers: list[Customer]
) -> None:
    asked(office, is_filterable=True)
    first = job_of(alpha)
    asked(office, is_filterable=True)
    second = job_of(alpha)
    assert first != second

    running.run(alpha.tenant.ref, first)
    assert (copies(alpha), office.get("fields/")["results"][0]["is_filterable"]) == ([], False)
    running.run(alpha.tenant.ref, second)
    assert (copies(alpha), office.get("fields/")["results"][0]["is_filterable"]) == ([0, 1, 2, 3, 4], True)


def test_cancelled_halfway_it_is_not_filterable_and_can_begin_anew(
    alpha: Company, office: Office, customers: list[Customer]
) -> None:
    asked(office, is_filterable=True)
    with tenant_context(alpha.tenant):
        Job.objects.update(cancel_requested=True)
    running.run(alpha.tenant.ref, job_of(alpha))
    (field,) = office.get("fields/")["results"]
    assert (field["is_filterable"], field["copying"]["state"]) == (False, "cancelled")

    asked(office, is_filterable=True)
    running.run(alpha.tenant.ref, job_of(alpha))
    assert copies(alpha) == [0, 1, 2, 3, 4]
    assert office.get("fields/")["results"][0]["is_filterable"] is True


def test_a_new_field_of_many_records_waits_for_its_job_too(
    alpha: Company, office: Office, customers: list[Customer]
) -> None:
    office.send("post", "fields/", status=201, **{**POINTS, "key": "rang", "is_filterable": True})
    with tenant_context(alpha.tenant):
        rank = CustomField.objects.get(key="c_rang")
    assert (rank.is_filterable, rank.copying is None) == (False, False)

    running.run(alpha.tenant.ref, rank.copying)
    assert office.client.get(CUSTOMERS, {"c_rang": "1"}).json()["results"] == []


#: A worker that dies in its second lot, before that is committed.
KILLED = """
import os, signal, sys, uuid, django
django.setup()
from core.company import jobs
from core.configuration.custom import filterable
from core.jobs import running
from core.tenancy.models import Tenant

filterable.AT_A_TIME, lots = 2, []

def copy_next(*what, **how):
    lots.append(filterable.copy_next(*what, **how))
    if len(lots) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return lots[-1]

jobs.copy_next = copy_next
running.run(Tenant.objects.get(slug=sys.argv[1]).ref, uuid.UUID(sys.argv[2]))
"""


def killed_halfway(house: Company, work: UUID) -> None:
    command = [sys.executable, "-c", KILLED, house.tenant.slug, str(work)]
    killed = subprocess.run(command, env={**os.environ, **database_urls()}, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert copies(house) == [0, 1]
    with tenant_context(house.tenant):
        assert Job.objects.get(pk=work).state == "running"
        assert not CustomField.objects.get().is_filterable


def test_a_killed_worker_s_copying_is_finished_by_another(
    alpha: Company, office: Office, customers: list[Customer]
) -> None:
    asked(office, is_filterable=True)
    work = job_of(alpha)
    killed_halfway(alpha, work)
    assert office.client.get(CUSTOMERS, {"c_points": "1"}).json()["code"] == "champ_non_filtrable"
    with tenant_context(alpha.tenant):
        set_custom(customers[0], {"c_points": 10}, actor=SYSTEM)
        set_custom(customers[4], {"c_points": 40}, actor=SYSTEM)
        Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # as time does

    tasks.take_up_forgotten_jobs()
    assert running.run(alpha.tenant.ref, work) is None

    assert copies(alpha) == [1, 2, 3, 10, 40]
    assert [with_points(office, n) for n in (0, 1, 10, 40)] == [[], ["C1"], ["C0"], ["C4"]]
    (field,) = office.get("fields/")["results"]
    assert (field["is_filterable"], field["copying"]) == (True, None)
    with tenant_context(alpha.tenant):
        job = Job.objects.get(pk=work)
    assert (job.state, job.attempts, job.result) == ("done", 2, {"records": 5})


def test_after_a_killed_worker_one_may_ask_anew(alpha: Company, office: Office, customers: list[Customer]) -> None:
    asked(office, is_filterable=True)
    dead = job_of(alpha)
    killed_halfway(alpha, dead)

    asked(office, is_filterable=True)
    running.run(alpha.tenant.ref, job_of(alpha))

    assert copies(alpha) == [0, 1, 2, 3, 4]
    with tenant_context(alpha.tenant):
        Job.objects.filter(pk=dead).update(due_at=timezone.now() - timedelta(seconds=1))
    tasks.take_up_forgotten_jobs()
    running.run(alpha.tenant.ref, dead)
    assert copies(alpha) == [0, 1, 2, 3, 4]
    assert with_points(office, 4) == ["C4"]
