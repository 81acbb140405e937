from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from core.checks.calendars import (
    BusinessHours,
    Shift,
    add_business_time,
    business_minutes,
    is_expired,
    is_public_holiday,
    legal_deadline,
    public_holidays,
)

PARIS = ZoneInfo("Europe/Paris")
OFFICE = ((time(9), time(12, 30)), (time(13, 30), time(18)))
HOURS = BusinessHours(dict.fromkeys(range(5), OFFICE), PARIS, is_public_holiday("FR"))
FRIDAY = datetime(2027, 4, 2, 17, 30, tzinfo=PARIS)


def paris(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 4, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(("minutes", "end"), [(0, FRIDAY), (30, paris(2, 18)), (240, paris(5, 12, 30)),
                                              (960, paris(6, 17, 30))])  # fmt: skip
def test_e6_t1_only_open_minutes_count(minutes, end):
    assert add_business_time(FRIDAY, minutes, HOURS) == end


def test_e6_t1_waiting_for_the_customer_moves_the_term():
    waited = business_minutes(paris(5, 10), paris(6, 10), HOURS)

    assert waited == 480
    assert add_business_time(FRIDAY, 960 + waited, HOURS) == paris(7, 17, 30)


def test_a_holiday_is_not_worked():
    saturday = datetime(2027, 3, 27, 10, tzinfo=PARIS)

    assert add_business_time(saturday, 60, HOURS) == datetime(2027, 3, 30, 10, tzinfo=PARIS)
    assert business_minutes(saturday, datetime(2027, 3, 29, 18, tzinfo=PARIS), HOURS) == 0


def test_an_hour_is_an_hour_in_the_night_when_clocks_change():
    always = BusinessHours(dict.fromkeys(range(7), ((time(0), time(23, 59)),)), PARIS)
    before = datetime(2027, 3, 28, 1, tzinfo=PARIS)

    assert add_business_time(before, 120, always) == datetime(2027, 3, 28, 4, tzinfo=PARIS)


def test_hours_that_never_open_are_a_mistake():
    with pytest.raises(ValueError, match="never open"):
        add_business_time(FRIDAY, 1, BusinessHours({}, PARIS))


@pytest.mark.parametrize(
    ("start", "days", "shift", "last"),
    [
        (date(2027, 3, 6), 14, Shift.NEXT_WORKING_DAY, date(2027, 3, 22)),
        (date(2027, 3, 6), 14, Shift.NONE, date(2027, 3, 20)),
        (date(2027, 3, 13), 14, Shift.NEXT_WORKING_DAY, date(2027, 3, 30)),
        (date(2027, 3, 9), 14, Shift.NEXT_WORKING_DAY, date(2027, 3, 23)),
    ],
)
def test_a_legal_term_ends_with_its_last_day(start, days, shift, last):
    end = legal_deadline(start, days, shift=shift, is_holiday=is_public_holiday("FR"), zone=PARIS)

    assert end == datetime.combine(last, time(23, 59, 59), PARIS)


def test_the_printed_day_is_still_good():
    assert not is_expired(date(2027, 3, 31), date(2027, 3, 31))
    assert is_expired(date(2027, 3, 31), date(2027, 4, 1))


def test_holidays_of_france():
    assert public_holidays("FR", 2027) == {
        date(2027, 1, 1), date(2027, 3, 29), date(2027, 5, 1), date(2027, 5, 6), date(2027, 5, 8), date(2027, 5, 17),
        date(2027, 7, 14), date(2027, 8, 15), date(2027, 11, 1), date(2027, 11, 11), date(2027, 12, 25),
    }  # fmt: skip


def test_holidays_of_morocco_have_fixed_days_and_those_of_the_moon():
    holidays = public_holidays("MA", 2027)

    assert {date(2027, 1, 11), date(2027, 1, 14), date(2027, 7, 30), date(2027, 11, 6), date(2027, 11, 18)} < holidays
    assert {date(2027, 3, 9), date(2027, 3, 10)} < holidays
    assert date(2027, 12, 25) not in holidays
