"""Which part of a list a page is: behind a record, before one, or so many records from either end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import InvalidValue

USUAL_LIMIT, LARGEST_LIMIT = 50, 500
#: Further no list is walked.
FURTHEST = 10**9 - 1
#: A page begins by one of these.
BEGINNINGS = ("cursor", "before", "at")


@dataclass(frozen=True)
class Stretch:
    """So many records in the order of reading, which is the list's own or, ``backwards``, the other way."""

    size: int
    #: The record behind which it begins.
    cursor: str = ""
    backwards: bool = False
    #: How many records it passes over; none where it begins by a cursor or with the list.
    skip: int | None = None
    #: Whether the record in front of it is read too, which tells where it lies.
    edged: bool = False

    @property
    def placed(self) -> bool:
        """Whether it was asked for by its position."""
        return self.skip is not None

    @property
    def read(self) -> int:
        """How many records are read: one more than are told, to know whether there are more."""
        return self.size + self.edged + 1


def read_stretch(parameters: Mapping[str, str]) -> Stretch:
    """What the parameters say of it; raises ``InvalidValue``."""
    begun = [name for name in BEGINNINGS if parameters.get(name)]
    for name in begun[1:]:
        raise InvalidValue(name=name, value=parameters[name])
    limit = _limit(parameters)
    if "at" in begun:
        return _placed(_position(parameters["at"]), limit)
    cursor = parameters[begun[0]] if begun else ""
    return Stretch(limit, cursor, backwards="before" in begun)


def _placed(position: int, limit: int) -> Stretch:
    """From the end, the list is walked from there: the last records cost no more than the first."""
    if position >= 0:
        return Stretch(limit, skip=max(position - 1, 0), edged=position > 0)
    behind = max(-position - limit, 0)
    return Stretch(min(limit, -position), backwards=True, skip=max(behind - 1, 0), edged=behind > 0)


def _limit(parameters: Mapping[str, str]) -> int:
    written = parameters.get("limit", str(USUAL_LIMIT))
    if not (written.isascii() and written.isdigit() and 1 <= int(written[:9]) <= LARGEST_LIMIT):
        raise InvalidValue(name="limit", value=written)
    return int(written)


def _position(written: str) -> int:
    digits = written.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(FURTHEST))):
        raise InvalidValue(name="at", value=written)
    return int(written)
