"""What everybody was told long ago does not stay; what somebody has still to be told does."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from core.outbox import tasks
from core.outbox.models import SET_ASIDE, SETTLED, Delivery, EventState, OutboxEvent
from core.tenancy.context import tenant_context


def event(state: EventState, *, days: int) -> UUID:
    """One that was told, or given up, so many days and a minute ago."""
    at = timezone.now() - timedelta(days=days, minutes=1)
    kept = OutboxEvent.objects.create(name="lab", key=str(uuid4()), sequence=1, state=state, next_attempt_at=at)
    Delivery.objects.create(event=kept, subscriber="somebody")
    settled = None if state == EventState.PENDING else at
    OutboxEvent.objects.filter(pk=kept.pk).update(created_at=at, updated_at=at, published_at=settled)
    return kept.pk


def left() -> set[UUID]:
    events = set(OutboxEvent.objects.values_list("pk", flat=True))
    assert set(Delivery.objects.values_list("event", flat=True)) == events
    return events


def test_events_are_forgotten_forty_days_after_they_were_told(new_tenant) -> None:
    stay = {}
    for level in ("shared", "schema"):
        company = new_tenant(level)
        with tenant_context(company):
            for state in SETTLED:
                event(state, days=40)
            young = [event(state, days=39) for state in SETTLED]
            waiting = [event(state, days=400) for state in (EventState.PENDING, *SET_ASIDE)]
        stay[company] = {*young, *waiting}

    assert (tasks.forget_old_events(), tasks.forget_old_events()) == (4, 0)

    for company, expected in stay.items():
        with tenant_context(company):
            assert left() == expected


def test_a_company_with_much_to_forget_does_it_in_rounds(tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "FORGOTTEN_AT_ONCE", 2)
    with tenant_context(tenant):
        old = [event(EventState.DELIVERED, days=days) for days in (40, 42, 41)]
        assert tasks._forget() == 2
        assert left() == {old[0]}
        assert tasks._forget() == 1
