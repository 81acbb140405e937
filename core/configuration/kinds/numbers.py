"""Yes or no, how many, how much, how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

from django.utils.dateparse import parse_duration
from django.utils.duration import duration_iso_string

from core.kernel.money import round_amount
from core.tenancy.context import require_tenant

from .base import InvalidAmount, OutOfBounds, ValueKind, WrongType

#: As the columns of amounts: ten digits before the decimal point.
AMOUNT_LIMIT = Decimal(10) ** 10


@dataclass(frozen=True)
class Boolean(ValueKind[bool]):
    name: ClassVar[str] = "boolean"

    def parse(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise WrongType(value=value)
        return value


@dataclass(frozen=True)
class Integer(ValueKind[int]):
    minimum: int = -(2**53 - 1)
    maximum: int = 2**53 - 1  # a browser counts no further
    name: ClassVar[str] = "integer"

    def parse(self, value: Any) -> int:
        if isinstance(value, bool | float) or not isinstance(value, int | str):
            raise WrongType(value=value)
        try:
            number = int(value)
        except ValueError as error:
            raise WrongType(value=value) from error
        if not self.minimum <= number <= self.maximum:
            raise OutOfBounds(value=value, minimum=self.minimum, maximum=self.maximum)
        return number

    def options(self) -> dict[str, Any]:
        return {"minimum": self.minimum, "maximum": self.maximum}


@dataclass(frozen=True)
class DecimalNumber(ValueKind[Decimal]):
    """A number with at most ``places`` decimals: a rate, a length."""

    minimum: Decimal = -AMOUNT_LIMIT
    maximum: Decimal = AMOUNT_LIMIT
    places: int = 6
    name: ClassVar[str] = "decimal"

    def parse(self, value: Any) -> Decimal:
        number = _decimal(value)
        if number is None or number != round(number, self.places):
            raise WrongType(value=value)
        if not self.minimum <= number <= self.maximum:
            raise OutOfBounds(value=value, minimum=self.minimum, maximum=self.maximum)
        return number

    def dump(self, value: Decimal) -> str:
        return f"{value:f}"

    def options(self) -> dict[str, Any]:
        return {"minimum": str(self.minimum), "maximum": str(self.maximum), "places": self.places}


@dataclass(frozen=True)
class Amount(ValueKind[Decimal]):
    """An amount in the currency of the company."""

    name: ClassVar[str] = "money"

    def parse(self, value: Any) -> Decimal:
        number = _decimal(value)
        if number is None or abs(number) >= AMOUNT_LIMIT:
            raise InvalidAmount(value=value)
        rounded = round_amount(number, require_tenant().currency)
        if rounded != number:
            raise InvalidAmount(value=value)
        return rounded

    def dump(self, value: Decimal) -> str:
        return f"{value:f}"


@dataclass(frozen=True)
class Duration(ValueKind[timedelta]):
    """How long: typed and stored as ISO 8601 writes it, ``PT30M`` or ``P2D``."""

    minimum: timedelta = timedelta(0)
    maximum: timedelta = timedelta(days=3660)
    name: ClassVar[str] = "duration"

    def parse(self, value: Any) -> timedelta:
        duration = value if isinstance(value, timedelta) else _duration(value)
        if duration is None:
            raise WrongType(value=value)
        if not self.minimum <= duration <= self.maximum:
            minimum, maximum = duration_iso_string(self.minimum), duration_iso_string(self.maximum)
            raise OutOfBounds(value=value, minimum=minimum, maximum=maximum)
        return duration

    def dump(self, value: timedelta) -> str:
        return duration_iso_string(value)

    def options(self) -> dict[str, Any]:
        return {"minimum": self.dump(self.minimum), "maximum": self.dump(self.maximum)}


def _decimal(value: Any) -> Decimal | None:
    """The finite number that was typed; JSON's floats are read as they are written."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    # Beyond this, rounding would itself fail.
    return number if number.is_finite() and number.adjusted() < 20 and len(number.as_tuple().digits) <= 24 else None


def _duration(value: Any) -> timedelta | None:
    try:
        return parse_duration(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None
