"""Move records to another version of their rules, once somebody has seen what that does to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F
from django.utils import timezone

from core.history import record_all
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.tenancy.models import TenantModel
from core.tenancy.transactions import atomic, together

from .errors import StatesWithoutPlace, UnknownVersion
from .events import StateChanged
from .fields import StateField
from .journal import stay
from .models import StateChange

ACT = "move_to_version"


@dataclass(frozen=True)
class Standing:
    """How many records follow a version and stand in one of its states, and whether the other version knows it."""

    version: int
    state: str
    records: int
    has_place: bool


def preview(model: type[TenantModel], version: int) -> list[Standing]:
    """Where the records stand that a move would touch; those whose state has no place come first."""
    field = field_of(model)
    codes = _codes(field, version)
    counted = (
        _others(model, field, version)
        .values_list(field.version_name, field.attname)
        .annotate(records=Count("pk"))
        .order_by(field.version_name, field.attname)
    )
    standing = [Standing(start, state, records, state in codes) for start, state, records in counted]
    return sorted(standing, key=lambda each: each.has_place)


@atomic()
def move_to_version(
    model: type[TenantModel], version: int, *, actor: Actor, states: Mapping[str, str] | None = None
) -> int:
    """Have every record of the company follow the version; returns how many are moved.

    ``states`` says where records go whose state the version does not know: all of them, or
    ``StatesWithoutPlace`` is raised and nothing is moved. A record that keeps its state takes
    no step; another one is journaled and told as if it had, and stays with whoever had it.
    """
    field, states = field_of(model), dict(states or {})
    codes = _codes(field, version)
    lost = {each.state for each in preview(model, version) if not each.has_place} - states.keys()
    if nowhere := sorted(lost | (set(states.values()) - codes)):
        raise StatesWithoutPlace(states=", ".join(nowhere))
    records = list(_others(model, field, version).order_by("pk").select_for_update())
    standing: dict[str, list[TenantModel]] = defaultdict(list)
    for record in records:
        standing[getattr(record, field.attname)].append(record)
    targets = {state: state if state in codes else states[state] for state in standing}
    record_all(_changes(standing, field, version, targets), ACT, actor=actor)
    for state, there in standing.items():
        target = targets[state]
        _write(model, there, {field.attname: target, field.version_name: version})
        if target != state:
            _tell(there, state, target, actor)
    return len(records)


def field_of(model: type[TenantModel]) -> StateField:
    """The model's state column."""
    return next(field for field in model._meta.concrete_fields if isinstance(field, StateField))


def _codes(field: StateField, version: int) -> set[str]:
    if version not in field.workflow.versions:
        raise UnknownVersion(version=version)
    return set(field.workflow.versions[version].state)


def _others(model: type[TenantModel], field: StateField, version: int) -> Any:
    return model._default_manager.exclude(**{field.version_name: version})


def _changes(
    standing: Mapping[str, list[TenantModel]], field: StateField, version: int, targets: Mapping[str, str]
) -> Iterator[tuple[TenantModel, dict[str, Any]]]:
    """What history says of each: the version and the state of before and after."""
    for state, there in standing.items():
        for record in there:
            versions = [field.version_of(record), version]
            yield record, {"versions": versions, "source": state, "state": targets[state]}


def _write(model: type[TenantModel], records: list[TenantModel], values: Mapping[str, Any]) -> None:
    # Past the manager that refuses to write states: this is no step.
    found = model._base_manager.filter(pk__in=[record.pk for record in records])
    found.update(**values, version=F("version") + 1, updated_at=timezone.now())


def _tell(records: list[TenantModel], source: str, state: str, actor: Actor) -> None:
    """Journal the new stays, each with the owner and the planned end of the one it follows, and tell of them."""
    now, label = timezone.now(), records[0]._meta.label_lower
    current = StateChange.objects.current().filter(target_label=label, target_id__in=[each.pk for each in records])
    before = {each.target_id: (each.owner, each.due_at) for each in current}
    current.update(ended_at=now)
    stays = (
        stay(each, state, actor=actor, owner=owner, due_at=due_at, at=now)
        for each in records
        for owner, due_at in [before.get(each.pk, (None, None))]
    )
    StateChange.objects.bulk_create(stays)
    with together():
        for each in records:
            publish(StateChanged(each.pk, label, ACT, source, state))
