"""One record: its form and its lines."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading import read_record
from core.kernel.reading.visible import Visible
from core.kernel.resources import FieldSpec, Kind, Lines, Resource
from core.kernel.rights import granted, granted_fields, require
from core.records.description import sections_of

from .paper import column, paper, sentence
from .press import pressed
from .words import UNPRINTABLE, worded


def print_record(resource: type[Resource], identifier: UUID, *, actor: Actor) -> bytes:
    """The record as PDF; raises ``AccessDenied``, and ``NotFound`` where the actor may not see or print it."""
    return pressed("record", record_on_paper(resource, identifier, actor=actor))


def record_on_paper(resource: type[Resource], identifier: UUID, *, actor: Actor) -> dict[str, Any]:
    require(actor, "print", resource)
    if not granted(actor, "print", resource, resource.model._default_manager.filter(pk=identifier)).exists():
        raise NotFound
    names = granted_fields(actor, "print", resource)
    visible = Visible(actor, resource)
    record = json.loads(read_record(resource, identifier, actor=actor, parameters={}).json)
    specs = {name: spec for name, spec in visible.fields.items() if name in names and spec.kind not in UNPRINTABLE}
    return {
        **paper(_title(visible, specs, record), actor=actor, subtitle=_state(specs, record)),
        "sections": [
            {"label": sentence(label), "fields": [_field(specs[name], record[name]) for name in shown]}
            for label, fields in sections_of(resource, frozenset(specs))
            if (shown := [name for name in fields if name in specs])
        ],
        "tables": [
            _table(visible, lines, record[name])
            for name, lines in visible.lines.items()
            if name in names and record[name]
        ],
    }


def _title(visible: Visible, specs: dict[str, FieldSpec], record: dict[str, Any]) -> str:
    """What the record is, and what people call it."""
    names = (worded(specs[name], record[name]) for name in visible.title if name in specs)
    return " ".join(filter(None, (sentence(visible.resource.label()), *names)))


def _state(specs: dict[str, FieldSpec], record: dict[str, Any]) -> str:
    return next((worded(spec, record[name]) for name, spec in specs.items() if spec.kind is Kind.STATE), "")


def _field(spec: FieldSpec, value: Any) -> dict[str, Any]:
    return {"label": column(spec)["label"], "text": worded(spec, value), "long": spec.kind is Kind.LONG_TEXT}


def _table(visible: Visible, lines: Lines, found: list[dict[str, Any]]) -> dict[str, Any]:
    specs = {field: spec for field, spec in visible.line_fields(lines).items() if spec.kind not in UNPRINTABLE}
    return {
        "label": sentence(lines.label(visible.resource.model)),
        "columns": [column(spec) for spec in specs.values()],
        "rows": [[worded(spec, row.get(field)) for field, spec in specs.items()] for row in found],
    }
