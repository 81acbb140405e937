"""A browser that listens to a company, with a real Valkey and no database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.conf import settings
from redis import Redis

from core.realtime import hub
from core.realtime.channels import COMPANY, past_stream
from core.realtime.publish import _send
from core.realtime.tickets import Ticket

ORIGIN = "http://alpha.localhost:8000"


class Line:
    """A browser's open line to the hub."""

    def __init__(self, app: hub.Hub, ticket: str, headers: dict[str, str] | None = None, **query: str) -> None:
        self.sent: asyncio.Queue[Any] = asyncio.Queue()
        self._leave = asyncio.Event()
        raw = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
        encoded = urlencode({"ticket": ticket, **query}).encode()
        scope = {"type": "http", "path": "/", "headers": raw, "query_string": encoded}
        self.task = asyncio.create_task(app(scope, self._receive, self.sent.put))

    async def _receive(self) -> dict[str, Any]:
        await self._leave.wait()
        return {"type": "http.disconnect"}

    async def start(self) -> dict[str, Any]:
        return await asyncio.wait_for(self.sent.get(), 5)

    async def text(self) -> str:
        message = await asyncio.wait_for(self.sent.get(), 5)
        return message["body"].decode()

    async def leave(self) -> None:
        self._leave.set()
        await asyncio.wait_for(self.task, 5)


def with_hub(story: Callable[[hub.Hub], Awaitable[None]]) -> None:
    async def run() -> None:
        app = hub.Hub()
        await story(app)
        if app._broadcaster:
            await app._broadcaster.close()

    asyncio.run(run())


async def opened(app: hub.Hub, ticket: str, *, last_event_id: str = "", way: str = "header") -> Line:
    """With ``last_event_id``, a line of whoever comes back; browsers cannot always set the header."""
    headers = {"last-event-id": last_event_id} if way == "header" else {}
    query = {"last_event_id": last_event_id} if way == "query" else {}
    line = Line(app, ticket, headers, **query)
    assert (await line.start())["status"] == 200
    assert await line.text() == ": open\n\n"
    return line


def ticket_for(tenant_id: UUID, *channels: str) -> str:
    return Ticket(tenant_id, uuid4(), channels or (COMPANY,), ORIGIN).signed()


def send(tenant_id: UUID, event: str, channel: str = COMPANY) -> None:
    _send(tenant_id, f'{{"channel": "{channel}", "event": "{event}", "data": {{"id": "1"}}}}')


def last_id(tenant_id: UUID) -> str:
    [(identifier, _)] = Redis.from_url(settings.REDIS_URL).xrevrange(past_stream(tenant_id), count=1)  # type: ignore[misc]
    return identifier.decode()
