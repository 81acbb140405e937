"""Each company has a line of its own in every queue, and nobody's crowd stands in another's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from celery import Celery
from kombu import Connection

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.queues import Channel
from tests.lab.tasks import report
from tests.lab.workers import own_queues


@pytest.fixture
def app() -> Iterator[Celery]:
    with own_queues() as app:
        yield app


class Counter:
    """A worker's end of a queue, which takes one message after the other and keeps it."""

    def __init__(self, connection: Connection, places: int) -> None:
        self.channel: Channel = connection.channel()
        self.channel.basic_qos(0, places, False)
        self.connection, self.taken = connection, []

    def open(self, queue: str) -> None:
        self.channel.queue_declare(queue)
        self.channel.basic_consume(queue, False, self.taken.append, uuid4().hex)

    def take(self, times: int = 1) -> list[Any]:
        """The next messages, as ``[company, first argument]``; None where nothing could be had."""
        return [self._next() for _ in range(times)]

    def _next(self) -> Any:
        before = len(self.taken)
        try:
            self.connection.drain_events(timeout=0.3)
        except TimeoutError:
            return None
        return told(self.taken[-1]) if len(self.taken) > before else None

    def done(self, index: int) -> None:
        self.channel.basic_ack(self.taken[index].delivery_tag)


def told(message: Any) -> tuple[str | None, str]:
    (argument,) = message.decode()[0]
    return message.headers.get("yz_tenant"), argument


@pytest.fixture
def counter(app: Celery) -> Iterator[Callable[..., Counter]]:
    opened: list[Connection] = []

    def at(places: int = 0) -> Counter:
        opened.append(app.connection_for_read())
        made = Counter(opened[-1], places)
        made.open(app.conf.task_default_queue)
        return made

    yield at
    for connection in opened:
        connection.release()


@pytest.fixture
def queue(app: Celery) -> Callable[..., None]:
    def put(tenant: Tenant | None, *names: str, **options: Any) -> None:
        for name in names:
            if tenant is None:
                report.apply_async((name,), **options)
            else:
                with tenant_context(tenant):
                    report.apply_async((name,), **options)

    return put


@pytest.fixture
def a(live_tenant: Tenant) -> Tenant:
    return live_tenant


@pytest.fixture
def b(new_tenant: Callable[..., Tenant]) -> Tenant:
    return new_tenant()


def size(app: Celery) -> int:
    with app.connection_for_read() as connection:
        return int(connection.channel()._size(app.conf.task_default_queue))


def test_companies_are_served_in_turn_and_each_in_its_order(app, a, b, queue, counter) -> None:
    queue(a, *"abcdef")
    queue(b, "x", "y")
    queue(None, "p")
    first, second = str(a.id), str(b.id)
    assert size(app) == 9

    assert counter().take(9) == [
        (first, "a"),
        (second, "x"),
        (None, "p"),
        (first, "b"),
        (second, "y"),
        (first, "c"),
        (first, "d"),
        (first, "e"),
        (first, "f"),
    ]
    assert size(app) == 0


def test_the_last_place_of_a_worker_is_kept_for_others(a, b, queue, counter) -> None:
    queue(a, *"abcdef")
    worker = counter(places=3)

    assert worker.take(3) == [(str(a.id), "a"), (str(a.id), "b"), None]
    queue(b, "x")
    assert worker.take(2) == [(str(b.id), "x"), None]

    worker.done(0)
    assert worker.take(2) == [(str(a.id), "c"), None]


def test_a_worker_with_one_place_serves_everybody(a, queue, counter) -> None:
    queue(a, "a", "b")
    worker = counter(places=1)

    assert worker.take() == [(str(a.id), "a")]
    worker.done(0)
    assert worker.take() == [(str(a.id), "b")]


def test_what_waits_for_its_hour_takes_no_place(a, queue, counter) -> None:
    queue(a, "later", countdown=3600)
    queue(a, "now", "too")
    worker = counter(places=2)

    assert worker.take() == [(str(a.id), "later")]
    worker.channel.basic_qos(0, 3, False)  # as Celery does for each task that it holds for later
    assert worker.take(2) == [(str(a.id), "now"), None]


def test_what_is_taken_is_noted_in_the_same_step(app, a, queue, counter) -> None:
    queue(a, "a")
    worker = counter()
    prefix = worker.channel.global_keyprefix
    with worker.channel.conn_or_acquire() as client:
        unacked = f"{prefix}{worker.channel.unacked_key}"
        before = set(client.execute_command("HKEYS", unacked))

        message = worker.channel._take(app.conf.task_default_queue, note=True)

        noted = {key.decode() for key in set(client.execute_command("HKEYS", unacked)) - before}
    assert message is not None
    assert noted == {message["properties"]["delivery_tag"]}


def test_what_a_dead_worker_held_goes_back_to_the_head_of_the_line(app, a, queue, counter) -> None:
    queue(a, "a", "b")
    dead = counter()
    dead.take()
    tag = dead.taken[0].delivery_tag
    assert size(app) == 1

    with app.connection_for_read() as connection:
        connection.channel().qos.restore_by_tag(tag)

    assert size(app) == 2
    heir = counter()
    assert heir.take(2) == [(str(a.id), "a"), (str(a.id), "b")]
    assert heir.taken[0].headers["redelivered"] is True


def test_a_refused_message_is_taken_again(a, queue, counter) -> None:
    queue(a, "a", "b")
    worker = counter()
    worker.take()

    worker.channel.basic_reject(worker.taken[0].delivery_tag, requeue=True)

    assert worker.take(2) == [(str(a.id), "a"), (str(a.id), "b")]


def test_a_lost_wake_up_loses_nothing(app, a, queue, counter) -> None:
    queue(a, "a")
    worker = counter()
    with worker.channel.conn_or_acquire() as client:
        assert client.rpop(app.conf.task_default_queue) == b"1"

    for _ in range(20):  # an idle worker looks each second
        if (found := worker.take()) != [None]:
            break
    assert found == [(str(a.id), "a")]


def test_a_purged_queue_is_empty(app, a, b, queue, counter) -> None:
    queue(a, "a", "b")
    queue(b, "x")

    with app.connection_for_read() as connection:
        assert connection.channel().queue_purge(app.conf.task_default_queue) == 3

    assert (size(app), counter().take()) == (0, [None])


def test_whoever_leaves_does_not_wait_for_the_bell(a, queue, counter, monkeypatch) -> None:
    heard = []
    monkeypatch.setattr(Channel, "_answer_of_brpop", lambda channel, **_: heard.append(channel))
    leaving, staying = counter(), counter()
    with pytest.raises(TimeoutError):
        leaving.connection.drain_events(timeout=0)
    assert leaving.channel._in_poll is not None

    leaving.connection.release()
    assert (heard, leaving.channel.closed, leaving.channel._in_poll) == ([], True, None)

    monkeypatch.undo()
    queue(a, "a")
    assert staying.take() == [(str(a.id), "a")]
