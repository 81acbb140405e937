"""Days and instants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from .base import InvalidDate, ValueKind


@dataclass(frozen=True)
class Date(ValueKind[date]):
    name: ClassVar[str] = "date"

    def parse(self, value: Any) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise InvalidDate(value=value) from error

    def dump(self, value: date) -> str:
        return value.isoformat()


@dataclass(frozen=True)
class Instant(ValueKind[datetime]):
    """A moment that is the same everywhere: without its time zone it is refused."""

    name: ClassVar[str] = "datetime"

    def parse(self, value: Any) -> datetime:
        try:
            instant = value if isinstance(value, datetime) else datetime.fromisoformat(value)
            if instant.utcoffset() is None:
                raise InvalidDate(value=value)
            return instant.astimezone(UTC)
        except (TypeError, ValueError, OverflowError) as error:
            raise InvalidDate(value=value) from error

    def dump(self, value: datetime) -> str:
        return value.isoformat()
