"""What values say on paper, in each language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import translation

from core.kernel.resources import Kind
from core.printing.words import worded

pytestmark = pytest.mark.usefixtures("tenant")
CHOICES = [("new", "New"), ("done", "Done")]


def said(kind: Kind, value: Any, language: str) -> str:
    """Without the marks that keep scripts apart, which a test of its own is about."""
    spec: Any = SimpleNamespace(kind=kind, choices=CHOICES)
    with translation.override(language):
        return worded(spec, value).translate({ord(mark): None for mark in "\u2066\u2068\u2069\u200f"})


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.MONEY, Decimal("1036.5"), ("1\u202f036,50\xa0MAD", "1.036,50\xa0د.م.")),
        (Kind.MONEY, "0.00", ("0,00\xa0MAD", "0,00\xa0د.م.")),
        (Kind.QUANTITY, "1250.125", ("1\u202f250,125", "1.250,125")),
        (Kind.INTEGER, 1250, ("1\u202f250", "1.250")),
        (Kind.BOOLEAN, False, ("Non", "لا")),
        (Kind.DATE, "2026-03-05", ("05/03/2026", "05/03/2026")),
        (Kind.DATE, date(2026, 3, 5), ("05/03/2026", "05/03/2026")),
        (Kind.INSTANT, "2026-11-27T17:05:00Z", ("27/11/2026 17:05", "27/11/2026 17:05")),
        (Kind.INSTANT, datetime(2026, 11, 27, 17, 5, tzinfo=UTC), ("27/11/2026 17:05", "27/11/2026 17:05")),
        (Kind.STATE, "done", ("Done", "Done")),
        (Kind.MULTIPLE_CHOICE, ["new", "done", "gone"], ("New, Done, gone", "New, Done, gone")),
        (Kind.RELATION, {"id": "x", "label": "Fès"}, ("Fès", "Fès")),
        (Kind.RELATION, {"id": "x"}, ("", "")),
        (Kind.TEXT, "", ("", "")),
        (Kind.TEXT, None, ("", "")),
    ],
)
def test_values_are_worded(kind: Kind, value: Any, words: tuple[str, str]) -> None:
    assert (said(kind, value, "fr"), said(kind, value, "ar")) == words


def test_scripts_keep_their_own_order() -> None:
    spec: Any = SimpleNamespace(kind=Kind.PHONE)
    assert worded(spec, "+212 600-000001") == "\u2066+212 600-000001\u2069"
    spec.kind = Kind.TEXT
    assert worded(spec, "12, rue Atlas") == "\u206812, rue Atlas\u2069"
