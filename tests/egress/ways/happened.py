"""History, undo, the recycle bin, what open screens hear and what webhooks tell."""

from __future__ import annotations

import json
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from core.integrations.events import ImportUndone, RecordsImported
from core.kernel.events import Event, subscribers
from core.realtime.tickets import Ticket
from core.records.announcing import tell_untold
from core.records.events import RecordChanged, RecordCreated, RecordDeleted
from core.tenancy.context import require_tenant
from core.testing.caller import Answer, Caller
from core.webhooks.models import Endpoint
from core.webhooks.telling import told as say
from core.workflow.events import StateChanged

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
        together = caller.post(f"{scene.path}deleted/restore/", {"ids": [str(scene.pk)]})
        # Records are named as they were asked about, those that do not exist too.
        yield together.content.decode().replace(str(scene.pk), "")
    with attempted():
        OWNER.delete(scene.one, version=scene.record.version)
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
    """What a screen hears of whatever happens to the record, with the ticket that it is given."""
    address = caller.get("stream/ticket/").body["url"]
    ticket = Ticket.read(parse_qs(urlsplit(address).query)["ticket"][0])
    key, company = scene.resource.key(), require_tenant().id
    events = (RecordCreated(scene.pk, key), RecordChanged(scene.pk, key, scene.names()))
    for event in (*events, RecordDeleted(scene.pk, key, archived=True)):
        with patch("core.realtime.publish._send") as sent:
            for subscriber, handler in subscribers(type(event)).items():
                if subscriber.startswith("core.records."):
                    handler(event)
            tell_untold(company, False)
        messages = [json.loads(call.args[1]) for call in sent.call_args_list]
        yield from (json.dumps(each) for each in messages if each["channel"] in ticket.channels)


def sent_away(scene: Scene, caller: Caller, name: str) -> Texts:
    """What a program is told by a webhook of the reader's role, of every event that names the record."""
    program, key, columns = Endpoint(role="reader").actor, scene.resource.key(), scene.resource.model._meta
    events: list[tuple[Event, list[str]]] = [
        (RecordCreated(scene.pk, key), []),
        (RecordChanged(scene.pk, key, scene.names()), []),
        (RecordDeleted(scene.pk, key, archived=True), []),
        (RecordsImported(uuid4(), key, created=[scene.pk], changed=[scene.pk]), []),
        (ImportUndone(uuid4(), key, deleted=[scene.pk], restored=[scene.pk]), []),
    ]
    for state in (column.name for column in columns.fields if hasattr(column, "workflow")):
        value = getattr(scene.record, state)
        events.append((StateChanged(scene.pk, columns.label_lower, "step", value, value), [state]))
    for event, fields in events:
        if (data := say(event, program)) is not None:
            yield json.dumps(data)
            yield from map(shown, [*fields, *data.get("fields", [])])
