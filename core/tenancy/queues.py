"""Queues in which every company has a line of its own, served in turn.

Celery's broker keeps one list per queue: whoever queues a hundred thousand tasks makes
everybody wait. Here a queue is one list per company and a ring of those that wait; a
worker that has room takes the first message of the next company. Nothing stands between
the queue and the workers, so there is no dispatcher that could die.

The list that carries the queue's own name holds no messages, only wake-ups for idle
workers. A lost wake-up costs at most ``brpop_timeout``: idle workers look then anyway.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from queue import Empty
from typing import Any

from kombu.transport import redis, virtual
from kombu.utils.encoding import bytes_to_str
from kombu.utils.json import dumps, loads

from .celery import TENANT_HEADER

#: Line up behind one's company (or before it, for what comes back) and wake a worker.
JOIN = """
    local line, ring, bell = KEYS[1], KEYS[2], KEYS[3]
    if redis.call(ARGV[3], line, ARGV[2]) == 1 then redis.call('LPUSH', ring, ARGV[1]) end
    if redis.call('LLEN', bell) == 0 then redis.call('LPUSH', bell, '1') end
    if ARGV[4] ~= '' then for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[4]) end end
"""

#: The first message of the next company that is not in ``ARGV[4...]``; noted as unacknowledged
#: in the same step, so that a worker killed here loses nothing. False: nothing waits; 0: only
#: companies that had to be passed over do.
TAKE = """
    local ring, bell, unacked, index = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
    local lines, now, note = ARGV[1], ARGV[2], ARGV[3] == '1'
    local passed_over = {}
    for i = 4, #ARGV do passed_over[ARGV[i]] = true end
    local waiting = redis.call('LLEN', ring)
    for _ = 1, waiting do
        local company = redis.call('RPOP', ring)
        if passed_over[company] then
            redis.call('LPUSH', ring, company)
        else
            local entry = redis.call('RPOP', lines .. company)
            if redis.call('EXISTS', lines .. company) == 1 then redis.call('LPUSH', ring, company) end
            if redis.call('LLEN', ring) > 0 and redis.call('LLEN', bell) == 0 then
                redis.call('LPUSH', bell, '1')
            end
            if entry then
                if note then
                    local tag, message = string.match(entry, '^(%S+) (.*)$')
                    redis.call('ZADD', index, now, tag)
                    redis.call('HSET', unacked, tag, message)
                end
                return entry
            end
        end
    end
    return waiting > 0 and 0
"""


def company_of(message: Any) -> str:
    """Whose line a message stands in; what belongs to no company shares one."""
    headers = message.headers if isinstance(message, virtual.Message) else message.get("headers")
    return str((headers or {}).get(TENANT_HEADER) or "")


class QoS(redis.QoS):
    """What this worker holds, hence which companies must leave its last place to others."""

    channel: Channel

    def companies_at_their_limit(self) -> list[str]:
        """Those that hold all places of this worker but one, which is kept for anybody else.

        Tasks for later take no place: they wait inside the worker until their time comes.
        """
        held = [message for tag, message in list(self._delivered.items()) if tag not in self._dirty]
        working = [message for message in held if not message.headers.get("eta")]
        places = self.prefetch_count - (len(held) - len(working))
        if places < 2:
            return []
        return [company for company, taken in Counter(map(company_of, working)).items() if taken >= places - 1]

    def append(self, message: Any, delivery_tag: str) -> None:
        if delivery_tag in self.channel.noted:
            self.channel.noted.discard(delivery_tag)
            virtual.QoS.append(self, message, delivery_tag)
        else:
            super().append(message, delivery_tag)

    def ack(self, delivery_tag: str) -> None:
        super().ack(delivery_tag)
        self.channel.place_is_free()

    def reject(self, delivery_tag: str, requeue: bool = False) -> None:
        super().reject(delivery_tag, requeue)
        self.channel.place_is_free()


class Channel(redis.Channel):
    """Kombu's channel to Valkey, with lines instead of one list."""

    QoS = QoS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        #: Tags that ``TAKE`` has noted as unacknowledged.
        self.noted: set[str] = set()
        self._passed_over: set[str] = set()
        self._unacknowledged: set[str] = set()
        super().__init__(*args, **kwargs)

    def basic_consume(self, queue: str, no_ack: bool, *args: Any, **kwargs: Any) -> Any:
        (self._unacknowledged.add if no_ack else self._unacknowledged.discard)(queue)
        return super().basic_consume(queue, no_ack, *args, **kwargs)

    def place_is_free(self) -> None:
        """A company that was passed over may go on."""
        while self._passed_over:
            queue = self._passed_over.pop()
            with self.conn_or_acquire() as client:
                client.lpush(queue, "1")

    def close(self) -> None:
        """Whoever leaves does not wait for the bell, which may be silent for a second: what it says is for others."""
        if self._in_poll:
            self._in_poll.disconnect()
        super().close()

    def _brpop_read(self, **options: Any) -> bool:
        try:
            rung = self._answer_of_brpop(**options)
        finally:
            self._in_poll = None
            self._flush_brpop_reauth()
        if self._closing:
            raise Empty
        for queue in [rung] if rung else self.active_queues:
            if message := self._take(queue, note=queue not in self._unacknowledged):
                self._queue_cycle.rotate(queue)
                self.connection._deliver(message, queue)
                return True
        raise Empty

    def _answer_of_brpop(self, **options: Any) -> str | None:
        try:
            answer = self.client.parse_response(self.client.connection, "BRPOP", **options)
        except self.connection_errors:
            self.client.connection.disconnect()
            raise
        return bytes_to_str(answer[0]) if answer else None

    def _take(self, queue: str, *, note: bool) -> dict[str, Any] | None:
        keys = [self._ring(queue), queue, self.unacked_key, self.unacked_index_key]
        limited = self.qos.companies_at_their_limit() if note else []
        with self.conn_or_acquire() as client:
            arguments = [self._key(self._line(queue, "")), time.time(), int(note), *limited]
            entry = client.eval(TAKE, len(keys), *map(self._key, keys), *arguments)
        if entry == 0:
            self._passed_over.add(queue)
        if not entry:
            return None
        tag, _, text = bytes_to_str(entry).partition(" ")
        if note:
            self.noted.add(tag)
        message: dict[str, Any] = loads(text)[0]
        return message

    def _put(self, queue: str, message: dict[str, Any], **kwargs: Any) -> None:
        if (batch := kwargs.get("_publish_batch")) is not None:
            batch.add("eval", *self._joining(queue, message, "LPUSH"))
            return
        with self.conn_or_acquire() as client:
            client.eval(*self._joining(queue, message, "LPUSH"))

    def _do_restore_message(
        self, payload: dict[str, Any], exchange: str, routing_key: str, pipe: Any, leftmost: bool = False
    ) -> None:
        """Back to the head of the line: it has waited already."""
        payload["headers"]["redelivered"] = True
        payload["properties"]["delivery_info"]["redelivered"] = True
        for queue in self._lookup(exchange, routing_key):
            pipe.eval(*self._joining(queue, payload, "RPUSH"))

    def _joining(self, queue: str, message: dict[str, Any], side: str) -> list[Any]:
        company, properties = company_of(message), message["properties"]
        delivery = properties["delivery_info"]
        entry = dumps([message, delivery["exchange"], delivery["routing_key"]])
        keys = map(self._key, [self._line(queue, company), self._ring(queue), queue])
        return [JOIN, 3, *keys, company, f"{properties['delivery_tag']} {entry}", side, self._expires.get(queue, "")]

    def _get(self, queue: str) -> dict[str, Any]:
        message = self._take(queue, note=False)
        if message is None:
            raise Empty
        return message

    def _size(self, queue: str) -> int:
        with self.conn_or_acquire() as client:
            return sum(client.llen(line) for line in self._lines(client, queue))

    def _has_queue(self, queue: str, **kwargs: Any) -> bool:
        with self.conn_or_acquire() as client:
            return bool(client.llen(self._ring(queue)))

    def _purge(self, queue: str) -> int:
        size = self._size(queue)
        with self.conn_or_acquire() as client:
            client.delete(*self._lines(client, queue), self._ring(queue), queue)
        return size

    def _delete(self, queue: str, *args: Any, **kwargs: Any) -> None:
        self._purge(queue)
        super()._delete(queue, *args, **kwargs)

    def _lines(self, client: Any, queue: str) -> Iterator[str]:
        ring = client.execute_command("LRANGE", self._key(self._ring(queue)), 0, -1)
        return (self._line(queue, bytes_to_str(company)) for company in ring)

    def _key(self, name: str) -> str:
        """The name with the prefix that the client adds by itself only outside of scripts."""
        return f"{self.global_keyprefix}{name}"

    @staticmethod
    def _line(queue: str, company: str) -> str:
        return f"{queue}:line:{company}"

    @staticmethod
    def _ring(queue: str) -> str:
        return f"{queue}:ring"


class Transport(redis.Transport):
    """``CELERY_BROKER_TRANSPORT``."""

    Channel = Channel
