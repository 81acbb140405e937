"""How the periods of one rule follow each other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from .models import LegalValue


def until_the_next(same: Any, start: date) -> date | None:
    """An open period of the rule whose values are ``same`` ends where a later one, that is known already, begins."""
    following = same.filter(valid_from__gt=start).order_by("valid_from").first()
    return following.valid_from - timedelta(days=1) if following else None


def last_day(country: str, code: str, *, start: date, wanted: date | None) -> date | None:
    """When a period that begins then ends, if nobody says when."""
    return wanted or until_the_next(LegalValue.objects.filter(country=country, code=code), start)


def is_taken(country: str, code: str, *, start: date, end: date | None, but: UUID) -> bool:
    """Whether another period of the rule covers one of these days; one that stands open ends where a new one begins."""
    others = LegalValue.objects.filter(country=country, code=code).exclude(pk=but)
    staying = others.exclude(valid_from__lt=start, valid_to=None)
    return staying.filter(Q(valid_to=None) | Q(valid_to__gte=start), valid_from__lte=end or date.max).exists()
