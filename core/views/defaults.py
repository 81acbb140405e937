"""What a list opens with, for one person or for a role."""

from __future__ import annotations

from typing import Any

from core.company.errors import ProgramRefused
from core.history import record
from core.kernel.actors import Actor
from core.kernel.rights import require
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic
from core.users.policy.errors import UnknownRole
from core.users.policy.selectors import role_labels

from .errors import ViewPersonal
from .models import DefaultView, SavedView, Scope
from .resources import SHARE, SavedViewResource


@atomic()
def open_with(view: SavedView, *, actor: Actor, role: str = "") -> None:
    """Begin with this view, the person or everybody of the role; it takes the place of the one before.

    Raises ``AccessDenied``, ``UnknownRole``, or ``ViewPersonal`` where the role could not open it.
    """
    _require(actor, role)
    lock(view)
    if role and view.scope == Scope.PERSONAL:
        raise ViewPersonal()
    whose = _whose(actor, role)
    DefaultView.objects.update_or_create(**whose, resource=view.resource, defaults={"view": view})
    record(view, "open_with_view", actor=actor, role=role)


@atomic()
def open_without(view: SavedView, *, actor: Actor, role: str = "") -> None:
    """Begin with no view any more, where it was this one."""
    _require(actor, role)
    removed, _models = view.defaults.filter(**_whose(actor, role)).delete()
    if removed:
        record(view, "open_without_view", actor=actor, role=role)


def _require(actor: Actor, role: str) -> None:
    if role:
        require(actor, SHARE, SavedViewResource)
        if role not in role_labels():
            raise UnknownRole(role=role)
    elif actor.person_id is None:
        raise ProgramRefused()


def _whose(actor: Actor, role: str) -> dict[str, Any]:
    return {"role": role, "person": None} if role else {"role": "", "person_id": actor.person_id}
