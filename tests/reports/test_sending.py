"""What leaves, once, with the rights that its owner has by then; and what stops it."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from api.tests.conftest import Company, at_once
from core.history.models import Entry
from core.jobs import running
from core.kernel.rights import Right
from core.notifications.models import Notification
from core.reports import contents
from core.tenancy.context import tenant_context
from core.users.letters import Letter
from tests.company.conftest import Office
from tests.sharing.conftest import CUSTOMER, new_customer

from .conftest import LISTS, SCHEDULES, change, grant, jobs, kept, leaves, letters, person, round_, run_all, scheduled

OF_FES = ["Alami", "Chraibi"]


def make_due(house: Company, **ago: int) -> None:
    change(house, next_at=timezone.now() - timedelta(**(ago or {"seconds": 1})))


def test_a_report_leaves_once_when_it_is_due(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader, person(alpha))
    assert (round_(alpha), jobs(alpha)) == (0, [])
    make_due(alpha)
    assert (round_(alpha), round_(alpha)) == (1, 0)
    [job] = run_all(alpha)

    assert (job.state, job.result) == ("done", {"sent": 2})
    assert (job.actor_kind, job.actor_name) == ("schedule", "Fès (Amal Idrissi)")
    assert sorted(to for to, *_ in letters()) == sorted([[reader.email], [person(alpha).email]])
    assert {subject for _, subject, _ in letters()} == {f"Fès · {alpha.tenant.name}"}
    files = {to[0]: file for to, _, file in letters()}
    assert files[person(alpha).email] == [("customer.csv", ["nom", *OF_FES])]
    assert files[reader.email] == [("customer.csv", ["الاسم العائلي", *OF_FES])]
    assert f"/business/parties/customer?enregistree={made['view']['id']}" in mail.outbox[0].body
    told = owner.get(f"{made['id']}/")
    assert (told["next_at"], told["paused"]) == (made["next_at"], False)
    [run] = owner.get(f"{made['id']}/runs/")["results"]
    assert (run["state"], run["sent"], run["stopped"], run["error"]) == ("done", 2, "", "")
    with tenant_context(alpha.tenant):
        said = Entry.objects.filter(action="send_report").values_list("actor_kind", "actor_name")
        assert list(said) == [("schedule", "Fès (Amal Idrissi)")]
        assert Notification.objects.count() == 0


def test_two_clocks_at_once_begin_nothing_twice(alpha: Company, owner: Office, reader: Any) -> None:
    scheduled(owner, reader)
    make_due(alpha)
    assert sorted(at_once(lambda: round_(alpha), 4)) == [0, 0, 0, 1]
    assert [job.result for job in run_all(alpha)] == [{"sent": 1}]
    assert len(letters()) == 1


def test_what_was_missed_is_sent_once_and_says_so(alpha: Company, owner: Office, reader: Any) -> None:
    scheduled(owner, person(alpha), rhythm="daily", day=0)
    make_due(alpha, days=3)
    assert (round_(alpha), round_(alpha)) == (1, 0)
    run_all(alpha)
    assert len(letters()) == 1
    assert "et part en retard." in mail.outbox[0].body


def test_the_rights_are_those_of_the_moment(alpha: Company, owner: Office, reader: Any) -> None:
    scheduled(owner, person(alpha))
    make_due(alpha)
    round_(alpha)
    grant(alpha, SCHEDULES, Right(CUSTOMER, ("view", "export"), rule='last_name != "Alami"'))
    new_customer(alpha, last_name="Doukkali", first_name="", city="Fès", phones=[])
    run_all(alpha)
    assert [file for *_, file in letters()] == [[("customer.csv", ["nom", "Chraibi", "Doukkali"])]]


@pytest.mark.parametrize(
    ("left", "code"),
    [
        ((LISTS,), "proprietaire_sans_droit"),
        ((SCHEDULES,), "introuvable"),
        ((SCHEDULES, Right(CUSTOMER, ("view", "print"))), "acces_refuse"),
        ((SCHEDULES, Right(CUSTOMER, ("*",), sees=("-city",))), "vue_incomplete"),
    ],
    ids=["no schedules", "nothing seen", "no export", "a condition unseen"],
)
def test_a_right_that_is_lost_stops_it_and_is_told(
    alpha: Company, owner: Office, reader: Any, left: tuple[Right, ...], code: str
) -> None:
    made = scheduled(owner, reader)
    make_due(alpha)
    round_(alpha)
    grant(alpha, *left)
    [job] = run_all(alpha)

    assert (job.state, job.result, letters()) == ("done", {"stopped": code}, [])
    told = owner.get(f"{made['id']}/")
    assert (told["paused"], told["stopped"], told["next_at"]) == (True, code, None)
    with tenant_context(alpha.tenant):
        concerned = set(Notification.objects.filter(kind="report.stopped").values_list("recipient", flat=True))
    assert concerned == {person(alpha).pk, alpha.member.pk}
    make_due(alpha)
    assert round_(alpha) == 0


@pytest.mark.parametrize("way", ["profile", "place", "account"])
def test_an_owner_who_leaves_stops_it(alpha: Company, owner: Office, reader: Any, way: str) -> None:
    scheduled(owner, reader)
    make_due(alpha)
    leaves(alpha, person(alpha), way)
    assert round_(alpha) == 1
    assert [job.result for job in run_all(alpha)] == [{"stopped": "proprietaire_sans_droit"}]
    assert letters() == []
    with tenant_context(alpha.tenant):
        assert alpha.member.pk in Notification.objects.values_list("recipient", flat=True)


@pytest.mark.parametrize("way", ["profile", "place", "account"])
def test_colleagues_who_left_get_nothing(alpha: Company, owner: Office, reader: Any, way: str) -> None:
    scheduled(owner, reader, person(alpha))
    leaves(alpha, reader, way)
    make_due(alpha)
    round_(alpha)
    assert [job.result for job in run_all(alpha)] == [{"sent": 1}]
    assert [to for to, *_ in letters()] == [[person(alpha).email]]


def test_one_that_is_taken_up_again_goes_on_where_it_was(
    alpha: Company, owner: Office, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mail server goes away after the first letter."""
    scheduled(owner, reader, person(alpha))
    make_due(alpha)
    round_(alpha)
    send = Letter.send

    def once(self: Letter, email: str, *files: Any) -> None:
        if mail.outbox:
            raise SMTPServerDisconnected
        send(self, email, *files)

    monkeypatch.setattr(Letter, "send", once)
    [job] = run_all(alpha)
    assert (job.state, job.attempts, len(letters())) == ("queued", 1, 1)
    monkeypatch.setattr(Letter, "send", send)
    running.run(alpha.tenant.ref, job.pk)
    assert [(job.state, job.result) for job in jobs(alpha)] == [("done", {"sent": 1})]
    assert sorted(to for to, *_ in letters()) == sorted([[reader.email], [person(alpha).email]])


def test_it_is_sent_at_once_besides_its_rhythm(alpha: Company, owner: Office, reader: Any) -> None:
    shared = kept(owner, scope="shared")
    made = scheduled(owner, reader, view=shared, sent_as="link")
    run = owner.send("post", f"{made['id']}/runs/", status=201)
    assert (run["state"], run["sent"]) == ("queued", None)
    run_all(alpha)
    assert [(to, files) for to, _, files in letters()] == [([reader.email], [])]
    assert owner.get(f"{made['id']}/")["next_at"] == made["next_at"]


def test_what_no_letter_holds_fails_and_goes_on_next_time(
    alpha: Company, owner: Office, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = scheduled(owner, reader)
    monkeypatch.setattr(contents, "LARGEST", 10)
    make_due(alpha)
    round_(alpha)
    [job] = run_all(alpha)
    assert (job.state, job.error_code, letters()) == ("failed", "rapport_trop_lourd", [])
    told = owner.get(f"{made['id']}/")
    assert (told["paused"], told["next_at"]) == (False, made["next_at"])
    [run] = owner.get(f"{made['id']}/runs/")["results"]
    assert (run["state"], run["sent"], run["error"][:26]) == ("failed", None, "Le fichier dépasse 0 Mo : ")
    with tenant_context(alpha.tenant):
        assert [each.kind for each in Notification.objects.all()] == ["job.failed"]


def test_paper_is_sent_as_paper(alpha: Company, owner: Office) -> None:
    made = scheduled(owner, person(alpha), sent_as="pdf")
    owner.send("post", f"{made['id']}/runs/", status=201)
    run_all(alpha)
    [(name, content, kind)] = mail.outbox[0].attachments
    assert (name, content[:5], kind) == ("customer.pdf", b"%PDF-", "application/pdf")
