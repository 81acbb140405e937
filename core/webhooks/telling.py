"""What a receiver is told of an event: never more than its role may see.

Whoever is told asks for values with their own rights; a message names records and fields.
An event of a kind that is not known here is told to administrators only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import singledispatch
from typing import Any
from uuid import UUID

from core.integrations.events import ImportUndone, RecordsImported
from core.kernel import rights
from core.kernel.actors import Actor
from core.kernel.events import Event
from core.kernel.resources import Resource
from core.records.events import RecordChanged, RecordCreated, RecordDeleted
from core.users.roles import ADMIN
from core.workflow.events import StateChanged

from .events import Tested
from .subjects import resource_key, resource_of_event

Data = dict[str, Any]
#: How receivers know what our events call by other names.
NAMED = {"record_id": "id", "record": "resource"}
#: A file may touch a hundred thousand records: of each list so many are named.
LONGEST = 1000


def told(event: Event, actor: Actor) -> Data | None:
    """The ``data`` of the message, or nothing when this actor must not even know that it happened."""
    if actor.role != ADMIN and not isinstance(event, Tested):
        resource = resource_of_event(event)
        if resource is None or not rights.may(actor, "view", resource):
            return None
        narrowed = _narrow(event, resource, actor)
        return None if narrowed is None else _data(event, narrowed)
    return _data(event, _shortened(event))


def _data(event: Event, changed: Data) -> Data:
    plain = {NAMED.get(name, name): value for name, value in {**event.payload(), **changed}.items()}
    return {**plain, "resource": resource_key(event) or plain["resource"]} if "resource" in plain else plain


@singledispatch
def _narrow(event: Event, resource: type[Resource], actor: Actor) -> Data | None:
    """What has to stand in the message instead of the event's own values, or nothing."""
    return None


@_narrow.register
def _(event: RecordCreated | RecordDeleted, resource: type[Resource], actor: Actor) -> Data | None:
    return {} if _seen([event.record_id], resource, actor) else None


@_narrow.register
def _(event: RecordChanged, resource: type[Resource], actor: Actor) -> Data | None:
    granted = rights.granted_fields(actor, "view", resource)
    fields = [name for name in event.fields if name in granted]
    return {"fields": fields} if fields and _seen([event.record_id], resource, actor) else None


@_narrow.register
def _(event: StateChanged, resource: type[Resource], actor: Actor) -> Data | None:
    columns = {field.name for field in resource.model._meta.fields if getattr(field, "workflow", None)}
    may_see = columns <= rights.granted_fields(actor, "view", resource)
    return {} if may_see and _seen([event.record_id], resource, actor) else None


@_narrow.register
def _(event: RecordsImported | ImportUndone, resource: type[Resource], actor: Actor) -> Data | None:
    seen = _listed(event, lambda ids: _seen(ids, resource, actor))
    return seen if any(seen.values()) else None


def _shortened(event: Event) -> Data:
    return _listed(event, list) if isinstance(event, RecordsImported | ImportUndone) else {}


def _listed(event: Event, chosen: Callable[[Sequence[UUID]], Iterable[UUID]]) -> Data:
    """The event's lists of records, each cut and then chosen from."""
    lists = {name: getattr(event, name) for name in event.__dataclass_fields__}
    return {
        name: [str(pk) for pk in chosen(ids[:LONGEST])] for name, ids in lists.items() if isinstance(ids, list | tuple)
    }


def _seen(ids: Sequence[UUID], resource: type[Resource], actor: Actor) -> list[UUID]:
    """Those of the records that lie within the role's rule; one that is gone lies within none."""
    rule = rights.rule(actor, "view", resource)
    if not rule:
        return list(ids)
    found = set(resource.model._default_manager.filter(rule, pk__in=ids).values_list("pk", flat=True))
    return [pk for pk in ids if pk in found]
