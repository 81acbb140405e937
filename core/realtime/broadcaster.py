"""Carry what Valkey announces to the listeners of this process: one subscription per company."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError

from .channels import COMPANY, live_channel, past_stream

#: A listener that lets so many events pile up is cut off; it may come back and catch up.
PATIENCE = 1000
KEEP_ALIVE = "hub"
#: Tells a screen that more may have happened than it was told: it reads again what it shows.
RESET = "reset"
NEVER = (0, 0)


@dataclass(frozen=True)
class News:
    """One event as it was announced; ``position`` orders those of a company."""

    position: tuple[int, int]
    channel: str
    event: str
    data: dict[str, Any]

    @classmethod
    def parse(cls, identifier: str, message: str) -> Self:
        content = json.loads(message)
        return cls(position(identifier), content["channel"], content["event"], content["data"])

    @property
    def identifier(self) -> str:
        return f"{self.position[0]}-{self.position[1]}"


def position(identifier: str) -> tuple[int, int]:
    """``1764000000000-3`` as numbers, which compare in the order of time."""
    milliseconds, _, counter = identifier.partition("-")
    return int(milliseconds), int(counter)


def _is_known(remembered: tuple[int, int], oldest: list[tuple[int, int]]) -> bool:
    """Whether nothing between what is remembered and what is kept has been dropped.

    What somebody has heard was kept once: when it is no longer there, what came after it may be gone as well.
    """
    return oldest[0] <= remembered if oldest else remembered == NEVER


class LineLost(Exception):
    """Events may have been missed: the listener should come back and catch up."""


class Listener:
    """What one open screen has still to be told."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[News | None] = asyncio.Queue()

    def tell(self, news: News) -> None:
        if self._queue.qsize() < PATIENCE:
            self._queue.put_nowait(news)
        else:
            self.hang_up()

    def hang_up(self) -> None:
        self._queue.put_nowait(None)

    async def next(self) -> News:
        news = await self._queue.get()
        if news is None:
            raise LineLost
        return news


class Broadcaster:
    def __init__(self, url: str) -> None:
        self._valkey = Redis.from_url(url, decode_responses=True)
        self._pubsub: PubSub = self._valkey.pubsub()
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)
        self._subscribed: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._reader: asyncio.Task[None] | None = None

    async def close(self) -> None:
        if self._reader:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        await self._pubsub.aclose()  # type: ignore[no-untyped-call]
        await self._valkey.aclose()

    @asynccontextmanager
    async def listening(self, tenant_id: UUID) -> AsyncIterator[Listener]:
        """A listener to one company, sure to hear everything announced from now on."""
        channel, listener = live_channel(tenant_id), Listener()
        self._listeners[channel].add(listener)
        try:
            await self._subscribe(channel)
            yield listener
        finally:
            self._listeners[channel].discard(listener)
            if not self._listeners[channel]:
                await self._unsubscribe(channel)

    async def past(self, tenant_id: UUID, after: str) -> list[News]:
        """What was announced after an event that a listener remembers; only ``RESET`` where some of it was dropped."""
        stream = past_stream(tenant_id)
        looked: Any = self._valkey.pipeline(transaction=True)
        looked.xrange(stream, count=1).xrevrange(stream, count=1).xrange(stream, min=f"({after}")
        oldest, latest, missed = await looked.execute()
        if _is_known(position(after), [position(identifier) for identifier, _ in oldest]):
            return [News.parse(identifier, fields["message"]) for identifier, fields in missed]
        return [News(position(latest[0][0]) if latest else NEVER, COMPANY, RESET, {})]

    async def _subscribe(self, channel: str) -> None:
        if self._reader is None:
            await self._pubsub.subscribe(KEEP_ALIVE)
            self._reader = asyncio.create_task(self._read())
        if not self._subscribed[channel].is_set():
            await self._pubsub.subscribe(channel)
        await self._subscribed[channel].wait()

    async def _unsubscribe(self, channel: str) -> None:
        del self._listeners[channel], self._subscribed[channel]
        await self._pubsub.unsubscribe(channel)

    async def _read(self) -> None:
        while True:
            try:
                async for message in self._pubsub.listen():
                    self._handle(message["type"], message["channel"], message["data"])
            except RedisError:
                self._hang_up_all()
                await asyncio.sleep(1)

    def _handle(self, kind: str, channel: str, data: Any) -> None:
        if kind == "subscribe":
            self._subscribed[channel].set()
        elif kind == "message":
            news = News.parse(*data.split(" ", 1))
            for listener in self._listeners.get(channel, ()):
                listener.tell(news)

    def _hang_up_all(self) -> None:
        """While the line was down, announcements passed unheard."""
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.hang_up()
