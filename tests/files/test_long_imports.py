"""Long files: worked on by jobs, stopped and tried again; and files that nobody brings in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from api.tests.conftest import Company
from business.catalog.models import Product
from core.history.models import Entry
from core.integrations import forgetting, writing
from core.integrations.models import ImportRun, RunState
from core.integrations.tasks import forget_files, forget_traces_of_imports
from core.jobs import running, tasks
from core.jobs.models import Job
from core.jobs.progress import Cancelled
from core.jobs.registry import kind_of
from core.kernel.acting import acting
from core.tenancy.context import tenant_context
from core.users.models import UserProfile
from tests.lifecycle.test_statistics import known_rows

from .test_imports import TWO, Desk, counts, governed, products

__all__ = ["governed"]

ROWS = 1_001
LONG = "reference;name;list_price;current_price\n" + "".join(f"A{n:05};Article {n};1;1\n" for n in range(ROWS))


@pytest.fixture(autouse=True)
def unsent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run the jobs themselves."""
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda *_, **__: None)


@pytest.fixture
def desk(alpha: Company) -> Iterator[Desk]:
    return Desk(alpha)


def work(company: Company, run: dict[str, Any]) -> None:
    running.run(company.tenant.ref, UUID(run["job"]))


def shown(desk: Desk, run: dict[str, Any]) -> dict[str, Any]:
    return dict(desk.ask(run, method="get").json())


def job_of(desk: Desk, run: dict[str, Any], act: str = "") -> Any:
    address = f"/api/v1/jobs/{run['job']}/{act}"
    return (desk.client.post if act else desk.client.get)(address)


def test_a_long_file_is_checked_and_brought_in_by_jobs(alpha: Company, desk: Desk) -> None:
    run = desk.checked(LONG)
    assert (run["state"], run["ended"], run["progress"]) == ("checking", False, 0)
    work(alpha, run)
    run = shown(desk, run)
    assert (counts(run), run["ended"], products(alpha)) == (("checked", ROWS, 0, 0, 0), True, [])

    run = desk.ask(run, "run/", mode="all").json()
    assert (run["state"], run["ended"]) == ("running", False)
    work(alpha, run)

    run = shown(desk, run)
    assert (counts(run), run["progress"]) == (("done", ROWS, 0, 0, 0), ROWS)
    assert len(products(alpha)) == ROWS
    told = job_of(desk, run).json()
    assert (told["state"], told["done"], told["total"]) == ("done", ROWS, ROWS)
    assert told["result"] == {"created": ROWS, "changed": 0, "unchanged": 0, "refused": 0}
    with tenant_context(alpha.tenant):
        names = Entry.objects.filter(target_label="catalog.product").values_list("actor_name", flat=True)
        assert set(names) == {"Salma Idrissi"}


def test_the_planner_knows_at_once_what_a_long_file_brought(company: Any) -> None:
    firm = company(level="schema")
    desk = Desk(firm)
    run = desk.checked(LONG)
    work(firm, run)
    table = Product._meta.db_table
    assert known_rows(firm.tenant)[table] == -1
    work(firm, desk.ask(run, "run/", mode="all").json())

    known = known_rows(firm.tenant)
    assert (known[table], known[Entry._meta.db_table] >= ROWS) == (ROWS, True)


def test_an_import_that_was_cancelled_has_done_nothing_and_may_be_run_again(alpha: Company, desk: Desk) -> None:
    run = desk.checked(LONG)
    work(alpha, run)
    run = desk.ask(run, "run/", mode="all").json()
    assert job_of(desk, run, "cancel/").status_code == 200
    work(alpha, run)
    assert (shown(desk, run)["state"], shown(desk, run)["ended"], products(alpha)) == ("cancelled", True, [])

    run = desk.ask(run, "run/", mode="all").json()
    work(alpha, run)
    assert (shown(desk, run)["state"], len(products(alpha))) == ("done", ROWS)


def test_an_import_that_is_cancelled_midway_leaves_nothing(alpha: Company, desk: Desk) -> None:
    run = desk.checked(LONG)
    work(alpha, run)
    run = desk.ask(run, "run/", mode="all").json()
    steps = []

    class Bar:
        def step(self, done: int, total: int) -> None:
            steps.append((done, total, Product.objects.count()))
            if len(steps) == 2:
                raise Cancelled

    with pytest.raises(Cancelled), tenant_context(alpha.tenant):
        job = Job.objects.get(pk=run["job"])
        with acting(job.actor):
            kind_of(job.kind).run(Bar(), **job.arguments)

    assert steps == [(500, ROWS, 500), (1000, ROWS, 1000)]
    assert products(alpha) == []


def test_an_import_that_broke_has_done_nothing_and_may_be_run_again(
    alpha: Company, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = desk.checked(LONG)
    work(alpha, run)
    run = desk.ask(run, "run/", mode="all").json()
    with monkeypatch.context() as broken:
        broken.setattr(writing.Writer, "_note", None)
        work(alpha, run)
    assert (shown(desk, run)["state"], products(alpha)) == ("failed", [])
    assert job_of(desk, run).json()["error"]["code"] == "tache_en_erreur"

    assert job_of(desk, run, "retry/").status_code == 200
    assert shown(desk, run)["state"] == "running"
    work(alpha, run)
    assert (shown(desk, run)["state"], len(products(alpha))) == ("done", ROWS)


def test_an_import_is_not_run_while_a_job_is_at_it(alpha: Company, desk: Desk) -> None:
    run = desk.checked(LONG)
    assert desk.ask(run, "run/", mode="all").json()["code"] == "import_deja_lance"
    work(alpha, run)
    assert desk.ask(run, "run/", mode="all").status_code == 200
    assert desk.ask(run, "run/", mode="all").json()["code"] == "import_deja_lance"


def age(company: Company, *runs: dict[str, Any], days: int) -> None:
    with tenant_context(company.tenant):
        ids = [run["id"] for run in runs]
        ImportRun.objects.filter(pk__in=ids).update(updated_at=timezone.now() - timedelta(days=days, minutes=1))


def files(company: Company, run: dict[str, Any]) -> list[bool]:
    """Whether the file, and its refused rows, are there."""
    with tenant_context(company.tenant):
        folder = f"imports/{run['id']}"
        _, names = default_storage.listdir(folder)
        return [any(name.startswith(kind) for name in names) for kind in ("source", "refused")]


def test_files_that_nobody_brings_in_are_forgotten_after_a_week(alpha: Company, desk: Desk) -> None:
    wrong = TWO + "A3;;x;1\n"
    old, fresh, done, stopped, underway = (desk.checked(text) for text in (wrong, wrong, TWO, LONG, LONG))
    desk.ask(done, "run/", mode="all")
    job_of(desk, stopped, "cancel/")
    age(alpha, old, done, stopped, underway, days=7)
    age(alpha, fresh, days=6)

    forget_files()

    assert [files(alpha, run) for run in (old, fresh, stopped, underway)] == [
        [False, False],
        [True, True],
        [False, False],
        [True, False],
    ]
    states = [shown(desk, run)["state"] for run in (old, fresh, done, stopped, underway)]
    assert states == ["forgotten", "checked", "done", "forgotten", "checking"]
    refused = desk.ask(old, "run/", mode="valid")
    assert (refused.status_code, refused.json()["code"]) == (409, "import_oublie")
    assert desk.ask(old, "refused/", method="get").status_code == 404
    assert [reference for reference, *_ in products(alpha)] == ["A1", "A2"]


def traces(company: Company, run: dict[str, Any]) -> tuple[int, int, int, bool]:
    """Records noted, values that wrong rows quote, wrong rows in all, and whether they are stored."""
    with tenant_context(company.tenant):
        kept = ImportRun.objects.get(pk=run["id"])
        return kept.records.count(), len(kept.faults), kept.refused, files(company, run)[1]


def done_ago(company: Company, days: int, text: str = TWO + "A3;;x;1\n") -> dict[str, Any]:
    run = Desk(company).brought(text, mode="valid")
    with tenant_context(company.tenant):
        at = timezone.now() - timedelta(days=days, minutes=1)
        ImportRun.objects.filter(pk=run["id"]).update(done_at=at)
    return run


@pytest.fixture
def nothing_old() -> None:
    """Other tests have left companies whose files were brought in long ago."""
    while forget_traces_of_imports():
        pass


@pytest.mark.usefixtures("nothing_old")
def test_what_undoing_needed_is_forgotten_when_it_is_too_late(alpha: Company, beta: Company) -> None:
    old, young, theirs = done_ago(alpha, 7), done_ago(alpha, 6, "reference;name\nA1;Autre\n"), done_ago(beta, 7)
    assert [traces(alpha, old), traces(alpha, young)] == [(2, 2, 1, True), (1, 0, 0, False)]
    assert Desk(alpha).ask(old, "undo/", "get").json()["code"] == "annulation_trop_tardive"

    assert (forget_traces_of_imports(), forget_traces_of_imports()) == (4, 0)

    assert [traces(alpha, old), traces(beta, theirs)] == [(0, 0, 1, False)] * 2
    assert (traces(alpha, young)[0], Desk(alpha).ask(young, "undo/").json()["restored"]) == (1, 1)
    assert counts(shown(Desk(alpha), old)) == ("done", 2, 0, 0, 1)
    assert Desk(alpha).ask(old, "refused/", "get").status_code == 404


@pytest.mark.usefixtures("nothing_old")
def test_a_long_import_is_forgotten_in_rounds(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    old = done_ago(alpha, 7)
    monkeypatch.setattr(forgetting, "RECORDS_AT_ONCE", 1)
    assert forget_traces_of_imports() == 1
    assert traces(alpha, old) == (1, 0, 1, False)
    assert (forget_traces_of_imports(), forget_traces_of_imports()) == (1, 0)


def test_a_company_keeps_what_another_forgets(alpha: Company, beta: Company) -> None:
    ours, theirs = (Desk(company).checked(TWO) for company in (alpha, beta))
    age(alpha, ours, days=8)
    forget_files()
    with tenant_context(beta.tenant):
        assert ImportRun.objects.get(pk=theirs["id"]).state == RunState.CHECKED
    assert [files(company, run)[0] for company, run in ((alpha, ours), (beta, theirs))] == [False, True]


def test_who_lost_the_right_meanwhile_does_not_bring_it_in_by_running_it_again(alpha: Company, desk: Desk) -> None:
    run = desk.checked(LONG)
    work(alpha, run)
    run = desk.ask(run, "run/", mode="all").json()
    assert job_of(desk, run, "cancel/").status_code == 200
    with tenant_context(alpha.tenant):
        UserProfile.objects.filter(pk=alpha.member.pk).update(role="LOGISTIQUE")
    assert job_of(desk, run, "retry/").status_code == 200
    work(alpha, run)
    assert (job_of(desk, run).json()["error"]["code"], products(alpha)) == ("acces_refuse", [])
