"""Public holidays: computed, then corrected by what was announced."""

from __future__ import annotations

from datetime import date

from core.checks.calendars import IsHoliday, public_holidays

from .errors import NoLegalValueThen, UnknownLegalValue
from .reading import legal_value

#: ``{"added": ["2027-03-11"], "removed": ["2027-03-10"]}``: the moon was seen a day later.
ANNOUNCED = "jours_feries_annonces"


def is_legal_holiday(country: str) -> IsHoliday:
    """Whether a day is a public holiday there, the operator's corrections included."""
    return lambda day: day in legal_holidays(country, day.year)


def legal_holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of that year. A correction is a legal value that is valid during the year."""
    try:
        announced = legal_value(ANNOUNCED, country=country, on=date(year, 1, 1))
    except (UnknownLegalValue, NoLegalValueThen):
        announced = {}
    added, removed = ({date.fromisoformat(day) for day in announced.get(key, ())} for key in ("added", "removed"))
    return (public_holidays(country, year) - removed) | added
