"""Choose what the company asks at its door; nobody shuts themselves out by it."""

from __future__ import annotations

from typing import Any, NamedTuple

from core.history import record
from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import StaleVersion
from core.kernel.rights import AccessDenied
from core.tenancy.epochs import company_changed
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic
from core.users.policy.errors import UnknownRole
from core.users.policy.selectors import role_labels

from .errors import OutsideOwnNetworks, WithoutSecondFactor
from .models import SignInPolicy
from .policy import policy_of

FIELDS = ("second_factor", "second_factor_roles", "idle_minutes", "longest_hours", "password_length", "networks")


class Caller(NamedTuple):
    """How the one who changes the policy came in."""

    address: str
    two_factors: bool


@atomic()
def change_policy(*, actor: Actor, caller: Caller, version: int | None = None, **changes: Any) -> SignInPolicy:
    """Ask otherwise from the next request of everybody on.

    Only a person does it, in their own name: raises ``AccessDenied`` for programs and support,
    ``WouldShutOut`` where that person would be refused themselves, ``UnknownRole``, and
    ``StaleVersion`` when a colleague was faster; zero is the version of what nobody has changed yet.
    """
    if actor.kind != ActorKind.PERSON:
        raise AccessDenied()
    hold("door")
    row = current()
    if version is not None and version != version_of(row):
        raise StaleVersion(version=version_of(row))
    _require_known(changes.get("second_factor_roles", ()))
    fields = {name: [getattr(row, name), value] for name, value in changes.items() if getattr(row, name) != value}
    for name, (_before, value) in fields.items():
        setattr(row, name, value)
    _require_inside(row, actor, caller)
    if fields:
        row.save()
        record(row, "update", actor=actor, fields=fields, lines={})
        company_changed()
    return row


def current() -> SignInPolicy:
    """The company's row, or a new one that is not saved."""
    found: SignInPolicy | None = SignInPolicy.objects.first()
    return found or SignInPolicy()


def version_of(row: SignInPolicy) -> int:
    return row.version if row.created_at else 0


def _require_known(roles: Any) -> None:
    known = role_labels()
    for role in roles:
        if role not in known:
            raise UnknownRole(role=role)


def _require_inside(row: SignInPolicy, actor: Actor, caller: Caller) -> None:
    """Refuse what would refuse the one who asks for it."""
    wanted = policy_of(row)
    if not wanted.lets_in(caller.address):
        raise OutsideOwnNetworks(address=caller.address)
    if wanted.wants_second_factor(actor.role) and not caller.two_factors:
        raise WithoutSecondFactor()
