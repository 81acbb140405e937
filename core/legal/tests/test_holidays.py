from __future__ import annotations

from datetime import date

import pytest

from core.checks.calendars import public_holidays
from core.legal.holidays import ANNOUNCED, is_legal_holiday, legal_holidays

from .conftest import COUNTRY


@pytest.mark.usefixtures("committed")
def test_without_an_announcement_the_computed_days_stand():
    assert legal_holidays("MA", 2027) == public_holidays("MA", 2027)


def test_the_moon_was_seen_a_day_later(decree, monkeypatch):
    computed = frozenset({date(2027, 3, 9), date(2027, 3, 10), date(2027, 7, 30)})
    monkeypatch.setattr("core.legal.holidays.public_holidays", lambda country, year: computed)
    announced = {"added": ["2027-03-11"], "removed": ["2027-03-09"]}
    decree({"code": ANNOUNCED, "value": announced, "valid_from": "2027-01-01", "valid_to": "2027-12-31"})

    is_holiday = is_legal_holiday(COUNTRY)

    assert [is_holiday(date(2027, 3, day)) for day in (9, 10, 11)] == [False, True, True]
    assert legal_holidays(COUNTRY, 2026) == computed
