"""Add fields to records, change them, fill them in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db import IntegrityError
from django.db.models import Model

from core.history import record as note
from core.kernel.actors import Actor
from core.tenancy.locking import lock
from core.tenancy.models import TenantModel
from core.tenancy.transactions import atomic

from .definitions import check_definition, plain_options
from .errors import FieldExists, KindIsFixed, NotFilterable
from .filterable import become_filterable, cease_to_be_filterable
from .indexing import define, fill_in, index_records
from .memory import definitions_changed
from .models import CustomField
from .schema import schema_of
from .searching import NUMERICAL, TEXTUAL

CHANGEABLE = (
    "kind",
    "labels",
    "helps",
    "options",
    "required",
    "default",
    "position",
    "after",
    "is_active",
    "is_filterable",
    "is_listed",
)


@atomic()
def define_field(
    model: type[Model], key: str, kind: str, labels: Mapping[str, str], *, actor: Actor, **choices: Any
) -> CustomField:
    """Add a field to the records of a model; ``size`` becomes the key ``c_size``.

    ``choices`` are ``helps``, ``options``, ``required``, ``default``, ``position``, ``after``,
    ``is_listed`` and ``is_filterable``. Raises ``InvalidDefinition``, ``FieldExists``, ``NotFilterable``.
    """
    _refuse_others(choices)
    field = CustomField(target=model._meta.label_lower, key=f"c_{key.removeprefix('c_')}")
    _assign(field, {"kind": kind, "labels": dict(labels), **choices})
    try:
        with atomic():
            field.save()
    except IntegrityError as error:
        raise FieldExists(key=field.key) from error
    if field.is_filterable:
        define(field.target)
        become_filterable(field, actor=actor)
    if field.copying:
        field.save(update_fields=["is_filterable", "copying"])
    definitions_changed()
    note(field, "define_field", actor=actor, records=field.target, key=field.key, kind=field.kind)
    return field


@atomic()
def change_field(field: CustomField, *, actor: Actor, version: int | None = None, **changes: Any) -> CustomField:
    """Change anything but the target and the key. A field that is put aside keeps its values.

    The kind stays what it is once a record holds a value (``KindIsFixed``). Where there are
    many records, a field becomes filterable later, at the end of a job (``field.copying``).
    """
    _refuse_others(changes)
    define(field.target)
    lock(field, version=version)
    before = {name: getattr(field, name) for name in changes}
    _assign(field, changes)
    if field.kind != before.get("kind", field.kind) and has_values(field):
        raise KindIsFixed(key=field.key)
    if "is_filterable" in changes and (field.is_filterable != before["is_filterable"] or field.copying):
        become_filterable(field, actor=actor) if field.is_filterable else cease_to_be_filterable(field)
    field.save(update_fields=[*changes, "copying"])
    definitions_changed()
    after = {name: getattr(field, name) for name in changes}
    note(field, "change_field", actor=actor, key=field.key, before=before, after=after)
    return field


@atomic()
def set_custom(record: TenantModel, data: Mapping[str, Any], *, actor: Actor, partial: bool = True) -> None:
    """Fill in the added fields of a record; raises what ``CustomSchema.clean`` raises.

    Fields that were put aside keep what they hold.
    """
    fill_in(record._meta.label_lower)
    lock(record)
    cleaned = schema_of(type(record)).clean(data, partial=partial)
    before = {key: record.custom.get(key) for key in cleaned}
    changed = {key: value for key, value in cleaned.items() if value != before[key]}
    if not changed:
        return
    merged = {**record.custom, **cleaned}
    record.custom = {key: value for key, value in merged.items() if value is not None}
    record.save(update_fields=["custom"])
    index_records([record])
    fields = {key: [before[key], value] for key, value in changed.items()}
    note(record, "update", actor=actor, fields=fields, lines={})


def has_values(field: CustomField) -> bool:
    """Whether any record holds a value in the field, put aside or not."""
    model: Any = apps.get_model(field.target)
    return bool(model.objects.filter(custom__has_key=field.key).exists())


def _refuse_others(choices: Mapping[str, Any]) -> None:
    """The key and the target stay what they are: a mistake of the program, not of a person."""
    if others := choices.keys() - set(CHANGEABLE):
        raise TypeError(f"A field has no {', '.join(sorted(others))} to choose.")


def _assign(field: CustomField, changes: Mapping[str, Any]) -> None:
    """Take the changes over if together they make a sound definition."""
    for name, value in changes.items():
        setattr(field, name, plain_options(value) if name == "options" else value)
    check_definition(field)
    if field.is_filterable and field.kind not in NUMERICAL | TEXTUAL:
        raise NotFilterable(key=field.key)
