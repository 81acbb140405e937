"""Reports that must not leave, must not leave twice, or must not carry what somebody put into them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections

from api.tests.conftest import Company, done_once, sent_twenty_times, switch_off, switch_on
from core.jobs import progress
from core.jobs.tasks import run_job
from core.reports.tasks import start_due_reports
from core.tenancy import directory
from core.tenancy.lifecycle.suspension import suspend
from core.users.letters import Letter
from tests.company.conftest import NOWHERE, Office

from .conftest import REPORTS, TERMS, jobs, kept, letters, person, round_, run_all, scheduled, stored
from .test_sending import make_due


def reduce(house: Company, level: Any) -> None:
    suspend(house.tenant, level)
    directory.forget_all()


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_company_whose_access_is_reduced_sends_nothing_until_it_is_given_back(
    alpha: Company, owner: Office, reader: Any, level: Any
) -> None:
    scheduled(owner, reader)
    make_due(alpha, hours=1)
    assert round_(alpha) == 1
    [begun] = jobs(alpha)
    make_due(alpha, hours=1)
    before = stored(alpha)
    reduce(alpha, level)
    start_due_reports()
    run_job(str(alpha.tenant.id), str(begun.pk))
    assert owner.client.post(REPORTS, {}, content_type="application/json").status_code in {403, 404}
    reduce(alpha, "banner")

    assert (letters(), [job.state for job in jobs(alpha)], stored(alpha)) == ([], ["queued"], before)
    run_job(str(alpha.tenant.id), str(begun.pk))
    start_due_reports()
    run_all(alpha)
    assert [to for to, *_ in letters()] == [[reader.email]] * 2


def test_a_module_that_is_switched_off_stops_it(alpha: Company, owner: Office, reader: Any) -> None:
    view = kept(owner)
    made = scheduled(owner, reader, view=view)
    switch_off(alpha, "business.parties")
    asked = {"view": view, "recipients": [str(reader.pk)], **TERMS}
    assert owner.refused("post", **asked) == NOWHERE
    make_due(alpha)
    round_(alpha)

    assert [job.result for job in run_all(alpha)] == [{"stopped": "introuvable"}]
    switch_on(alpha, "business.parties")
    told = owner.get(f"{made['id']}/")
    assert (letters(), told["paused"], told["stopped"]) == ([], True, "introuvable")
    assert owner.send("patch", f"{made['id']}/", version=told["version"])["paused"] is False


def test_one_that_is_paused_while_it_waits_is_not_sent_until_somebody_has_it_sent(
    alpha: Company, owner: Office, reader: Any
) -> None:
    made = scheduled(owner, reader)
    make_due(alpha)
    round_(alpha)
    Office(alpha.sign_in(), REPORTS).send("post", f"{made['id']}/pause/")
    assert [(job.state, job.result) for job in run_all(alpha)] == [("done", {"sent": 0})]
    assert letters() == []
    owner.send("post", f"{made['id']}/runs/", status=201)
    run_all(alpha)
    assert [to for to, *_ in letters()] == [[reader.email]]


def test_a_view_that_its_owner_keeps_to_themselves_by_now_stops_it(alpha: Company, owner: Office, reader: Any) -> None:
    view = kept(owner, scope="shared")
    made = scheduled(owner, reader, view=view, sent_as="link")
    Office(owner.client, "/api/v1/views/").send("patch", f"{view}/", version=1, scope="personal")
    owner.send("post", f"{made['id']}/runs/", status=201)
    assert [job.result for job in run_all(alpha)] == [{"stopped": "vue_personnelle"}]
    assert (letters(), owner.get(f"{made['id']}/")["stopped"]) == ([], "vue_personnelle")


def test_one_that_is_deleted_meanwhile_is_not_sent(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader)
    owner.send("post", f"{made['id']}/runs/", status=201)
    owner.send("delete", f"{made['id']}/", status=204)
    assert [(job.state, job.result) for job in run_all(alpha)] == [("done", {"sent": 0})]
    assert (letters(), stored(alpha)) == ([], [])


def test_one_that_is_stopped_and_run_again_goes_on_behind_the_letters_that_left(
    alpha: Company, owner: Office, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An administrator stops it while the first letter is on its way."""
    made = scheduled(owner, reader, person(alpha))
    owner.send("post", f"{made['id']}/runs/", status=201)
    [job] = jobs(alpha)
    admin, send = Office(alpha.sign_in(), f"/api/v1/jobs/{job.pk}/"), Letter.send
    monkeypatch.setattr(progress, "INTERVAL", 0)

    def stop() -> None:
        try:
            admin.send("post", "cancel/")
        finally:
            connections.close_all()

    def stopped(self: Letter, email: str, *files: Any) -> None:
        send(self, email, *files)
        with ThreadPoolExecutor(1) as somebody_else:
            somebody_else.submit(stop).result()

    with monkeypatch.context() as patch:
        patch.setattr(Letter, "send", stopped)
        assert [job.state for job in run_all(alpha)] == ["cancelled"]
    assert len(letters()) == 1
    admin.send("post", "retry/")

    assert [(job.state, job.result) for job in run_all(alpha)] == [("done", {"sent": 1})]
    assert sorted(to for to, *_ in letters()) == sorted([[reader.email], [person(alpha).email]])


def test_sent_twenty_times_at_once_it_is_scheduled_once_and_begun_once(
    alpha: Company, owner: Office, reader: Any
) -> None:
    asked = {"view": kept(owner), "recipients": [str(reader.pk)], **TERMS}
    assert done_once(sent_twenty_times(owner.client, REPORTS, asked))
    [report] = owner.get()["results"]

    assert done_once(sent_twenty_times(owner.client, f"{REPORTS}{report['id']}/runs/"))
    assert [job.state for job in run_all(alpha)] == ["done"]
    assert len(letters()) == 1
