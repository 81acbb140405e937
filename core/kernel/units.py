"""Units of measure: their codes are those of UN/ECE Recommendation 20, which invoices and customs use too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Dimension(StrEnum):
    """What is measured: units of one dimension are converted into each other."""

    MASS = "mass"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    COUNT = "count"
    TIME = "time"


@dataclass(frozen=True)
class Unit:
    """``factor`` is how many of the first unit of its dimension it is, exactly."""

    code: str
    symbol: str | Promise
    dimension: Dimension
    factor: Decimal


def _units(dimension: Dimension, *units: tuple[str, str | Promise, str]) -> Iterable[tuple[str, Unit]]:
    return ((code, Unit(code, symbol, dimension, Decimal(factor))) for code, symbol, factor in units)


#: In the order in which people are offered them.
UNITS: Mapping[str, Unit] = dict(
    [
        *_units(
            Dimension.MASS,
            ("KGM", _("kg"), "1"),
            ("GRM", _("g"), "0.001"),
            ("MGM", _("mg"), "0.000001"),
            ("TNE", _("t"), "1000"),
        ),
        *_units(
            Dimension.LENGTH,
            ("MTR", _("m"), "1"),
            ("CMT", _("cm"), "0.01"),
            ("MMT", _("mm"), "0.001"),
            ("KMT", _("km"), "1000"),
        ),
        *_units(Dimension.AREA, ("MTK", _("m²"), "1"), ("CMK", _("cm²"), "0.0001"), ("HAR", _("ha"), "10000")),
        *_units(
            Dimension.VOLUME,
            ("LTR", _("l"), "1"),
            ("CLT", _("cl"), "0.01"),
            ("MLT", _("ml"), "0.001"),
            ("MTQ", _("m³"), "1000"),
        ),
        *_units(Dimension.COUNT, ("H87", _("pc."), "1"), ("PR", _("pair(s)"), "2"), ("DZN", _("dozen(s)"), "12")),
        *_units(Dimension.TIME, ("MIN", _("min"), "1"), ("HUR", _("h"), "60"), ("DAY", _("d"), "1440")),
    ]
)

#: A sign, digits with whatever stands between them, then the unit if one is said.
_SAID = re.compile(r"\s*([-+−]?[\d٠-٩][\d٠-٩\s\u00a0\u202f.,٫٬'’]*)\s*(\S.*)?", re.DOTALL)


def units_of(dimension: Dimension) -> list[Unit]:
    """The units of a dimension; the first is the one that all of them are compared in."""
    return [unit for unit in UNITS.values() if unit.dimension is dimension]


def taken_apart(text: str) -> tuple[str, str]:
    """Number and unit of ``12,5 kg``, as they are written; raises ``ValueError``."""
    said = _SAID.fullmatch(text)
    if said is None:
        raise ValueError
    return said[1].strip(), (said[2] or "").strip()


def unit_called(text: str, dimension: Dimension) -> Unit:
    """By its code, or by its symbol in any language; raises ``KeyError``, also where nothing is said."""
    return _called(dimension)[text.casefold().rstrip(".")]


def symbol_of(code: str) -> str:
    """What people of the active language write behind the amount."""
    return str(UNITS[code].symbol) if code in UNITS else code


@lru_cache(maxsize=len(Dimension))
def _called(dimension: Dimension) -> dict[str, Unit]:
    names: dict[str, Unit] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            names |= {str(unit.symbol).casefold().rstrip("."): unit for unit in units_of(dimension)}
    return names | {unit.code.casefold(): unit for unit in units_of(dimension)}


def measure(amount: Decimal, unit: Unit) -> dict[str, Any]:
    """The value as columns keep it: no digit more than it needs, so that equal ones are equal."""
    plain = amount.normalize()
    return {"amount": f"{plain if plain else Decimal(0):f}", "unit": unit.code}


def in_base(value: Mapping[str, Any]) -> Decimal:
    """The same amount in the first unit of its dimension."""
    return Decimal(value["amount"]) * UNITS[value["unit"]].factor


def converted(value: Mapping[str, Any], code: str) -> Decimal:
    """The same amount in another unit of its dimension; raises ``ValueError`` where it has another."""
    if UNITS[value["unit"]].dimension is not UNITS[code].dimension:
        raise ValueError(f"{value['unit']} is no {code}.")
    return in_base(value) / UNITS[code].factor


def in_base_sql(column: str, dimension: Dimension) -> str:
    """``in_base`` as PostgreSQL works it out, exactly."""
    cases = " ".join(f"WHEN '{unit.code}' THEN {unit.factor:f}" for unit in units_of(dimension))
    return f"(({column} ->> 'amount')::numeric * CASE {column} ->> 'unit' {cases} END)"
