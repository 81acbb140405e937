"""What the records of a list can be grouped by: fields by whose every value the list can be asked for again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import DateField
from django.db.models.expressions import Combinable

from ..resources import FieldSpec, Kind, Resource
from ..resources.titles import title_fields
from .errors import InvalidValue, unknown
from .operators import operators_of
from .slots import Slot, Written
from .values import raw_value
from .visible import Visible

#: How long each lasts, in the words of PostgreSQL.
PERIODS = {"day": "1 day", "week": "7 days", "month": "1 month", "quarter": "3 months", "year": "1 year"}
USUAL_PERIOD = "month"
MOST_GROUPS = 2

_DATED = {Kind.DATE, Kind.INSTANT}
_GROUPED = {Kind.CHOICE, Kind.STATE, Kind.RELATION, Kind.BOOLEAN, Kind.TEXT, *_DATED}


@dataclass(frozen=True)
class Grouping:
    """One field to group by; dates by the period that they are in."""

    name: str
    period: str = ""
    #: Slot of the time zone in which the days of an instant begin.
    zone: int | None = None

    def __str__(self) -> str:
        return f"{self.name}:{self.period}" if self.period else self.name


def groupable(visible: Visible) -> list[str]:
    """What a list can be grouped by: not by texts that name a record, which differ from one to the next."""
    names = naming(visible.resource)
    return [
        name
        for name, spec in visible.fields.items()
        if spec.kind in _GROUPED and _is_told_apart(spec) and not (spec.kind is Kind.TEXT and name in names)
    ]


def naming(resource: type[Resource]) -> frozenset[str]:
    """The fields by which a record is called or recognised: almost every record has its own."""
    return frozenset(title_fields(resource)) | set(resource.natural_key)


def _is_told_apart(spec: FieldSpec) -> bool:
    """Whether a list knows exactly the records of one value: texts that a company added are found in either case."""
    if spec.added is None:
        return True
    needed = {"gte", "lt"} if spec.kind in _DATED else {"exact"}
    return spec.kind is not Kind.TEXT and needed | {"isnull"} <= set(operators_of(spec))


def has_periods(spec: FieldSpec) -> bool:
    return spec.kind in _DATED


def read_groups(visible: Visible, written: str, zone: int) -> tuple[Grouping, ...]:
    """``etat,cree_le:week``; raises ``UnknownField`` and ``InvalidValue``."""
    groups = tuple(_grouping(visible, each, zone) for each in written.split(",") if each)
    if len(groups) > MOST_GROUPS or len({each.name for each in groups}) < len(groups):
        raise InvalidValue(name="group", value=written)
    return groups


def _grouping(visible: Visible, written: str, zone: int) -> Grouping:
    (name, colon, period), known = written.partition(":"), groupable(visible)
    if name not in known:
        raise unknown(name, known)
    spec = visible.fields[name]
    period = period if colon else USUAL_PERIOD if has_periods(spec) else ""
    if (period not in PERIODS) if has_periods(spec) else colon:
        raise InvalidValue(name="group", value=written)
    return Grouping(name, period, zone if spec.kind is Kind.INSTANT else None)


class _Began(Written):
    """The first day of the period that a date or an instant is in."""

    output_field = DateField()

    def __init__(self, period: str, *operands: Any) -> None:
        super().__init__(*operands)
        self.period = period

    def written(self, operands: list[str]) -> str:
        moment = " AT TIME ZONE ".join(operands) if len(operands) > 1 else f"{operands[0]}::timestamp"
        return f"date_trunc('{self.period}', {moment})::date"


def grouped_by(resource: type[Resource], grouping: Grouping) -> Combinable:
    """What the database compares: a choice, an id, the beginning of a period."""
    value = raw_value(resource.field(grouping.name))
    if not grouping.period:
        return value
    zone = () if grouping.zone is None else (Slot(grouping.zone, "text"),)
    return _Began(grouping.period, value, *zone)
