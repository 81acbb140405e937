"""A day of failures is told, five disable, and everything missed comes back once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from core.history.models import Entry
from core.kernel.actors import Actor
from core.records.events import RecordChanged, RecordCreated
from core.users.models import UserProfile
from core.webhooks.errors import EndpointDisabled
from core.webhooks.models import Attempt, Endpoint, Message
from core.webhooks.replaying import recover, replay
from core.webhooks.services import change_endpoint, send_test
from core.webhooks.tasks import forget_old_messages, tell_administrator

from .conftest import House

BOX = "lab.depot.box"
START = datetime(2026, 11, 27, 8, tzinfo=UTC)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """To whom a letter was to go."""
    letters: list[str] = []

    def note(profile_id: str, endpoint_id: str) -> None:
        letters.append(UserProfile.objects.get(pk=profile_id).email)

    monkeypatch.setattr(tell_administrator, "delay_on_commit", note)
    for name, role, active in (("a", "ADMIN", True), ("b", "ADMIN", True), ("c", "clerk", True), ("d", "ADMIN", False)):
        UserProfile.objects.create(user=uuid4(), email=f"{name}@exemple.ma", role=role, is_active=active)
    return letters


def fail(house: House, endpoint: Endpoint) -> None:
    house.receiver.answers = [503]
    house.happen(RecordCreated(uuid4(), BOX))
    house.send(endpoint)


def test_all_administrators_are_told_after_a_day_and_at_the_end(house: House, told: list[str], states) -> None:
    endpoint, both = house.endpoint(), ["a@exemple.ma", "b@exemple.ma"]
    with time_machine.travel(START, tick=False) as clock:
        letters = []
        for later in (timedelta(0), timedelta(hours=24, seconds=-1), timedelta(seconds=1), timedelta(days=1)):
            clock.shift(later)
            fail(house, endpoint)
            letters.append(sorted(told))
        assert letters == [[], [], both, both]

        clock.shift(timedelta(days=3, seconds=-1))
        fail(house, endpoint)
        endpoint.refresh_from_db()
        assert (endpoint.disabled, len(told)) == ("", 2)

        clock.shift(timedelta(seconds=1))
        fail(house, endpoint)
    endpoint.refresh_from_db()
    assert (endpoint.disabled, sorted(told)) == ("failing", sorted(both * 2))
    assert set(states(endpoint)) <= {"held", "failed"}
    assert Entry.objects.for_record(endpoint).get(action="disable_webhook").data == {"why": "failing"}


def test_a_success_begins_the_count_anew(house: House, told: list[str]) -> None:
    endpoint = house.endpoint()
    with time_machine.travel(START, tick=False) as clock:
        fail(house, endpoint)
        clock.shift(timedelta(hours=23))
        house.receiver.answers = [200]
        house.send(endpoint)
        endpoint.refresh_from_db()
        assert endpoint.failing_since is None
        clock.shift(timedelta(hours=2))
        fail(house, endpoint)
    assert told == []


def test_gone_disables_at_once(house: House, told: list[str], states) -> None:
    endpoint = house.endpoint()
    house.receiver.answers = [410]
    house.happen(RecordCreated(uuid4(), BOX), RecordCreated(uuid4(), BOX))
    house.send(endpoint)
    endpoint.refresh_from_db()

    assert (endpoint.disabled, states(endpoint), len(told)) == ("gone", ["held", "held"], 2)
    assert len(house.receiver.received) == 1


def test_everything_missed_comes_back_in_order_and_once(house: House, actor: Actor) -> None:
    endpoint, box = house.endpoint(disabled="failing"), uuid4()
    with time_machine.travel(START, tick=False) as clock:
        for name in ("early", "1", "2", "3"):
            house.happen(RecordChanged(box, BOX, [name]))
            clock.shift(timedelta(minutes=1))
        since = START + timedelta(minutes=1)
        with pytest.raises(EndpointDisabled):
            recover(endpoint, since=since, actor=actor)
        change_endpoint(endpoint, enabled=True, actor=actor)
        Message.objects.filter(payload__fields=["2"]).update(state="failed", attempts=8)
        house.happen(RecordChanged(box, BOX, ["new"]))

        assert (recover(endpoint, since=since, actor=actor), recover(endpoint, since=since, actor=actor)) == (3, 0)
        house.send(endpoint)
        assert (recover(endpoint, since=since, actor=actor), house.send(endpoint)) == (0, 0)

    told = [each.content["data"]["fields"] for each in house.receiver.received]
    assert told == [["1"], ["2"], ["3"], ["new"]]


def test_enabled_again_it_has_five_days_again(house: House, actor: Actor) -> None:
    since = timezone.now() - timedelta(days=6)
    endpoint = house.endpoint(disabled="failing", failing_since=since, warned_at=since)
    change_endpoint(endpoint, enabled=True, actor=actor)
    endpoint.refresh_from_db()
    assert (endpoint.disabled, endpoint.failing_since, endpoint.warned_at) == ("", None, None)


def test_disabled_by_hand_it_keeps_what_waits_and_why_it_was_disabled_first(house: House, actor: Actor, states) -> None:
    endpoint, gone = house.endpoint(), house.endpoint(disabled="gone")
    house.happen(RecordCreated(uuid4(), BOX))
    change_endpoint(endpoint, enabled=False, actor=actor)
    change_endpoint(gone, enabled=False, actor=actor)
    assert (endpoint.disabled, gone.disabled, states(endpoint)) == ("by_hand", "gone", ["held"])


def test_a_message_is_sent_again_under_its_name(house: House, actor: Actor) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))
    house.send(endpoint)
    message = Message.objects.get()

    assert replay(message, actor=actor).state == "pending"
    house.send(endpoint)

    assert house.receiver.ids() == [message.reference] * 2
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("delivered", 1)
    assert Entry.objects.for_record(endpoint).get(action="replay_webhook").data == {"message": message.reference}


def test_a_test_reaches_its_endpoint_only(house: House, actor: Actor) -> None:
    endpoint, other = house.endpoint("users.*", role="nobody"), house.endpoint()
    send_test(endpoint, actor=actor)
    assert (house.send(endpoint), house.send(other)) == (1, 0)
    [received] = house.receiver.received
    assert received.content["type"] == "webhooks.tested"
    assert received.content["data"] == {"endpoint_id": str(endpoint.pk)}
    change_endpoint(endpoint, enabled=False, actor=actor)
    with pytest.raises(EndpointDisabled):
        send_test(endpoint, actor=actor)
    assert Message.objects.count() == 1


def test_what_was_sent_is_known_for_thirty_days(house: House) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX), RecordCreated(uuid4(), BOX))
    house.send(endpoint)
    old, new = Message.objects.order_by("id")
    now = timezone.now()
    Message.objects.filter(pk=old.pk).update(created_at=now - timedelta(days=30, seconds=1))
    Message.objects.filter(pk=new.pk).update(created_at=now - timedelta(days=29, hours=23))

    assert forget_old_messages() == 1
    assert list(Message.objects.all()) == [new]
    assert Attempt.objects.get().message == new
