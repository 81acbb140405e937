"""History, undo, the recycle bin, and what open screens hear."""

from __future__ import annotations

import json
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

from core.realtime.tickets import Ticket
from core.records.announcing import announce_record
from core.testing.caller import Answer, Caller

from ..roles import OWNER
from ..scenes import Scene
from .texts import Texts, attempted, shown, told


def historical(scene: Scene, caller: Caller, name: str) -> Texts:
    answer = caller.get(f"{scene.one}history/")
    yield answer.content.decode()
    for entry in answer.body["results"] if answer.status == 200 else ():
        yield from (shown(change["field"]) for change in entry["changes"])
        yield from (shown(row["lines"]) for row in entry["lines"])


def undone(scene: Scene, caller: Caller, name: str) -> Texts:
    """Looking first, doing it, and naming the field, by entry and by act on many."""
    one, many = f"{scene.one}history/{scene.undoable}/undo/", f"{scene.path}history/{scene.batch}/undo/"
    version = scene.record.version
    for address in (one, many, f"{scene.one}history/{scene.told}/undo/"):
        for wish in ({}, {"preview": True, "force": [name]}):
            with attempted():
                answer = caller.post(address, {"version": version, **wish})
                yield answer.content.decode()
                yield from _previewed(answer)


def binned(scene: Scene, caller: Caller, name: str) -> Texts:
    """The recycle bin after the owner deleted the record, and what bringing it back answers."""
    with attempted():
        OWNER.delete(scene.one, version=scene.record.version)
        yield from told(caller.get(f"{scene.path}deleted/"))
        yield from told(caller.post(f"{scene.path}deleted/{scene.pk}/restore/"))


def _previewed(answer: Answer) -> Texts:
    results = answer.body.get("results", [answer.body]) if answer.status == 200 and answer.body else []
    for each in results:
        if "values" in each:
            yield from map(shown, each["values"])
            yield from (shown(conflict["field"]) for conflict in each["conflicts"])
        else:
            yield from map(shown, each)


def heard(scene: Scene, caller: Caller, name: str) -> Texts:
    """What a screen hears when the record changes, with the ticket that it is given."""
    address = caller.get("stream/ticket/").body["url"]
    ticket = Ticket.read(parse_qs(urlsplit(address).query)["ticket"][0])
    with patch("core.records.announcing.announce") as announced:
        announce_record("record.changed", scene.resource.key(), scene.pk)
    yield from (json.dumps(call.args) for call in announced.call_args_list if call.kwargs["channel"] in ticket.channels)
