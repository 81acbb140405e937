"""An event that somebody could not be told keeps later ones of its record from them, until it is decided on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connections
from django.utils import timezone

from core.kernel.events import Event, publish, subscribe
from core.outbox import dispatcher, letters
from core.outbox.dispatcher import dispatch_pending
from core.outbox.letters import LetterGone, give_up, try_again
from core.outbox.models import Delivery, OutboxEvent
from core.tenancy.context import tenant_context
from tests.lab.models import Box

LOADER, DRIVER = f"{__name__}.load", f"{__name__}.drive"
#: Which of the two fails at which event.
failing: set[tuple[str, int]] = set()


@dataclass(frozen=True)
class CrateSent(Event):
    crate_id: UUID
    number: int


@subscribe(CrateSent)
def load(event: CrateSent) -> None:
    note(event, LOADER)


@subscribe(CrateSent)
def drive(event: CrateSent) -> None:
    note(event, DRIVER)


def note(event: CrateSent, who: str) -> None:
    Box.objects.create(code=f"{who.rpartition('.')[2]}-{event.number}")
    if (who, event.number) in failing:
        raise ValueError("Salma Idrissi, 0612345678")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a second attempt, and nobody is woken."""
    failing.clear()
    monkeypatch.setattr(dispatcher, "MAX_ATTEMPTS", 1)
    monkeypatch.setattr("core.outbox.tasks.deliver_events.apply_async", lambda *_, **__: None)


def send(crate: UUID, *numbers: int) -> None:
    for number in numbers:
        publish(CrateSent(crate, number))


def heard(who: str) -> list[int]:
    """What the loader, or the driver, was told, in the order in which they were."""
    codes = Box.objects.filter(code__startswith=f"{who.rpartition('.')[2]}-").order_by("id")
    return [int(code.split("-")[1]) for code in codes.values_list("code", flat=True)]


def states() -> list[str]:
    return list(OutboxEvent.objects.order_by("key", "sequence").values_list("state", flat=True))


def letter(number: int) -> UUID:
    found: UUID = OutboxEvent.objects.values_list("pk", flat=True).get(payload__number=number)
    return found


def test_others_hear_on_and_other_records_too(tenant) -> None:
    failing.add((LOADER, 1))
    send(UUID(int=1), 1, 2, 3)
    send(UUID(int=2), 4)
    dispatch_pending(tenant)
    assert (heard(LOADER), heard(DRIVER)) == ([4], [1, 2, 3, 4])
    assert states() == ["parked", "held", "held", "delivered"]
    assert dispatch_pending(tenant) == 0


def test_a_letter_tells_what_is_owed_to_whom_and_quotes_nothing(tenant) -> None:
    failing.add((LOADER, 1))
    send(UUID(int=1), 1, 2, 3)
    dispatch_pending(tenant)
    (found,) = letters.letters(10)
    assert (found.event, found.record, found.attempts, found.behind) == (CrateSent.event_name, str(UUID(int=1)), 1, 2)
    assert (found.id, found.owed) == (letter(1), {LOADER: "ValueError"})


def test_what_is_tried_again_comes_before_what_waited(tenant) -> None:
    failing.add((LOADER, 1))
    send(UUID(int=1), 1, 2)
    dispatch_pending(tenant)
    failing.clear()
    send(UUID(int=1), 3)

    assert try_again(event=letter(1)) == 1
    dispatch_pending(tenant)

    assert (heard(LOADER), heard(DRIVER)) == ([1, 2, 3], [1, 2, 3])
    assert states() == ["delivered"] * 3
    assert Delivery.objects.filter(subscriber__in=(LOADER, DRIVER)).count() == 6
    with pytest.raises(LetterGone):
        try_again(event=letter(1))


def test_what_fails_again_is_set_aside_again_with_what_waited(tenant) -> None:
    failing.add((LOADER, 1))
    send(UUID(int=1), 1, 2)
    dispatch_pending(tenant)
    try_again(event=letter(1))
    dispatch_pending(tenant)
    assert (heard(LOADER), heard(DRIVER), states()) == ([], [1, 2], ["parked", "held"])


def test_all_of_a_subscriber_are_tried_again_and_nobody_elses(tenant) -> None:
    failing.update({(LOADER, 1), (LOADER, 2), (DRIVER, 3)})
    for number in (1, 2, 3):
        send(UUID(int=number), number)
    dispatch_pending(tenant)
    failing.clear()

    assert try_again(subscriber=LOADER) == 2
    dispatch_pending(tenant)

    assert (heard(LOADER), heard(DRIVER)) == ([3, 1, 2], [1, 2])
    assert states() == ["delivered", "delivered", "parked"]


def test_what_is_given_up_lets_the_others_go(tenant) -> None:
    failing.add((LOADER, 1))
    send(UUID(int=1), 1, 2)
    dispatch_pending(tenant)

    give_up(letter(1))
    dispatch_pending(tenant)

    assert (heard(LOADER), heard(DRIVER), states()) == ([2], [1, 2], ["discarded", "delivered"])
    assert OutboxEvent.objects.filter(published_at=None).count() == 0
    with pytest.raises(LetterGone):
        give_up(letter(1))
    assert states() == ["discarded", "delivered"]


def test_each_subscriber_waits_for_what_it_was_not_told_itself(tenant) -> None:
    """The second one fails for the driver while the loader only waits: deciding on the first lets the loader go on."""
    failing.update({(LOADER, 1), (DRIVER, 2)})
    send(UUID(int=1), 1, 2, 3)
    dispatch_pending(tenant)
    assert (heard(LOADER), heard(DRIVER), states()) == ([], [1], ["parked", "parked", "held"])

    give_up(letter(1))
    dispatch_pending(tenant)

    assert (heard(LOADER), heard(DRIVER), states()) == ([2, 3], [1], ["discarded", "parked", "held"])
    assert [each.owed for each in letters.letters(10)] == [{DRIVER: "ValueError"}]


def test_what_cannot_be_read_holds_its_record_back_from_everybody(tenant) -> None:
    send(UUID(int=1), 1)
    OutboxEvent.objects.update(name="lab.gone")
    dispatch_pending(tenant)
    send(UUID(int=1), 2)
    dispatch_pending(tenant)
    assert (heard(LOADER), heard(DRIVER), states()) == ([], [], ["parked", "held"])


def test_a_decision_that_comes_in_between_is_followed(tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has found the second one and then learns that the first is tried again lets it go first."""
    failing.add((LOADER, 1))
    send(UUID(int=1), 1)
    dispatch_pending(tenant)
    failing.clear()
    send(UUID(int=1), 2)
    look = dispatcher._whom_it_waits_for
    first = letter(1)

    def decide_meanwhile(kept: OutboxEvent) -> frozenset[str]:
        try_again(event=first)
        return look(kept)

    monkeypatch.setattr(dispatcher, "_whom_it_waits_for", decide_meanwhile)
    dispatch_pending(tenant)
    assert (heard(LOADER), states()) == ([1, 2], ["delivered", "delivered"])


KILLED = """
import os, signal, django
django.setup()
from django.db import connections
{names}
from core.kernel.events import subscribe
from core.outbox.dispatcher import dispatch_pending
from core.outbox.tests.test_letters import CrateSent
from core.tenancy.models import Tenant

@subscribe(CrateSent)
def die(event):
    if event.number == 2:
        os.kill(os.getpid(), signal.SIGKILL)

dispatch_pending(Tenant.objects.get(slug="{slug}"))
"""


def test_a_worker_killed_after_a_decision_neither_loses_nor_overtakes(live_tenant) -> None:
    with tenant_context(live_tenant):
        failing.add((LOADER, 1))
        send(UUID(int=1), 1, 2, 3)
    dispatch_pending(live_tenant)
    with tenant_context(live_tenant):
        try_again(event=letter(1))
    names = "\n".join(
        f"connections['{each.alias}'].settings_dict['NAME'] = '{each.settings_dict['NAME']}'"
        for each in connections.all()
    )
    script = KILLED.format(names=names, slug=live_tenant.slug)
    killed = subprocess.run([sys.executable, "-c", script], env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    with tenant_context(live_tenant):
        assert (heard(LOADER), states()) == ([1], ["delivered", "pending", "pending"])
        OutboxEvent.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))

    dispatch_pending(live_tenant)

    with tenant_context(live_tenant):
        assert (heard(LOADER), heard(DRIVER), states()) == ([1, 2, 3], [1, 2, 3], ["delivered"] * 3)
