"""What happens to roles."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True, slots=True)
class RoleCreated(Event):
    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RightsChanged(Event):
    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RoleDeleted(Event):
    role_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RoleAssigned(Event):
    profile_id: UUID
    role: str
    before: str
