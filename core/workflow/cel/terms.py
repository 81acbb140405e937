"""What a part of a condition is: its type, and its words for the engine.

The engine has no decimals and mixes no kinds of number. A decimal is given to it as a whole
number of its smallest unit, and the ``scale`` says how many of its digits are decimals: 12.50
of scale 2 is 1250. Scales are known before anything runs, so amounts are compared exactly.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

#: Decimals of values that no column limits.
UNLIMITED = 6


class Type(StrEnum):
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"
    DATE = "date"
    INSTANT = "instant"
    NOTHING = "null"


NUMBERS = (Type.INTEGER, Type.DECIMAL)
ORDERED = (*NUMBERS, Type.DATE, Type.INSTANT)


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a condition, as the engine is told it."""

    type: Type
    text: str
    scale: int = 0
    #: What was written, where it is written out.
    literal: Any = None
    #: The values that a field may have, where there are few.
    choices: tuple[str, ...] = ()


def literal(value: bool | int | Decimal | str) -> Term:
    match value:
        case bool():
            return Term(Type.BOOLEAN, json.dumps(value), literal=value)
        case int():
            return Term(Type.INTEGER, str(value), literal=value)
        case Decimal():
            scale = -int(value.as_tuple().exponent)
            return Term(Type.DECIMAL, str(scaled(value, scale)), scale, literal=value)
    return Term(Type.TEXT, json.dumps(value, ensure_ascii=False), literal=value)


def scaled(value: Decimal, scale: int) -> int:
    """The decimal as a whole number of its smallest unit."""
    return int(value.scaleb(scale).to_integral_value())


def at_scale(term: Term, scale: int) -> Term:
    """The same number with more decimals."""
    if scale == term.scale:
        return term
    return replace(term, text=f"({term.text} * {10 ** (scale - term.scale)})", scale=scale)


def aligned(*terms: Term) -> list[Term]:
    """Numbers that the engine can compare and add: all of the same scale."""
    scale = max((term.scale for term in terms), default=0)
    return [at_scale(term, scale) for term in terms]


def alike(left: Term, right: Term) -> bool:
    """Whether the two can be asked to be equal."""
    both = {left.type, right.type}
    return len(both) == 1 or Type.NOTHING in both or both == set(NUMBERS)
