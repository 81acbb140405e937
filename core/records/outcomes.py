"""What became of each of many records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from rest_framework.exceptions import ValidationError

from core.kernel.errors import BusinessError

from .errors import Refusal


@dataclass(frozen=True)
class Outcome:
    """What an act on many did to one of them: nothing when it was refused."""

    id: UUID
    refusal: Refusal | None = None
    #: It was to be deleted, and is kept out of use: others quote it.
    archived: bool = False


def outcome_of(pk: UUID, act: Callable[..., object], *asked: object, **named: object) -> Outcome:
    """Act on one of many, which succeeds or fails for itself: the act is a step of its own."""
    try:
        act(*asked, **named)
    except (BusinessError, ValidationError) as refusal:
        return Outcome(pk, refusal)
    return Outcome(pk)
