"""Find a record of any kind by what somebody remembers of it: a number, a phone, a name."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Model

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.reading import read_page
from core.kernel.reading.sources import sources_of
from core.kernel.reading.visible import Visible
from core.kernel.reading.words import words
from core.kernel.resources import FieldSpec, Kind, Resource
from core.kernel.resources.views import List
from core.kernel.rights import may

USUAL, MOST = 5, 20
#: How much of a record is told beside its name.
_CONTEXT = 3
_TELLING = {
    Kind.TEXT,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.CHOICE,
    Kind.STATE,
    Kind.RELATION,
    Kind.DATE,
    Kind.MONEY,
    Kind.INTEGER,
}
Group = dict[str, Any]


def find_everywhere(text: str, *, actor: Actor, limit: int = USUAL) -> list[Group]:
    """The newest records that hold every word, under each resource that the actor may view and that searches."""
    if not words(text):
        return []
    groups = (_group(visible, text, limit) for visible in _searched(actor))
    return [group for group in groups if group["results"]]


def titles_of(resource: type[Resource], ids: Collection[UUID], *, actor: Actor) -> dict[UUID, str]:
    """What the actor may call those of these records that they may see; raises ``AccessDenied``."""
    if not ids:
        return {}
    visible = Visible(actor, resource)
    title = _title(visible)
    asked = {"id__in": ",".join(map(str, ids)), "fields": ",".join(["id", *title]), "limit": str(len(ids))}
    page = read_page(resource, actor=actor, parameters=asked)
    records = [json.loads(record) for record in page.records]
    return {UUID(record["id"]): " ".join(_told(visible, title, record)) for record in records}


def _searched(actor: Actor) -> Iterator[Visible]:
    """One resource for each kind of record: the same customer is not found twice."""
    known = set[type[Model]]()
    for resource in in_use():
        if resource.model in known or not may(actor, "view", resource):
            continue
        visible = Visible(actor, resource)
        if sources_of(visible):
            known.add(resource.model)
            yield visible


def _group(visible: Visible, text: str, limit: int) -> Group:
    resource = visible.resource
    title, context = _title(visible), _context(visible)
    shown = {"q": text, "sort": "-id", "limit": str(limit), "fields": ",".join(["id", *title, *context])}
    page = read_page(resource, actor=visible.actor, parameters=shown)
    records = [json.loads(record) for record in page.records]
    return {
        "resource": resource.key(),
        "path": resource.path(),
        "label": str(resource.label_plural()),
        "more": page.next is not None,
        "results": [
            {
                "id": record["id"],
                "title": " ".join(_told(visible, title, record)),
                "context": " · ".join(_told(visible, context, record)),
            }
            for record in records
        ],
    }


def _title(visible: Visible) -> tuple[str, ...]:
    """The fields that name a record; where they are hidden its first text does, as on the screens."""
    if visible.title:
        return visible.title
    return tuple(name for name, spec in visible.fields.items() if spec.kind is Kind.TEXT)[:1]


def _context(visible: Visible) -> list[str]:
    """What its first list shows beside."""
    shown = next(view for view in visible.resource.shown_views() if isinstance(view, List))
    title = _title(visible)
    told = [name for name in shown.columns if name in visible.fields and name not in title]
    return [name for name in told if visible.fields[name].kind in _TELLING][:_CONTEXT]


def _told(visible: Visible, names: Iterable[str], record: dict[str, Any]) -> Iterator[str]:
    for name in names:
        if record[name] not in (None, ""):
            yield _word(visible.fields[name], record[name])


def _word(spec: FieldSpec, value: Any) -> str:
    """As people read it: a label for what has one."""
    if spec.kind is Kind.RELATION:
        return str(value["label"] or "")
    if spec.kind in {Kind.CHOICE, Kind.STATE}:
        return str(dict(spec.column.flatchoices).get(value, value))  # type: ignore[union-attr]
    return str(value)
