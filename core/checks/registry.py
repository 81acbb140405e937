"""One door to every check, so that a field can name its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from stdnum.exceptions import (
    InvalidChecksum,
    InvalidComponent,
    InvalidFormat,
    InvalidLength,
    ValidationError,
)

from .errors import InvalidIdentifier

REASONS = {
    InvalidLength: "length",
    InvalidFormat: "format",
    InvalidChecksum: "checksum",
    InvalidComponent: "component",
}


class WrongKey(InvalidChecksum):
    """The key is not the one that the rest of the number asks for."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


@dataclass(frozen=True)
class Check:
    """A kind of number. ``normalise`` returns it as it is stored, or raises an error of stdnum."""

    kind: str
    label: str | Promise
    normalise: Callable[[str], str]
    error: type[InvalidIdentifier]


_checks: dict[str, Check] = {}


def register(kind: str, label: str | Promise, normalise: Callable[[str], str], *, code: str = "") -> Check:
    """Declare, at import time, a kind whose refusals are called ``code``, by default ``<kind>_invalide``."""
    error = type(f"Invalid_{kind}", (InvalidIdentifier,), {"code": code or f"{kind}_invalide"})
    _checks[kind] = Check(kind, label, normalise, error)
    return _checks[kind]


def check(kind: str, value: str) -> str:
    """The value as it is stored, without spaces or dashes, in upper case.

    Raises the ``InvalidIdentifier`` of that kind; an unknown kind is a mistake of the
    program (``KeyError``).
    """
    declared = _declared()[kind]
    try:
        return declared.normalise(value)
    except ValidationError as refusal:
        reason = next(name for error, name in REASONS.items() if isinstance(refusal, error))
        expected = {"expected": refusal.expected} if isinstance(refusal, WrongKey) else {}
        raise declared.error(value=value, label=declared.label, reason=reason, **expected) from refusal


def kinds() -> dict[str, Check]:
    """Every kind that a field may name."""
    return dict(_declared())


def _declared() -> dict[str, Check]:
    """The kinds register themselves when they are first needed."""
    from . import known  # noqa: F401

    return _checks
