"""What is counted, summed and averaged over the records of a list."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..resources import FieldSpec, Kind
from ..resources.resource import TECHNICAL
from .errors import InvalidValue, unknown
from .groups import naming
from .values import EXACT
from .visible import Visible

COUNT = "count"
MOST_MEASURES = 8
_NUMBERS = ("sum", "avg", "min", "max")
#: The part of the records of which a yes or no holds.
_SHARE = ("share",)
_FUNCTIONS: dict[Kind, tuple[str, ...]] = {
    Kind.INTEGER: _NUMBERS,
    Kind.DECIMAL: _NUMBERS,
    Kind.MONEY: _NUMBERS,
    Kind.QUANTITY: _NUMBERS,
    Kind.BOOLEAN: _SHARE,
}
_SQL = {"avg": "round(avg({}), {places})", "share": "round(avg({}::int), 4)"}


@dataclass(frozen=True)
class Measure:
    """A function over one field; counting takes none."""

    function: str
    name: str = ""
    #: Decimals of an average.
    places: int = 2
    #: Written as a string with all its decimals.
    exact: bool = False

    def __str__(self) -> str:
        return f"{self.function}:{self.name}" if self.name else self.function

    def sql(self, column: str) -> str:
        """Over a column of the records."""
        return _SQL.get(self.function, f"{self.function}({{}})").format(column, places=self.places)

    def written(self, value: Any) -> int | str | None:
        """As it stands in JSON."""
        if value is None:
            return None
        return f"{Decimal(value):f}" if self.exact else int(value)


def measurable(visible: Visible) -> dict[str, tuple[str, ...]]:
    """The functions that each field can be measured by; numbers that name a record say how much of nothing."""
    left_out = {*TECHNICAL, *naming(visible.resource)}
    return {
        name: _FUNCTIONS[spec.kind]
        for name, spec in visible.fields.items()
        if spec.kind in _FUNCTIONS and name not in left_out
    }


def read_measures(visible: Visible, written: str) -> tuple[Measure, ...]:
    """``count,sum:total``; raises ``UnknownField`` and ``InvalidValue``."""
    measures = tuple(_measure(visible, each) for each in (written or COUNT).split(","))
    if len(measures) > MOST_MEASURES:
        raise InvalidValue(name="measure", value=written)
    return measures


def _measure(visible: Visible, written: str) -> Measure:
    function, _, name = written.partition(":")
    if written == COUNT:
        return Measure(COUNT)
    if function not in {*_NUMBERS, *_SHARE}:
        raise InvalidValue(name="measure", value=written)
    known = [each for each, functions in measurable(visible).items() if function in functions]
    if name not in known:
        raise unknown(name, known)
    return _of(visible.fields[name], function)


def _of(spec: FieldSpec, function: str) -> Measure:
    places = getattr(spec.column, "decimal_places", 2)
    return Measure(function, spec.name, places, exact=spec.kind in EXACT or function in {"avg", "share"})
