from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.utils import timezone

from core.kernel.events import Event, publish, subscribe
from core.outbox import dispatcher
from core.outbox.dispatcher import MAX_ATTEMPTS, dispatch_pending
from core.outbox.models import Delivery, EventState, OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.transactions import together
from tests.lab.models import Box


@dataclass(frozen=True)
class BoxFilled(Event):
    box_id: UUID
    amount: int


class Scale:
    """A subscriber whose moods a test decides."""

    broken = False

    def weigh(self, event: BoxFilled) -> None:
        Box.objects.create(code=f"weighed-{event.amount}", amount=event.amount)
        if self.broken:
            raise RuntimeError("out of order")


scale = Scale()


@subscribe(BoxFilled)
def weigh(event: BoxFilled) -> None:
    scale.weigh(event)


@subscribe(BoxFilled)
def label(event: BoxFilled) -> None:
    Box.objects.create(code=f"labelled-{event.amount}", amount=event.amount)


@pytest.fixture(autouse=True)
def sound_scale(monkeypatch):
    monkeypatch.setattr(scale, "broken", False)
    monkeypatch.setattr("core.outbox.tasks.deliver_events.apply_async", lambda *args, **kwargs: None)


def codes() -> list[str]:
    return sorted(Box.objects.values_list("code", flat=True))


def retry_now() -> None:
    OutboxEvent.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))


def test_an_event_waits_until_it_is_delivered_to_everybody(tenant):
    publish(BoxFilled(uuid4(), 1))
    assert codes() == []

    assert dispatch_pending(tenant) == 1

    assert codes() == ["labelled-1", "weighed-1"]
    event = OutboxEvent.objects.get()
    assert (event.state, event.attempts) == (EventState.DELIVERED, 0)
    assert event.published_at is not None
    assert dispatch_pending(tenant) == 0
    assert codes() == ["labelled-1", "weighed-1"]


def test_an_event_of_a_failed_act_never_happened(live_tenant):
    with pytest.raises(ZeroDivisionError), tenant_context(live_tenant):
        publish(BoxFilled(uuid4(), 1))
        1 / 0  # noqa: B018

    with tenant_context(live_tenant):
        assert not OutboxEvent.objects.exists()


def test_events_of_one_record_arrive_in_order(tenant):
    box, other = uuid4(), uuid4()
    for amount in (1, 2):
        publish(BoxFilled(box, amount))
    publish(BoxFilled(other, 3))

    assert list(OutboxEvent.objects.values_list("key", "sequence")) == [(str(box), 1), (str(box), 2), (str(other), 1)]
    dispatch_pending(tenant)

    weighed = Box.objects.filter(code__startswith="weighed").order_by("id").values_list("amount", flat=True)
    assert list(weighed) == [1, 2, 3]


def test_a_failing_subscriber_is_undone_alone_and_holds_its_record_back(tenant):
    box, other = uuid4(), uuid4()
    scale.broken = True
    publish(BoxFilled(box, 1))
    publish(BoxFilled(box, 2))
    publish(BoxFilled(other, 3))

    assert dispatch_pending(tenant) == 2  # the first of each record

    assert codes() == ["labelled-1", "labelled-3"]
    failed = OutboxEvent.objects.get(key=str(box), sequence=1)
    assert (failed.state, failed.attempts) == (EventState.PENDING, 1)
    assert failed.last_error == "RuntimeError: out of order"
    assert failed.next_attempt_at > timezone.now()


def test_a_new_attempt_calls_only_those_who_were_not_told(tenant):
    scale.broken = True
    publish(BoxFilled(uuid4(), 1))
    dispatch_pending(tenant)

    scale.broken = False
    retry_now()
    dispatch_pending(tenant)

    assert codes() == ["labelled-1", "weighed-1"]
    assert Delivery.objects.filter(subscriber__startswith=__name__).count() == 2


def test_an_event_that_keeps_failing_is_set_aside(tenant):
    box = uuid4()
    scale.broken = True
    publish(BoxFilled(box, 1))
    for _ in range(MAX_ATTEMPTS):
        dispatch_pending(tenant)
        retry_now()
    scale.broken = False
    publish(BoxFilled(box, 2))

    dispatch_pending(tenant)

    assert list(OutboxEvent.objects.order_by("sequence").values_list("state", "owed")) == [
        ("parked", {f"{__name__}.weigh": "RuntimeError"}),
        ("held", {f"{__name__}.weigh": ""}),
    ]
    assert codes() == ["labelled-1", "labelled-2"]


def test_a_company_does_not_take_more_than_its_turn(tenant):
    for amount in range(3):
        publish(BoxFilled(uuid4(), amount))

    assert dispatch_pending(tenant, limit=2) == 2
    assert OutboxEvent.objects.pending().count() == 1


def test_publishers_of_one_record_at_once_get_different_ranks(live_tenant):
    box = uuid4()

    def fill(amount: int) -> None:
        try:
            with tenant_context(live_tenant):
                publish(BoxFilled(box, amount))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(fill, range(12)))

    with tenant_context(live_tenant):
        assert sorted(OutboxEvent.objects.values_list("sequence", flat=True)) == list(range(1, 13))


def ranks(tenant) -> list[int]:
    with tenant_context(tenant):
        return sorted(OutboxEvent.objects.values_list("sequence", flat=True))


def test_a_rank_counts_the_events_of_ones_own_company(live_tenant, new_tenant):
    box, other = uuid4(), new_tenant()
    for tenant in (live_tenant, other, live_tenant):
        with tenant_context(tenant):
            publish(BoxFilled(box, 1))

    assert (ranks(live_tenant), ranks(other)) == ([1, 2], [1])


def test_events_of_one_record_that_are_sent_together_have_ranks_of_their_own(live_tenant):
    box = uuid4()
    with tenant_context(live_tenant), together():
        for amount in range(3):
            publish(BoxFilled(box, amount))

    assert ranks(live_tenant) == [1, 2, 3]


def test_dispatchers_at_once_deliver_each_event_once(live_tenant):
    boxes = [uuid4() for _ in range(4)]
    with tenant_context(live_tenant):
        for amount in range(20):
            publish(BoxFilled(boxes[amount % 4], amount))

    def dispatch(_: int) -> int:
        try:
            return dispatch_pending(live_tenant)
        finally:
            connections.close_all()

    # An event held by one dispatcher holds its record back for the others: they may leave early.
    with ThreadPoolExecutor(3) as pool:
        handled = sum(pool.map(dispatch, range(3))) + dispatch_pending(live_tenant)

    assert handled == 20
    with tenant_context(live_tenant):
        assert len(codes()) == 40
        assert Delivery.objects.filter(subscriber__startswith=__name__).count() == 40
        for box, first in zip(boxes, range(4), strict=True):
            of_box = Delivery.objects.filter(event__key=str(box), subscriber__endswith=".weigh").order_by("id")
            assert list(of_box.values_list("event__sequence", flat=True)) == [1, 2, 3, 4, 5], first


KILLED = """
import os, signal, django
django.setup()
from django.db import connections
{names}
from core.kernel.events import subscribe
from core.outbox.dispatcher import dispatch_pending
from core.outbox.tests.test_outbox import BoxFilled
from core.tenancy.models import Tenant

@subscribe(BoxFilled)
def die(event):
    if event.amount == 3:
        os.kill(os.getpid(), signal.SIGKILL)

dispatch_pending(Tenant.objects.get(slug="{slug}"))
"""


def test_a_worker_killed_in_mid_delivery_loses_and_doubles_nothing(live_tenant):
    with tenant_context(live_tenant):
        for amount in range(6):
            publish(BoxFilled(UUID(int=1), amount))

    names = "\n".join(
        f"connections['{c.alias}'].settings_dict['NAME'] = '{c.settings_dict['NAME']}'" for c in connections.all()
    )
    script = KILLED.format(names=names, slug=live_tenant.slug)
    killed = subprocess.run([sys.executable, "-c", script], env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL

    with tenant_context(live_tenant):
        assert len(codes()) == 6  # three events, told to two subscribers each; the fourth was undone
    assert dispatcher.dispatch_pending(live_tenant) == 3
    with tenant_context(live_tenant):
        assert len(codes()) == len(set(codes())) == 12
        assert not OutboxEvent.objects.pending().exists()
