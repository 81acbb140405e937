"""Run a resource's actions and the steps of its workflow, on one record or on many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Model

from core.history import one_batch
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Action, Resource
from core.kernel.rights import AccessDenied, granted
from core.tenancy.transactions import atomic

from .announcing import announce_records
from .errors import UnknownAction
from .outcomes import Outcome, outcome_of
from .questions import answers
from .reach import allow, compare_version, reach, visible

Data = Mapping[str, Any]


def actions_of(resource: type[Resource]) -> list[Action]:
    """The resource's own actions, then the steps of its workflow."""
    steps = resource.workflow.transitions if resource.workflow else ()
    names = dict.fromkeys([*(action.name for action in resource.actions), *steps])
    return [action_named(resource, name) for name in names]


def action_named(resource: type[Resource], name: str) -> Action:
    """The resource's own action, or a step of its workflow as one."""
    for action in resource.actions:
        if action.name == name:
            return action
    if resource.workflow is not None and name in resource.workflow.transitions:
        return _step(resource, name)
    raise UnknownAction(name=name)


def _step(resource: type[Resource], name: str) -> Action:
    workflow = resource.workflow

    def step(record: Model, *, actor: Actor, note: str = "") -> None:
        workflow.fire(record, name, actor=actor, note=note)  # type: ignore[union-attr]

    assert workflow is not None  # noqa: S101 (action_named asked)
    return Action(step, workflow.transitions[name].label, name=name, states=workflow.sources_of(name))


@atomic()
def act(resource: type[Resource], name: str, pk: UUID, data: Data, *, actor: Actor, version: int | None) -> Model:
    """Run an action on one record; raises what the service raises, ``NotFound`` or ``AccessDenied``."""
    action = action_named(resource, name)
    record = reach(resource, pk, actor, name)
    if version is not None or action.versioned:
        compare_version(record, version)
    values = answers(action, data, actor=actor)
    if action.bulk:
        action.service(resource.model._default_manager.filter(pk=pk), actor=actor, **values)
    else:
        given = {"version": version} if action.versioned else {}
        action.service(record, actor=actor, **values, **given)
    _announce(resource, action, [pk])
    return record


def act_on_many(resource: type[Resource], name: str, ids: Sequence[UUID], data: Data, *, actor: Actor) -> list[Outcome]:
    """Run an action on many records.

    A service that takes many is called once, all or nothing; one that takes a single record
    is called for each, and succeeds or fails for itself. History takes it as one act.
    """
    action = action_named(resource, name)
    allow(actor, name, resource)
    with one_batch():
        if action.bulk:
            outcomes = _at_once(resource, action, ids, data, actor)
        else:
            outcomes = [outcome_of(pk, _one_of_many, resource, action, pk, data, actor) for pk in ids]
    _announce(resource, action, [each.id for each in outcomes if each.refusal is None])
    return outcomes


def _announce(resource: type[Resource], action: Action, ids: Sequence[UUID]) -> None:
    """A step tells of itself; what a service of the module's own has changed, nobody else would tell."""
    if ids and any(own.name == action.name for own in resource.actions):
        announce_records(resource.key(), ids)


@atomic()
def _at_once(resource: type[Resource], action: Action, ids: Sequence[UUID], data: Data, actor: Actor) -> list[Outcome]:
    seen = set(visible(resource, actor).filter(pk__in=ids).values_list("pk", flat=True))
    if seen != set(ids):
        raise NotFound()
    records = granted(actor, action.name, resource, resource.model._default_manager.filter(pk__in=ids))
    if records.count() != len(seen):
        raise AccessDenied()
    action.service(records, actor=actor, **answers(action, data, actor=actor))
    return [Outcome(pk) for pk in ids]


@atomic()
def _one_of_many(resource: type[Resource], action: Action, pk: UUID, data: Data, actor: Actor) -> None:
    record = reach(resource, pk, actor, action.name)
    values = answers(action, data, actor=actor)
    given = {"version": record.version} if action.versioned else {}  # type: ignore[attr-defined]
    action.service(record, actor=actor, **values, **given)
