"""The first steps of somebody: which there are for them, which are done, and whether they want to see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.configuration.switches import switched_off
from core.kernel.actors import Actor, ActorKind
from core.kernel.first_steps import FirstStep, first_steps
from core.kernel.resources import declared_as
from core.kernel.rights import AccessDenied, may
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from .models import FirstSteps


@dataclass(frozen=True)
class Step:
    """One line: what there is to do, where, and whether it is done."""

    key: str
    label: str
    leads_to: str
    done: bool


@dataclass(frozen=True)
class Steps:
    """``shown`` until everything is done or the person has hidden them; again when they want them back."""

    shown: bool
    steps: list[Step]


def steps_of(actor: Actor) -> Steps:
    """What is proposed to the actor's role, as far as its rights go. Programs have no first days."""
    if actor.kind is not ActorKind.PERSON or actor.profile_id is None:
        return Steps(False, [])
    steps = [Step(each.key, str(each.label), each.leads_to, each.is_done(actor)) for each in _proposed(actor)]
    wish = FirstSteps.objects.filter(profile=actor.profile_id).first()
    wanted = any(not step.done for step in steps) if wish is None else not wish.is_hidden
    return Steps(bool(steps) and wanted, steps)


@atomic()
def show_steps(actor: Actor, *, shown: bool) -> Steps:
    """Hide the steps from one's first page, or bring them back; raises ``AccessDenied`` for programs."""
    if actor.kind is not ActorKind.PERSON or actor.profile_id is None:
        raise AccessDenied()
    hold(f"first-steps/{actor.profile_id}")
    wish = FirstSteps.objects.filter(profile=actor.profile_id).first() or FirstSteps(profile_id=actor.profile_id)
    wish.is_hidden = not shown
    wish.save()
    return steps_of(actor)


def _proposed(actor: Actor) -> Iterator[FirstStep]:
    off = switched_off()
    for step in first_steps():
        if step.module not in off and (not step.roles or actor.role in step.roles) and _may(actor, step):
            yield step


def _may(actor: Actor, step: FirstStep) -> bool:
    if not step.needs:
        return True
    key, _, verb = step.needs.partition(":")
    return may(actor, verb, declared_as(key))
