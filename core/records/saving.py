"""Create and change records, with rights, history and events, whoever asks: screen, program, import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from uuid import UUID

from django.db.models import Model

from core.history import record as record_history
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.kernel.resources import Resource
from core.kernel.resources.added import PREFIX
from core.kernel.resources.ties import tied_names, ties_of
from core.kernel.rights import AccessDenied, granted_fields, within
from core.tenancy.models import TenantModel
from core.tenancy.rows import amend
from core.tenancy.transactions import atomic, together

from .added import COLUMN, hold_definitions, keep_searched
from .events import RecordChanged, RecordCreated
from .files import attach
from .forms import form_of, settable
from .lines import save_lines, split
from .noting import plain
from .reach import allow, compare_version, reach
from .refusals import refusals_of
from .ties import named_by, tie

Data = Mapping[str, Any]
#: Called last, with the record's id: what it asks is sent along, and answered when the change is done.
Then = Callable[[UUID], None]


def _nothing(pk: UUID) -> None:
    """Who changes a record need not ask anything."""


@atomic()
def create(resource: type[Resource], data: Data, *, actor: Actor, then: Then = _nothing) -> Model:
    """Make a record of what was sent.

    Raises ``AccessDenied``, or ``ValidationError`` with the faults by field. The new record
    must be one that the actor's role may create: an agent cannot make one in another's name.
    """
    allow(actor, "create", resource)
    hold_definitions(resource)
    names = granted_fields(actor, "create", resource)
    own, rows = split(resource, data, names)
    form = form_of(resource, settable(resource, names), own, actor=actor)
    form.is_valid(raise_exception=True)
    with refusals_of(*_models(resource)), _sent(resource, rows, form.validated_data):
        record: TenantModel = form.save()
        attach(record, form.validated_data)
        lines = save_lines(resource, record, rows, actor=actor)
        if not within(actor, "create", resource, record):
            raise AccessDenied()
        if record.custom:
            keep_searched(resource, [record])
        values = {name: [None, plain(record, name)] for name in own}
        with together():
            record_history(record, "create", actor=actor, fields=values, lines=lines)
            publish(RecordCreated(record.pk, resource.key()))
        then(record.pk)
    return record


@atomic()
def change(
    resource: type[Resource], pk: UUID, data: Data, *, actor: Actor, version: int | None, then: Then = _nothing
) -> Model:
    """Give a record new values for the fields that were sent.

    Raises ``NotFound``, ``AccessDenied``, ``StaleVersion`` when somebody else changed it
    meanwhile, or ``ValidationError``. Nothing is written, noted or told when nothing changes.
    """
    record = reach(resource, pk, actor, "update")
    compare_version(record, version)
    return _write(resource, record, data, actor=actor, then=then)


@atomic()
def write(
    resource: type[Resource],
    record: Model,
    data: Data,
    *,
    actor: Actor,
    act: str = "update",
    reborn: frozenset[str] = frozenset(),
    **noted: str,
) -> Model:
    """Change a record that was reached and locked; history calls it ``act`` and keeps ``noted`` with it.

    Lines of ``reborn`` may be gone: they are made again under their ids.
    """
    return _write(resource, record, data, actor=actor, act=act, reborn=reborn, then=_nothing, **noted)


def _write(
    resource: type[Resource],
    record: Model,
    data: Data,
    *,
    actor: Actor,
    act: str = "update",
    reborn: frozenset[str] = frozenset(),
    then: Then,
    **noted: str,
) -> Model:
    hold_definitions(resource, data)
    names = granted_fields(actor, "update", resource)
    own, rows = split(resource, data, names)
    seen = granted_fields(actor, "view", resource)
    before = {name: plain(record, name) for name in own if name in resource.specs()}
    form = form_of(resource, settable(resource, names), own, actor=actor, record=record)
    form.is_valid(raise_exception=True)
    changed = _apply(record, form.validated_data, seen | ({COLUMN} if _added(before) <= seen else set()))
    with refusals_of(*_models(resource)), _sent(resource, rows, changed):
        lines = save_lines(resource, record, rows, actor=actor, reborn=reborn)
        # Collections that are not seen count as changed, like fields.
        touched = bool(changed or lines or rows.keys() - seen)
        if touched:
            ties = tied_names(resource.model, changed)
            _save(record, [name for name in changed if name not in ties])
            tie(record, {name: form.validated_data[name] for name in ties})
            attach(record, form.validated_data)
        if not within(actor, "update", resource, record):
            raise AccessDenied()
        if COLUMN in changed:
            keep_searched(resource, [record])  # type: ignore[list-item] # resources are of the company
        if touched:
            values = {name: [before[name], plain(record, name)] for name in _told(changed, before, record, seen)}
            with together():
                record_history(record, act, actor=actor, fields=values, lines=lines, **noted)
                publish(RecordChanged(record.pk, resource.key(), [*values, *lines]))
        then(record.pk)
    return record


def _save(record: Any, changed: list[str]) -> None:
    """A model that saves in its own way is asked to; the others need not wait for the database's answer."""
    if type(record).save is TenantModel.save:
        amend(record, changed)
    else:
        record.save(update_fields=changed)


def _sent(resource: type[Resource], rows: Mapping[str, Any], values: Iterable[str]) -> AbstractContextManager[None]:
    """The record, its history and its event in one message, unless something has to be read in between."""
    asked = COLUMN in values or tied_names(resource.model, values)
    apart = rows or asked or resource.model.save is not TenantModel.save
    return nullcontext() if apart else together()


def _apply(record: Model, values: Data, seen: frozenset[str]) -> list[str]:
    """Set what differs, all but ties; returns the names, in order.

    A field that the actor does not see always differs: a guess that changes nothing would be known to be right.
    """
    ties = tied_names(type(record), values)
    now = {name: named_by(record, name) if name in ties else getattr(record, name) for name in values}
    changed = [name for name, value in values.items() if name not in seen or now[name] != value]
    for name in set(changed).difference(ties):
        setattr(record, name, values[name])
    return sorted(changed)


def _told(changed: Iterable[str], before: Data, record: Model, seen: frozenset[str]) -> list[str]:
    """The fields that history tells of: of the column that added ones share, each that changed or is not seen."""
    added = {name for name in _added(before) if name not in seen or plain(record, name) != before[name]}
    return sorted({*changed, *added} - {COLUMN})


def _added(names: Iterable[str]) -> set[str]:
    return {name for name in names if name.startswith(PREFIX)}


def _models(resource: type[Resource]) -> tuple[type[Model], ...]:
    ties = (ties_of(column).model for column in resource.model._meta.many_to_many)
    return (resource.model, *(lines.model(resource.model) for lines in resource.lines), *ties)
