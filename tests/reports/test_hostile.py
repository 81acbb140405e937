"""What somebody puts into a report, or asks of one, to do harm."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import pytest
from django.core import mail

from api.tests.conftest import Company
from tests.company.conftest import NOWHERE, Office, hired
from tests.sharing.conftest import new_customer

from .conftest import REPORTS, TERMS, kept, letters, person, run_all, scheduled, stored
from .test_scheduling import INVALID
from .test_sending import OF_FES


@pytest.mark.parametrize("sent_as", ["csv", "link"])
def test_nothing_that_is_named_becomes_a_header_or_a_script(
    alpha: Company, owner: Office, reader: Any, sent_as: str
) -> None:
    hostile = "Fès\r\nBcc: voleur@ailleurs.ma\r\n\r\n<script>x</script>"
    view = kept(owner, name=hostile, scope="shared")
    made = scheduled(owner, reader, view=view, name=hostile, sent_as=sent_as)
    owner.send("post", f"{made['id']}/runs/", status=201)
    run_all(alpha)

    [letter] = mail.outbox
    assert letter.recipients() == [reader.email]
    message: EmailMessage = letter.message()  # type: ignore[assignment]
    assert (message["Bcc"], message["Cc"]) == (None, None)
    assert letter.subject == f"Fès Bcc: voleur@ailleurs.ma <script>x</script> · {alpha.tenant.name}"
    page = letter.alternatives[0][0]  # type: ignore[attr-defined]
    assert ("<script>" in page, "&lt;script&gt;" in page) == (False, True)


def test_formulas_are_not_run_by_who_opens_the_file(alpha: Company, owner: Office) -> None:
    for name in ("=1+1", "@SUM(A1)", "+212", "-1", "\t=1"):
        new_customer(alpha, last_name=name, first_name="", city="Fès", phones=[])
    made = scheduled(owner, person(alpha))
    owner.send("post", f"{made['id']}/runs/", status=201)
    run_all(alpha)
    [(_to, _subject, [(_name, column)])] = letters()
    assert sorted(column[1:]) == sorted(["'=1+1", "'@SUM(A1)", "'+212", "'-1", "'=1", *OF_FES])


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"recipients": ["voleur@ailleurs.ma"]}, INVALID),
        ({"recipients": [], "emails": ["voleur@ailleurs.ma"]}, INVALID),
        ({"recipients": ["018f0000-0000-7000-8000-000000000000"] * 51}, INVALID),
        ({"recipients": ["018f0000-0000-7000-8000-000000000000"]}, (422, "collegue_inconnu")),
        ({"name": "a\0b"}, INVALID),
        ({"name": "\ud800"}, INVALID),
        ({"name": "x" * 81}, INVALID),
        ({"day": 10**30}, INVALID),
        ({"at": "\0"}, INVALID),
        ({"view": "\0"}, INVALID),
        ({"owner": "018f0000-0000-7000-8000-000000000000"}, INVALID),
    ],
)
def test_what_is_hostile_makes_no_report(
    alpha: Company, owner: Office, reader: Any, said: Any, refusal: tuple[int, str]
) -> None:
    asked = {"view": kept(owner), "recipients": [str(reader.pk)], **TERMS}
    assert owner.refused("post", **{**asked, **said}) == refusal
    assert stored(alpha) == []


def test_nobody_who_left_and_no_view_of_others_is_taken(alpha: Company, beta: Company, owner: Office) -> None:
    gone = hired(alpha, "PREPARATION", is_active=False)
    theirs = kept(Office(beta.sign_in()))
    mine = kept(Office(alpha.sign_in()))
    me = str(person(alpha).pk)
    for said, refusal in (
        ({"view": kept(owner), "recipients": [str(gone.pk)]}, (422, "collegue_inconnu")),
        ({"view": theirs, "recipients": [me]}, NOWHERE),
        ({"view": mine, "recipients": [me]}, NOWHERE),
    ):
        assert owner.refused("post", **TERMS, **said) == refusal
    assert (stored(alpha), stored(beta)) == ([], [])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Ce rythme n'a pas de tel jour."),
        ("ar", "لا يوجد مثل هذا اليوم في هذا الإيقاع."),
        ("en", "There is no such day in this rhythm."),
    ],
)
def test_the_refusal_is_in_the_language_of_who_asks(
    alpha: Company, owner: Office, reader: Any, language: str, message: str
) -> None:
    asked = {"view": kept(owner), "recipients": [str(reader.pk)], **TERMS, "day": 8}
    answer = owner.client.post(REPORTS, asked, content_type="application/json", headers={"accept-language": language})
    assert (answer.status_code, answer.json()["message"]) == (400, message)
