"""What the numbers of the law are, so that screens write each as their language does.

Codes say it in French, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """Of one value, or of each in a list."""

    MONEY = "money"
    """In the currency of the country."""
    PERCENT = "percent"
    NUMBER = "number"
    DATE = "date"
    WORD = "word"


#: Of rules and of their parts; what says nothing itself is what its rule is.
AMOUNTS = frozenset(
    {
        "consultation_generaliste",
        "consultation_specialiste",
        "cpf_participation",
        "devis_sante_seuil",
        "honoraires_location_m2",
        "note_obligatoire_ttc",
        "participation_forfaitaire",
        "petit_loyer",
        "plafond",
    }
)
RATES = frozenset({"tva_defaut"})
RATE = "_pct"

NUMBER = re.compile(r"-?\d+(\.\d+)?")


def kinds_of(code: str, value: Any) -> dict[str, Kind]:
    """The kind of each number, day and word in the value of a rule, by its name; without parts, by the rule's code."""
    return dict(_kinds(code, value, Kind.NUMBER))


def _kinds(name: str, value: Any, above: Kind) -> Iterator[tuple[str, Kind]]:
    number = _said_by(name) or above
    if isinstance(value, dict):
        for part, inside in value.items():
            yield from _kinds(part, inside, number)
    elif isinstance(value, list):
        for inside in value:
            yield from _kinds(name, inside, number)
    elif value is not None and not isinstance(value, bool):
        yield name, _seen_in(str(value)) or number


def _said_by(name: str) -> Kind | None:
    if name in AMOUNTS:
        return Kind.MONEY
    return Kind.PERCENT if name in RATES or name.endswith(RATE) else None


def _seen_in(text: str) -> Kind | None:
    """What is no number."""
    if NUMBER.fullmatch(text):
        return None
    try:
        date.fromisoformat(text)
    except ValueError:
        return Kind.WORD
    return Kind.DATE
