"""Tell programs that an address will be gone: ``Deprecation`` (RFC 9745) and ``Sunset`` (RFC 8594)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.http.response import HttpResponseBase
from django.utils.http import http_date

from core.kernel.resources import EVERYTHING, Resource, Retirement


def retirement_of(resource: type[Resource], action: str = "") -> Retirement | None:
    """Of one action, or of all that the resource has."""
    return resource.retiring.get(action) or resource.retiring.get(EVERYTHING)


def announce(answer: HttpResponseBase, resource: type[Resource], action: str = "") -> None:
    """Put it into the answer, refusals included: whoever reads no changelog reads headers."""
    if retirement := retirement_of(resource, action):
        answer.headers["Deprecation"] = f"@{_seconds(retirement.since)}"
        answer.headers["Sunset"] = http_date(_seconds(retirement.until))


def _seconds(day: date) -> int:
    """When it begins, since the epoch."""
    return int(datetime.combine(day, time(), UTC).timestamp())
