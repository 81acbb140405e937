"""What can be done with one record now, and what would be refused and why: the buttons of its screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.kernel.resources import Action, Kind, Resource
from core.kernel.rights import AccessDenied, granted_fields, require, within

from .acting import actions_of
from .description import offered
from .reach import visible


@dataclass(frozen=True)
class Offer:
    """An action that the record's state proposes to this actor, and why it would be refused, if so."""

    action: Action
    refusal: BusinessError | None


def offers(resource: type[Resource], pk: UUID, *, actor: Actor) -> list[Offer]:
    """Raises ``AccessDenied``, or ``NotFound`` for a record that does not exist for the actor."""
    require(actor, "view", resource)
    record = visible(resource, actor).filter(pk=pk).first()
    if record is None:
        raise NotFound()
    return list(_offers(resource, record, actor))


def _offers(resource: type[Resource], record: Any, actor: Actor) -> Iterator[Offer]:
    workflow = resource.workflow if _state_seen(resource, actor) else None
    locks = {each.transition.name: each.refusal for each in workflow.offers(record, actor=actor)} if workflow else {}
    steps = {name: None if _tells_hidden(refusal, resource, actor) else refusal for name, refusal in locks.items()}
    for action in actions_of(resource):
        if not offered(actor, action.name, resource) or not _proposed(resource, action, record, actor):
            continue
        # The record may follow other rules than those that its state makes one think of.
        if workflow and action.name in workflow.transitions and action.name not in steps:
            continue
        denied = None if within(actor, action.name, resource, record) else AccessDenied()
        yield Offer(action, denied or steps.get(action.name))


def _tells_hidden(refusal: BusinessError | None, resource: type[Resource], actor: Actor) -> bool:
    """Whether the rule that refuses looks at a field that the actor does not see."""
    asked: frozenset[str] = getattr(refusal, "fields", frozenset())
    return bool((asked & resource.specs().keys()) - granted_fields(actor, "view", resource))


def _state_seen(resource: type[Resource], actor: Actor) -> bool:
    """Whoever does not see the state is offered every action: what is left of them would tell it."""
    states = {name for name, spec in resource.specs().items() if spec.kind is Kind.STATE}
    return states <= granted_fields(actor, "view", resource)


def _proposed(resource: type[Resource], action: Action, record: Any, actor: Actor) -> bool:
    """Whether the record stands where the action is of any use, as far as the actor may know."""
    if not _state_seen(resource, actor):
        return True
    states = [str(getattr(record, spec.path)) for spec in resource.specs().values() if spec.kind is Kind.STATE]
    return not action.states or any(state in action.states for state in states)
