from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from django.db.models import Q
from kombu.exceptions import OperationalError
from redis import Redis

from core.kernel.events import Event, publish
from core.outbox import tasks
from core.outbox.models import OutboxEvent
from core.tenancy import store
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.models import Suspension, Tenant
from core.tenancy.store import late_marks, valkey
from core.tenancy.transactions import atomic


@dataclass(frozen=True)
class BellRung(Event):
    bell_id: UUID


@pytest.fixture
def messages(monkeypatch) -> list[str]:
    """What was sent to the workers, instead of being sent."""
    sent: list[str] = []
    monkeypatch.setattr(tasks.deliver_events, "apply_async", lambda args, **_: sent.append(args[0]))
    return sent


def ring(tenant: Tenant) -> None:
    with tenant_context(tenant):
        publish(BellRung(uuid4()))


def waiting(tenant: Tenant) -> int:
    with tenant_context(tenant):
        return int(OutboxEvent.objects.pending().count())


def test_one_message_follows_the_commit_whatever_the_number_of_events(live_tenant, messages):
    with tenant_context(live_tenant):
        publish(BellRung(uuid4()))
        publish(BellRung(uuid4()))
        assert messages == []

    assert messages == [str(live_tenant.id)]


def test_an_undone_step_takes_its_wake_up_with_it(live_tenant, messages):
    with tenant_context(live_tenant):
        with pytest.raises(ZeroDivisionError), atomic():
            publish(BellRung(uuid4()))
            1 / 0  # noqa: B018
        publish(BellRung(uuid4()))

    assert messages == [str(live_tenant.id)]
    assert waiting(live_tenant) == 1


def test_without_a_broker_the_act_stays_done(live_tenant, monkeypatch):
    def away(*_: object, **__: object) -> None:
        raise OperationalError("broker away")

    monkeypatch.setattr(tasks.deliver_events, "apply_async", away)

    ring(live_tenant)

    assert waiting(live_tenant) == 1


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_the_task_delivers_wherever_the_company_lives(new_tenant, messages, level):
    tenant = new_tenant(level)
    ring(tenant)

    tasks.deliver_events(str(tenant.id))

    assert waiting(tenant) == 0


def test_a_full_batch_asks_for_another_turn(live_tenant, messages, monkeypatch):
    ring(live_tenant)
    messages.clear()
    monkeypatch.setattr(tasks, "BATCH", 1)
    monkeypatch.setattr(tasks, "dispatch_pending", lambda tenant: 1)

    tasks.deliver_events(str(live_tenant.id))

    assert messages == [str(live_tenant.id)]


def test_the_round_finds_companies_whose_wake_up_was_lost(new_tenant, messages):
    quiet, forgotten, elsewhere = new_tenant(), new_tenant(), new_tenant("database")
    ring(forgotten)
    ring(elsewhere)
    messages.clear()

    tasks.deliver_forgotten_events()

    ours = {str(t.id) for t in (quiet, forgotten, elsewhere)} & set(messages)
    assert ours == {str(forgotten.id), str(elsewhere.id)}


def test_events_of_a_company_that_may_not_write_wait(live_tenant, messages):
    ring(live_tenant)
    messages.clear()
    control = Tenant.objects.using(operator_alias("default")).filter(Q(pk=live_tenant.pk))
    control.update(suspension=Suspension.READ_ONLY)

    tasks.deliver_forgotten_events()
    tasks.deliver_events(str(live_tenant.id))

    assert str(live_tenant.id) not in messages
    assert waiting(live_tenant) == 1


def test_commits_that_follow_each_other_ring_once_until_a_worker_looks(live_tenant, messages):
    for _ in range(3):
        ring(live_tenant)
    assert messages == [str(live_tenant.id)]

    tasks.deliver_events(str(live_tenant.id))
    ring(live_tenant)
    assert messages == [str(live_tenant.id)] * 2


def test_a_bell_that_nobody_heard_rings_again(live_tenant, messages):
    ring(live_tenant)
    assert 0 < valkey().ttl(tasks._bell(live_tenant.id)) <= tasks.BELL_RINGS_FOR


def test_without_valkey_every_commit_asks_for_a_delivery(live_tenant, messages, monkeypatch):
    monkeypatch.setattr(store, "valkey", lambda: Redis(port=1, retry=None))
    for _ in range(2):
        ring(live_tenant)
    assert messages == [str(live_tenant.id)] * 2


def test_a_request_rings_with_the_last_thing_that_it_says(live_tenant, messages):
    with late_marks() as marks:
        ring(live_tenant)
        assert (messages, [mark.key for mark in marks]) == ([], [tasks._bell(live_tenant.id)])
        assert not valkey().exists(tasks._bell(live_tenant.id))

    assert messages == [str(live_tenant.id)]
    assert valkey().exists(tasks._bell(live_tenant.id)) == 1


def test_a_request_that_fails_after_its_commit_rings_all_the_same(live_tenant, messages):
    with pytest.raises(ZeroDivisionError), late_marks():
        ring(live_tenant)
        1 / 0  # noqa: B018

    assert messages == [str(live_tenant.id)]
