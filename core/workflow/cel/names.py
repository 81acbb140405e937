"""What a condition may name: the record's fields, who acts, what is said with the act, and the time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, Model
from django.db.models.expressions import Combinable
from django.utils import timezone

from core.kernel.actors import Actor
from core.kernel.resources import FieldSpec, Kind, resource_of
from core.kernel.resources.fields import own_field
from core.kernel.resources.resource import specs_of

from .terms import UNLIMITED, Term, Type, scaled

_TYPES = {
    **dict.fromkeys((Kind.TEXT, Kind.LONG_TEXT, Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.STATE), Type.TEXT),
    **dict.fromkeys((Kind.RELATION, Kind.IDENTIFIER), Type.TEXT),
    **dict.fromkeys((Kind.MONEY, Kind.QUANTITY, Kind.DECIMAL), Type.DECIMAL),
    Kind.INTEGER: Type.INTEGER,
    Kind.BOOLEAN: Type.BOOLEAN,
    Kind.DATE: Type.DATE,
    Kind.INSTANT: Type.INSTANT,
}
_OURS = {
    "actor.id": Term(Type.TEXT, "actor.id"),
    "actor.role": Term(Type.TEXT, "actor.role"),
    "given.note": Term(Type.TEXT, "given.note"),
    "given.owner": Term(Type.TEXT, "given.owner"),
    "given.due_at": Term(Type.INSTANT, "given.due_at"),
    "now": Term(Type.INSTANT, "now"),
    "today": Term(Type.DATE, "today"),
}

#: What is said with an act, besides its name.
Given = Mapping[str, Any]


def names_for(model: type[Model]) -> dict[str, Term]:
    """Every name that a condition on these records knows, with its type."""
    fields = {name: term for name, spec in _fields(model).items() if (term := _term(spec)) is not None}
    return {**fields, **_OURS}


def values_for(record: Model, used: Collection[str], *, actor: Actor, given: Given) -> dict[str, Any]:
    """What the engine is told: fields as the database has them now, read by one statement."""
    specs = _fields(type(record))
    fields = {name: _read(specs[name]) for name in used if name in specs}
    return {
        **(_values(record, fields, specs) if fields else {}),
        "actor": {"id": _plain(actor.profile_id, 0), "role": actor.role},
        "given": {name: _plain(value, 0) for name, value in given.items()},
        "now": timezone.now(),
        "today": timezone.localdate().isoformat(),
    }


def _fields(model: type[Model]) -> dict[str, FieldSpec]:
    """The record's own columns, and what its resource reads through or works out."""
    columns = [column for column in model._meta.concrete_fields if not getattr(column, "marks_tenant", False)]
    own = {column.name: own_field(model, column.name, read_only=True) for column in columns}
    resource = resource_of(model)
    return {**own, **(specs_of(resource) if resource else {})}


def _term(spec: FieldSpec) -> Term | None:
    kind, choices = spec.kind, tuple(str(value) for value, _ in spec.choices)
    if kind is Kind.CHOICE:
        numbers = spec.choices and isinstance(spec.choices[0][0], int)
        return Term(Type.INTEGER, spec.name) if numbers else Term(Type.TEXT, spec.name, choices=("", *choices))
    if kind not in _TYPES:
        return None
    return Term(_TYPES[kind], spec.name, _scale(spec), choices=choices if kind is Kind.STATE else ())


def _scale(spec: FieldSpec) -> int:
    if _TYPES[spec.kind] is not Type.DECIMAL:
        return 0
    return int(getattr(spec.column, "decimal_places", UNLIMITED))


def _read(spec: FieldSpec) -> Combinable:
    return spec.computed.expression() if spec.computed is not None else F(spec.path)


def _values(record: Model, fields: Mapping[str, Combinable], specs: Mapping[str, FieldSpec]) -> dict[str, Any]:
    columns = {f"asked_{name}": column for name, column in fields.items()}
    found = type(record)._default_manager.filter(pk=record.pk).annotate(**columns).values(*columns).get()
    return {name: _plain(found[f"asked_{name}"], _scale(specs[name])) for name in fields}


def _plain(value: Any, scale: int) -> Any:
    if isinstance(value, Decimal):
        return scaled(value, scale)
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value
