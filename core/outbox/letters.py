"""Events that a subscriber could not be told, however often it was tried: dead letters, and what becomes of them.

Each holds back later events of its record from that subscriber. Tried again or given up, it lets them go.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError
from core.tenancy.context import require_tenant
from core.tenancy.transactions import atomic, on_commit

from .models import EventState, OutboxEvent, OutboxQuerySet
from .tasks import ring


class LetterGone(StateError):
    """Somebody has decided on it already."""

    code = "evenement_deja_traite"
    message = _("This event is not set aside any more.")


@dataclass(frozen=True)
class Letter:
    """One event that was set aside. Kinds of errors, no texts: those may quote what the company holds.

    ``owed`` has the kind of error by subscriber, ``behind`` counts later events of the record that wait.
    """

    id: UUID
    event: str
    record: str
    owed: dict[str, str]
    attempts: int
    since: datetime
    behind: int


def letters(limit: int) -> list[Letter]:
    """The current company's, the oldest first."""
    names = {"event": F("name"), "record": F("key"), "since": F("created_at")}
    columns = ("id", "owed", "attempts", "behind")
    found = _parked().annotate(behind=Coalesce(Subquery(_number_behind()), 0)).order_by("created_at", "id")
    return [Letter(**row) for row in found.values(*columns, **names)[:limit]]


@atomic()
def try_again(*, event: UUID | None = None, subscriber: str = "") -> int:
    """Tell one event anew, or all that this subscriber was not told, then those behind; returns how many.

    Raises ``LetterGone`` where none is set aside.
    """
    chosen = _chosen(event, subscriber)
    for letter in chosen:
        _wait_anew([letter.pk])
        _let_go_behind(letter)
    return len(chosen)


@atomic()
def give_up(event: UUID) -> None:
    """Tell nobody any more: for those who were not told it has not happened. Raises ``LetterGone``."""
    (letter,) = _chosen(event)
    letter.state, letter.published_at = EventState.DISCARDED, timezone.now()
    letter.save(update_fields=["state", "published_at"])
    _let_go_behind(letter)


def _parked() -> OutboxQuerySet:
    found: OutboxQuerySet = OutboxEvent.objects.filter(state=EventState.PARKED)
    return found


def _number_behind() -> OutboxQuerySet:
    held = OutboxEvent.objects.filter(
        state=EventState.HELD, key=OuterRef("key"), sequence__gt=OuterRef("sequence")
    ).order_by()
    counted: OutboxQuerySet = held.values("key").annotate(number=Count("pk")).values("number")
    return counted


def _chosen(event: UUID | None, subscriber: str = "") -> list[OutboxEvent]:
    parked = _parked().filter(pk=event) if event else _parked().filter(owed__has_key=subscriber)
    found = list(parked.select_for_update().order_by("key", "sequence"))
    if not found:
        raise LetterGone()
    return found


def _let_go_behind(letter: OutboxEvent) -> None:
    """Those that only waited have their turn again, in order; what failed by itself stays until somebody decides."""
    later = OutboxEvent.objects.set_aside().filter(key=letter.key, sequence__gt=letter.sequence)
    _wait_anew([pk for pk, owed in later.values_list("pk", "owed") if "" in owed.values()])
    on_commit(partial(ring, require_tenant().id))


def _wait_anew(events: list[UUID]) -> None:
    chosen = OutboxEvent.objects.filter(pk__in=events)
    chosen.update(state=EventState.PENDING, attempts=0, owed={}, next_attempt_at=timezone.now())
