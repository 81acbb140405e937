"""When a report is due, by the calendar and the clocks of the company."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

import pytest

from core.reports.moments import next_moment
from core.tenancy.context import tenant_context


@pytest.mark.parametrize(
    ("zone", "rhythm", "day", "at", "after", "expected"),
    [
        ("Europe/Paris", "daily", 0, "08:00", "2026-11-28T06:59+00:00", "2026-11-28T07:00+00:00"),
        ("Europe/Paris", "daily", 0, "08:00", "2026-11-28T07:00+00:00", "2026-11-29T07:00+00:00"),
        # It is Saturday in Tokyo already, and a Friday there is five days and some hours away from now.
        ("Asia/Tokyo", "weekly", 6, "00:30", "2026-11-27T15:00+00:00", "2026-11-27T15:30+00:00"),
        ("Asia/Tokyo", "weekly", 5, "08:00", "2026-11-27T15:00+00:00", "2026-12-03T23:00+00:00"),
        # February has no 31st; its last day stands in.
        ("Europe/Paris", "monthly", 31, "09:00", "2027-01-31T09:00+00:00", "2027-02-28T08:00+00:00"),
        ("Europe/Paris", "monthly", 31, "09:00", "2027-02-28T08:00+00:00", "2027-03-31T07:00+00:00"),
        ("Europe/Paris", "monthly", 1, "09:00", "2027-03-01T08:00+00:00", "2027-04-01T07:00+00:00"),
        # The clocks of Paris go from two to three: half past two is half past three that day.
        ("Europe/Paris", "daily", 0, "02:30", "2027-03-27T12:00+00:00", "2027-03-28T01:30+00:00"),
        # They show half past two twice: the first counts, and the second is no other.
        ("Europe/Paris", "daily", 0, "02:30", "2026-10-24T12:00+00:00", "2026-10-25T00:30+00:00"),
        ("Europe/Paris", "daily", 0, "02:30", "2026-10-25T00:30+00:00", "2026-10-26T01:30+00:00"),
    ],
)
def test_a_moment_is_of_the_company_s_own_calendar(
    new_tenant: Callable[..., object], zone: str, rhythm: str, day: int, at: str, after: str, expected: str
) -> None:
    with tenant_context(new_tenant(timezone=zone)):  # type: ignore[arg-type]
        found = next_moment(rhythm, day, time.fromisoformat(at), after=datetime.fromisoformat(after))
    assert found == datetime.fromisoformat(expected)
