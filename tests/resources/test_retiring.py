"""Programs are told by headers, and by the document, what of the API will be gone."""

from __future__ import annotations

from datetime import date

import pytest

from api.v1.openapi.resources import ResourceDocument
from core.kernel.actors import Actor
from core.kernel.resources import EVERYTHING, Retirement
from core.testing.caller import Answer, Caller
from tests.lab.models import Parcel

from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")

RETIREMENT = Retirement(since=date(2026, 12, 1), until=date(2028, 12, 1))
TOLD = ("@1796083200", "Fri, 01 Dec 2028 00:00:00 GMT")
BOXES, PARCELS = BoxResource.path(), ParcelResource.path()


def told(answer: Answer) -> tuple[str | None, str | None]:
    return answer.headers.get("Deprecation"), answer.headers.get("Sunset")


def test_all_addresses_of_a_resource_say_so_whatever_they_answer(chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ParcelResource, "retiring", {EVERYTHING: RETIREMENT})
    caller = Caller(chief)
    made = caller.post(PARCELS, {"code": "P1"})
    listed, refused = caller.get(PARCELS), caller.post(f"{PARCELS}{made.body['id']}/actions/weigh/", {})
    assert [answer.status for answer in (made, listed, refused)] == [201, 200, 428]
    assert {told(answer) for answer in (made, listed, refused)} == {TOLD}
    assert told(caller.get(BOXES)) == (None, None)


def test_one_action_says_so_alone(chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ParcelResource, "retiring", {"weigh": RETIREMENT})
    caller, parcel = Caller(chief), Parcel.objects.create(code="P1")
    weighed = caller.post(f"{PARCELS}{parcel.pk}/actions/weigh/", {"kilos": 12, "version": 1})
    assert (weighed.status, told(weighed)) == (200, TOLD)
    assert told(caller.get(f"{PARCELS}{parcel.pk}/")) == (None, None)


def test_the_document_marks_what_is_going(chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ParcelResource, "retiring", {"weigh": RETIREMENT, "weight": RETIREMENT})
    document = ResourceDocument(ParcelResource, chief)
    marked = {
        (path, method)
        for path, operations in document.paths().items()
        for method, operation in operations.items()
        if operation.get("deprecated")
    }
    assert marked == {(f"/{PARCELS}{{pk}}/actions/weigh/", "post"), (f"/{PARCELS}actions/weigh/", "post")}
    fields = document.record()["properties"]
    assert [name for name, schema in fields.items() if schema.get("deprecated")] == ["weight"]

    monkeypatch.setattr(ParcelResource, "retiring", {EVERYTHING: RETIREMENT})
    every = [operation for operations in document.paths().values() for operation in operations.values()]
    assert every and all(operation["deprecated"] for operation in every)
