"""The event hub: a small ASGI program that keeps screens informed (server-sent events).

Its own process (``granian --interface asgi core.realtime.hub:application``), so that
thousands of open lines cost the API nothing. It trusts signed tickets and reads Valkey;
it never touches a database.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from django.conf import settings

from .broadcaster import Broadcaster, LineLost, Listener, News, position
from .tickets import Ticket, TicketRefused

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

HEARTBEAT = 15.0
#: After this, a screen must ask for a new ticket: whoever was signed out stops hearing.
LONGEST_LINE = 10 * 60.0
EVENT_ID = re.compile(r"\d{1,15}-\d{1,15}")


class Hub:
    """``GET /?ticket=...`` streams a company's events; ``Last-Event-ID`` catches up first."""

    def __init__(self) -> None:
        self._broadcaster: Broadcaster | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["path"] == "/healthz":
            await _answer(send, 200, b"ok")
        else:
            await self._serve(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        if self._broadcaster:
            await self._broadcaster.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _serve(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        query = parse_qs(scope["query_string"].decode("latin-1"))
        try:
            ticket = _admit(query.get("ticket", [""])[0], headers.get("origin"))
        except TicketRefused:
            await _answer(send, 403, b"ticket refused")
            return
        await send({"type": "http.response.start", "status": 200, "headers": _stream_headers(ticket.origin)})
        remembered = headers.get("last-event-id") or query.get("last_event_id", [""])[0]
        await _until_gone(receive, self._stream(ticket, remembered, send))

    async def _stream(self, ticket: Ticket, remembered: str, send: Send) -> None:
        async with self._lines().listening(ticket.tenant_id) as listener:
            await _write(send, ": open\n\n")
            past = []
            if EVENT_ID.fullmatch(remembered):
                past = await self._lines().past(ticket.tenant_id, remembered)
            async for news in _in_order(past, listener):
                if news is None:
                    await _write(send, ": still here\n\n")
                elif news.channel in ticket.channels:
                    await _write(send, _format(news))

    def _lines(self) -> Broadcaster:
        """Opened with the first listener, inside the running loop."""
        if self._broadcaster is None:
            self._broadcaster = Broadcaster(settings.REDIS_URL)
        return self._broadcaster


def _admit(text: str, origin: str | None) -> Ticket:
    ticket = Ticket.read(text)
    if origin is not None and origin != ticket.origin:
        raise TicketRefused
    return ticket


async def _in_order(past: list[News], listener: Listener) -> AsyncIterator[News | None]:
    """The past, then the present without what both contain; nothing now and then, to keep the line open."""
    last = position("0-0")
    for news in past:
        last = news.position
        yield news
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT):
                news = await listener.next()
        except TimeoutError:
            yield None
            continue
        if news.position > last:
            yield news


async def _until_gone(receive: Receive, stream: Any) -> None:
    """Stream until the listener leaves, loses the line, or has listened long enough."""
    streaming, leaving = asyncio.create_task(stream), asyncio.create_task(_gone(receive))
    done, pending = await asyncio.wait({streaming, leaving}, timeout=LONGEST_LINE, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        if (error := task.exception()) and not isinstance(error, LineLost):
            raise error


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _format(news: News) -> str:
    return f"id: {news.identifier}\nevent: {news.event}\ndata: {json.dumps(news.data)}\n\n"


def _stream_headers(origin: str) -> list[tuple[bytes, bytes]]:
    return [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
        (b"access-control-allow-origin", origin.encode("latin-1")),
        (b"vary", b"Origin"),
    ]


async def _write(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"text/plain"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


application = Hub()
