"""What administrators and managers do with roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from core.authentication.models import ApiKey
from core.history import record
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.kernel.rights import Right
from core.tenancy.context import require_tenant
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from ..models import UserProfile
from ..roles import ADMIN, EVERY_RIGHT
from .administrators import keep_an_administrator
from .errors import ProtectedRole, RoleInUse, RoleTaken, UnknownRole
from .events import RightsChanged, RoleAssigned, RoleCreated, RoleDeleted
from .keeping import refuse_while_needed
from .labels import label_of
from .limits import require_within
from .memory import rights_changed
from .models import RoleDefinition
from .validation import validate
from .writing import write_rights


@atomic()
def create_role(
    *, key: str, label: str, rights: Sequence[Right], actor: Actor, description: str = ""
) -> RoleDefinition:
    """Make a role of the company's own, which can do no more than its author."""
    validate(rights)
    require_within(actor, rights)
    if RoleDefinition.objects.filter(key=key).exists():
        raise RoleTaken(role=key)
    role: RoleDefinition = RoleDefinition.objects.create(key=key, label=label, description=description)
    write_rights(role, rights)
    record(role, "create_role", actor=actor, role=key, rights=_plain(rights))
    publish(RoleCreated(role.id, key))
    return role


def copy_role(source: RoleDefinition, *, key: str, label: str, actor: Actor) -> RoleDefinition:
    """Start a role from another one's rights; later changes of either do not reach the other."""
    return create_role(key=key, label=label, rights=source.rights, actor=actor, description=source.description)


@atomic()
def change_grants(role: RoleDefinition, rights: Sequence[Right], *, actor: Actor, version: int | None = None) -> None:
    """Give the role exactly these rights; it is felt at the next request of everybody who has it."""
    lock(role, version=version)
    _require_power_over(role, actor)
    validate(rights)
    require_within(actor, rights)
    before = role.rights
    write_rights(role, rights)
    role.save(update_fields=[])
    record(role, "change_rights", actor=actor, before=_plain(before), after=_plain(rights))
    publish(RightsChanged(role.id, role.key))


@atomic()
def describe_role(role: RoleDefinition, *, actor: Actor, version: int | None = None, **words: str) -> None:
    """Call the role otherwise: ``label``, ``description``; its rights stay."""
    lock(role, version=version)
    _require_power_over(role, actor)
    fields = {name: [getattr(role, name), text] for name, text in words.items() if getattr(role, name) != text}
    if not fields:
        return
    for name, (_before, text) in fields.items():
        setattr(role, name, text)
    role.save(update_fields=list(fields))
    record(role, "update", actor=actor, fields=fields, lines={})


@atomic()
def delete_role(role: RoleDefinition, *, actor: Actor, version: int | None = None) -> None:
    """Remove a role that nobody has and nothing needs. A proposed one is put away, so that it does not come back."""
    lock(role, version=version)
    _require_power_over(role, actor)
    holders = _holders(role.key)
    if holders:
        raise RoleInUse(role=label_of(role), people=holders)
    refuse_while_needed(role.key)
    record(role, "delete_role", actor=actor, role=role.key, rights=_plain(role.rights))
    publish(RoleDeleted(role.id, role.key))
    if role.is_proposed:
        role.is_active = False
        role.save(update_fields=["is_active"])
    else:
        role.delete()
    rights_changed()


@atomic()
def assign_role(profile: UserProfile, key: str, *, actor: Actor) -> None:
    """Give a colleague a role. Neither the old one nor the new one may exceed the rights of who does it."""
    role = role_named(key)
    lock(role)
    lock(profile)
    require_within(actor, role.rights)
    require_within(actor, rights_named(profile.role))
    keep_an_administrator(profile, key)
    before, profile.role = profile.role, key
    profile.save(update_fields=["role"])
    record(profile, "assign_role", actor=actor, before=before, after=key)
    publish(RoleAssigned(profile.id, key, before))


def role_named(key: str) -> RoleDefinition:
    """The role in use with this key, or ``UnknownRole``."""
    role: RoleDefinition | None = RoleDefinition.objects.in_use().filter(key=key).first()
    if role is None:
        raise UnknownRole(role=key)
    return role


def rights_named(key: str) -> tuple[Right, ...]:
    """What somebody with this role may do; nothing where there is no such role."""
    if key == ADMIN:
        return EVERY_RIGHT
    role: RoleDefinition | None = RoleDefinition.objects.filter(key=key).first()
    return role.rights if role else ()


def _require_power_over(role: RoleDefinition, actor: Actor) -> None:
    if role.key == ADMIN:
        raise ProtectedRole()
    require_within(actor, role.rights)


def _holders(key: str) -> int:
    """People who work here with the role, and programs that act with it."""
    programs: int = ApiKey.objects.valid().filter(tenant_id=require_tenant().id, role=key).count()
    people: int = UserProfile.objects.with_role(key).count()
    return people + programs


def _plain(rights: Iterable[Right]) -> list[dict[str, Any]]:
    return [asdict(right) for right in rights]
