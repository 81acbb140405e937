"""The record of a move in the control plane: what a killed one is taken up from."""

from __future__ import annotations

from copy import copy

from django.db import transaction
from django.utils import timezone

from ..models import LifeCycle, Move, MovePhase, Tenant
from ..operator import as_owner
from ..places import Place
from ..provisioning import CONTROL
from .errors import AlreadyThere
from .operation import set_life_cycle
from .waits import Waits


def underway(tenant: Tenant) -> Move | None:
    return Move.objects.using(CONTROL).filter(tenant=tenant, ended_at=None).first()


def begin(tenant: Tenant, target: Place) -> Move:
    """Announce a move; nothing has been made for it yet."""
    if target.is_same(tenant.place):
        raise AlreadyThere(slug=tenant.slug, place=target)
    origin = tenant.place
    with transaction.atomic(using=CONTROL):
        set_life_cycle(tenant, LifeCycle.MOVING)
        return Move.objects.using(CONTROL).create(
            tenant=tenant,
            from_level=origin.level,
            from_alias=origin.alias,
            from_schema=origin.schema,
            to_level=target.level,
            to_alias=target.alias,
            to_schema=target.schema,
            epoch=tenant.epoch,
        )


def moved(move: Move, tenant: Tenant) -> Tenant:
    """The company as it will be."""
    there = copy(tenant)
    there.level, there.alias, there.schema_name = move.to_level, move.to_alias, move.to_schema
    there.epoch = move.epoch + 1
    return there


def is_decided(move: Move) -> bool:
    """Whether the company has left its old place, whatever the control plane has heard of it."""
    with as_owner(move.from_alias) as owner:
        home = owner.execute(
            "SELECT schema_name, epoch FROM yz.resident WHERE tenant_id = %s", (move.tenant_id,)
        ).fetchone()
    return home != (move.from_schema, move.epoch)


def set_phase(move: Move, phase: MovePhase) -> None:
    move.phase = phase
    move.save(using=CONTROL, update_fields=["phase", "hashes"])


def end(move: Move, tenant: Tenant, phase: MovePhase, waits: Waits) -> None:
    """The move is history and the company is ready, both or neither."""
    move.phase, move.ended_at, move.longest_wait_ms = phase, timezone.now(), waits.milliseconds
    tenant.life_cycle = LifeCycle.READY
    with transaction.atomic(using=CONTROL):
        move.save(using=CONTROL, update_fields=["phase", "ended_at", "longest_wait_ms"])
        tenant.save(using=CONTROL, update_fields=["life_cycle", "updated_at"])
