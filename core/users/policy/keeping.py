"""What a role is needed for, besides the people and keys that have it: other packages say."""

from __future__ import annotations

from collections.abc import Callable

from ..roles import ADMIN
from .errors import UnknownRole
from .models import RoleDefinition

#: Raises a ``BusinessError`` while something acts with the role of this key.
Needed = Callable[[str], None]

_asked: list[Needed] = []


def needed_by(needed: Needed) -> None:
    """Have this asked before a role is removed (at start-up)."""
    _asked.append(needed)


def refuse_while_needed(key: str) -> None:
    """Raise what the first one raises that needs the role."""
    for needed in _asked:
        needed(key)


def hold_role(key: str) -> None:
    """Keep the role from being removed until the transaction ends; raises ``UnknownRole`` when it is gone.

    The administrator's needs no holding: nobody removes it.
    """
    found = RoleDefinition.objects.in_use().select_for_update().filter(key=key).first()
    if found is None and key != ADMIN:
        raise UnknownRole(role=key)
