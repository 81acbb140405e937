"""What a scanner reads: GS1 element strings of DataMatrix, QR and Code 128."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .errors import UnreadableBarcode
from .gs1 import gs1_key

SEPARATOR = "\x1d"
PREFIXES = ("]C1", "]d2", "]Q3")
#: Identifiers of values that have one length, and that length.
FIXED = {"00": 18, "01": 14, "02": 14, "11": 6, "13": 6, "15": 6, "17": 6, "20": 2}
FIXED |= {f"310{decimals}": 6 for decimals in range(6)} | {f"41{n}": 13 for n in range(8)}
#: Identifiers of values that end at a separator, and the longest that they may be.
VARIABLE = {"10": 20, "21": 20, "30": 8, "37": 8, "240": 30, "400": 30, "711": 20}
NUMERIC = {*FIXED, "30", "37"}
KEYED = {"00", "01", "02"} | {f"41{n}" for n in range(8)}
DATES = {"11", "13", "15", "17"}


@dataclass(frozen=True)
class Scan:
    """A bar code, value by GS1 identifier, and the questions that a stock asks of it."""

    values: Mapping[str, str]

    @property
    def gtin(self) -> str | None:
        """The article, of the goods (01) or inside the carton (02), without the zeros that fill it up."""
        number = self.values.get("01") or self.values.get("02")
        return number.removeprefix("0") if number else None

    @property
    def lot(self) -> str | None:
        return self.values.get("10")

    @property
    def serial(self) -> str | None:
        return self.values.get("21")

    @property
    def count(self) -> int | None:
        number = self.values.get("37") or self.values.get("30")
        return int(number) if number else None

    def expiry(self, *, today: date) -> date | None:
        """The last day of use (17), else of best quality (15)."""
        printed = self.values.get("17") or self.values.get("15")
        return _date(printed, today) if printed else None


def gs1_parse(scanned: str) -> Scan:
    """Take a scan apart; raises ``UnreadableBarcode`` with the place where it stops making sense."""
    text = next((scanned[len(prefix) :] for prefix in PREFIXES if scanned.startswith(prefix)), scanned)
    values: dict[str, str] = {}
    offset = 0
    while offset < len(text):
        if text[offset] == SEPARATOR:
            offset += 1
            continue
        identifier = _identifier(text, offset)
        start = offset + len(identifier)
        values[identifier] = _value(text, start, identifier)
        offset = start + len(values[identifier])
    if not values:
        raise UnreadableBarcode(offset=0)
    return Scan(values)


def _identifier(text: str, offset: int) -> str:
    for length in (4, 3, 2):
        candidate = text[offset : offset + length]
        if candidate in FIXED or candidate in VARIABLE:
            return candidate
    raise UnreadableBarcode(offset=offset)


def _value(text: str, start: int, identifier: str) -> str:
    length = FIXED.get(identifier)
    rest = text[start:]
    value = rest[:length] if length else rest.partition(SEPARATOR)[0]
    too_short = len(value) < (length or 1)
    if too_short or len(value) > (length or VARIABLE[identifier]) or not _is_sound(identifier, value):
        raise UnreadableBarcode(offset=start)
    return value


def _is_sound(identifier: str, value: str) -> bool:
    if identifier in NUMERIC and not (value.isascii() and value.isdecimal()):
        return False
    if identifier in DATES:
        month, day = int(value[2:4]), int(value[4:])
        # The century is not known yet: 2000 has every day that some year has.
        return 1 <= month <= 12 and day <= calendar.monthrange(2000, month)[1]
    return identifier not in KEYED or value[-1] == gs1_key(value[:-1])


def _date(printed: str, today: date) -> date:
    """``280300`` is the last day of March; the century is the nearest: 49 years back, 50 ahead."""
    year, month, day = (int(printed[i : i + 2]) for i in (0, 2, 4))
    year += today.year // 100 * 100
    if year - today.year > 50:
        year -= 100
    elif today.year - year > 49:
        year += 100
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day, last) if day else last)
