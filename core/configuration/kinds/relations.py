"""A link to another record of the company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from core.kernel.resources import resource_named

from .base import UnknownRecord, ValueKind, WrongType


@dataclass(frozen=True)
class Relation(ValueKind[UUID]):
    """A record of the resource ``resource``; row security hides those of other companies."""

    resource: str
    name: ClassVar[str] = "relation"

    def parse(self, value: Any) -> UUID:
        try:
            key = value if isinstance(value, UUID) else UUID(value)
        except (TypeError, ValueError, AttributeError) as error:
            raise WrongType(value=value) from error
        if not resource_named(self.resource).model._default_manager.filter(pk=key).exists():
            raise UnknownRecord(value=value)
        return key

    def dump(self, value: UUID) -> str:
        return str(value)

    def options(self) -> dict[str, Any]:
        return {"resource": self.resource}
