"""What happens to roles."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True, slots=True)
class RoleCreated(Event):
    """The company has a new role."""

    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RightsChanged(Event):
    """A role grants other rights than before."""

    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RoleDeleted(Event):
    """A role was removed."""

    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RoleAssigned(Event):
    """A colleague has another role."""

    profile_id: UUID
    role: str
    before: str
