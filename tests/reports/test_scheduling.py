"""Who has what sent to whom, and what is refused to them."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from api.tests.conftest import Company, Program
from core.kernel.rights import Right
from tests.company.conftest import DENIED, NOWHERE, Office, clerk
from tests.sharing.conftest import CUSTOMER

from .conftest import LISTS, REPORTS, SCHEDULES, SEES_PEOPLE, TERMS, grant, kept, scheduled, stored

INVALID = (400, "donnees_invalides")


def test_a_report_says_what_is_sent_when_and_by_whom(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader)
    told = owner.get(f"{made['id']}/")

    assert told == made
    assert (told["name"], told["owner"], told["mine"], told["paused"]) == ("Fès", "Amal Idrissi", True, False)
    assert (told["rhythm"], told["day"], told["at"], told["recipients"]) == ("weekly", 1, "08:00", [str(reader.pk)])
    assert (told["view"]["name"], told["view"]["resource"]) == ("Clients de Fès", CUSTOMER)
    listed = owner.get(view=told["view"]["id"])
    assert (listed["results"], listed["may_schedule"]) == ([told], True)
    assert {"id": str(reader.pk), "label": "Nadia"} in listed["colleagues"]
    assert owner.get(view=str(uuid4()))["results"] == []


def test_scheduling_takes_a_right_and_that_to_take_the_records_out(alpha: Company, owner: Office, reader: Any) -> None:
    view = kept(owner)
    asked = {"view": view, "recipients": [str(reader.pk)], **TERMS}
    for rights, terms, refusal in (
        ((LISTS, SEES_PEOPLE), {}, DENIED),
        ((SCHEDULES, SEES_PEOPLE), {}, NOWHERE),
        ((SCHEDULES, SEES_PEOPLE, Right(CUSTOMER, ("view", "print"))), {}, DENIED),
        ((SCHEDULES, SEES_PEOPLE, Right(CUSTOMER, ("view", "export"))), {"sent_as": "pdf"}, DENIED),
        ((SCHEDULES, SEES_PEOPLE, Right(CUSTOMER, ("view",))), {"sent_as": "link"}, (409, "vue_personnelle")),
        ((SCHEDULES, SEES_PEOPLE, Right(CUSTOMER, ("*",), sees=("-city",))), {}, (409, "vue_incomplete")),
        ((SCHEDULES, LISTS), {}, (422, "collegue_inconnu")),
    ):
        grant(alpha, *rights)
        assert owner.refused("post", **{**asked, **terms}) == refusal, (rights, terms)
    assert stored(alpha) == []


def test_what_is_no_report_is_refused(alpha: Company, beta: Company, owner: Office, reader: Any) -> None:
    asked = {"view": kept(owner), "recipients": [str(reader.pk)], **TERMS}
    for values, refusal in (
        ({"rhythm": "hourly"}, INVALID),
        ({"at": "25:00"}, INVALID),
        ({"origin": "https://ailleurs.ma"}, INVALID),
        ({"rhythm": "weekly", "day": 8}, (400, "jour_invalide")),
        ({"rhythm": "monthly", "day": 0}, (400, "jour_invalide")),
        ({"rhythm": "daily", "day": 1}, (400, "jour_invalide")),
        ({"recipients": []}, (422, "collegue_inconnu")),
        ({"recipients": [str(beta.member.pk)]}, (422, "collegue_inconnu")),
        ({"view": str(uuid4())}, NOWHERE),
    ):
        assert owner.refused("post", **{**asked, **values}) == refusal, values
    assert stored(alpha) == []
    answer = Program(alpha).client.post(REPORTS, asked, content_type="application/json")
    assert (answer.status_code, answer.json()["code"], stored(alpha)) == (*DENIED, [])


def test_a_report_is_changed_from_the_version_that_was_read(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader)
    one = f"{made['id']}/"
    changed = owner.send("patch", one, version=made["version"], rhythm="daily", day=0, at="17:30")

    assert (changed["rhythm"], changed["day"], changed["at"]) == ("daily", 0, "17:30")
    before = stored(alpha)
    assert owner.refused("patch", one, version=made["version"], name="Autre") == (409, "version_perimee")
    assert owner.refused("patch", one, version=changed["version"], day=3) == (400, "jour_invalide")
    assert stored(alpha) == before


def test_one_that_was_paused_goes_on_by_a_change(alpha: Company, owner: Office, reader: Any) -> None:
    made = scheduled(owner, reader)
    paused = owner.send("post", f"{made['id']}/pause/")
    assert (paused["paused"], paused["next_at"]) == (True, None)
    resumed = owner.send("patch", f"{made['id']}/", version=paused["version"])
    assert (resumed["paused"], resumed["next_at"]) == (False, made["next_at"])


def test_others_pause_and_delete_with_a_right_and_send_nothing(
    alpha: Company, beta: Company, owner: Office, reader: Any
) -> None:
    made = scheduled(owner, reader)
    one, version = f"{made['id']}/", made["version"]
    admin, foreign = Office(alpha.sign_in(), REPORTS), Office(beta.sign_in(), REPORTS)
    colleague = Office(clerk(alpha).client, REPORTS)

    for stranger in (colleague, foreign):
        assert stranger.get()["results"] == []
        assert stranger.refused("get", one) == stranger.refused("post", f"{one}pause/") == NOWHERE
        assert stranger.refused("post", f"{one}runs/") == stranger.refused("delete", one) == NOWHERE
    assert [each["mine"] for each in admin.get()["results"]] == [False]
    assert admin.refused("patch", one, version=version, name="À moi") == DENIED
    assert admin.refused("post", f"{one}runs/") == DENIED
    assert admin.send("post", f"{one}pause/")["paused"] is True
    admin.send("delete", one, status=204)
    assert stored(alpha) == []
