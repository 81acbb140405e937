"""Listening to a company, with a real Valkey and no database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
import time_machine
from django.conf import settings
from redis import Redis

from core.realtime import broadcaster, hub
from core.realtime.channels import COMPANY, past_stream, personal
from core.realtime.publish import _send, announce
from core.realtime.tickets import Ticket, TicketRefused
from core.tenancy.context import tenant_context

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


def test_a_listener_hears_its_company_and_no_other() -> None:
    tenant, other = uuid4(), uuid4()

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant))
        stranger = await opened(app, ticket_for(other))
        send(tenant, "first")
        send(other, "second")
        assert await line.text() == f'id: {last_id(tenant)}\nevent: first\ndata: {{"id": "1"}}\n\n'
        assert await stranger.text() == f'id: {last_id(other)}\nevent: second\ndata: {{"id": "1"}}\n\n'
        assert line.sent.empty()
        await asyncio.gather(line.leave(), stranger.leave())

    with_hub(story)


def test_a_personal_channel_is_heard_by_that_person_only() -> None:
    tenant, person = uuid4(), uuid4()

    async def story(app: hub.Hub) -> None:
        hers = await opened(app, ticket_for(tenant, COMPANY, personal(person)))
        his = await opened(app, ticket_for(tenant))
        send(tenant, "private", personal(person))
        send(tenant, "public")
        assert "event: private" in await hers.text()
        assert "event: public" in await hers.text()
        assert "event: public" in await his.text()
        await asyncio.gather(hers.leave(), his.leave())

    with_hub(story)


@pytest.mark.parametrize("way", ["header", "query"])
def test_whoever_lost_the_line_catches_up_in_order(way: str) -> None:
    tenant = uuid4()
    send(tenant, "heard")
    remembered = last_id(tenant)
    send(tenant, "missed")

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant), last_event_id=remembered, way=way)
        assert "event: missed" in await line.text()
        send(tenant, "new")
        assert "event: new" in await line.text()
        await line.leave()

    with_hub(story)


def test_whoever_was_away_for_too_long_is_told_to_read_again() -> None:
    tenant = uuid4()
    send(tenant, "heard")
    remembered = last_id(tenant)
    send(tenant, "dropped")
    send(tenant, "missed")
    Redis.from_url(settings.REDIS_URL).xtrim(past_stream(tenant), maxlen=1, approximate=False)

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant), last_event_id=remembered)
        assert await line.text() == f"id: {last_id(tenant)}\nevent: reset\ndata: {{}}\n\n"
        send(tenant, "new")
        assert "event: new" in await line.text()
        await line.leave()
        again = await opened(app, ticket_for(tenant), last_event_id=last_id(tenant))
        send(tenant, "newer")
        assert "event: newer" in await again.text()
        await again.leave()

    with_hub(story)


def test_what_is_remembered_and_all_after_it_is_kept_resets_nothing() -> None:
    tenant = uuid4()
    send(tenant, "dropped")
    send(tenant, "heard")
    remembered = last_id(tenant)
    send(tenant, "missed")
    Redis.from_url(settings.REDIS_URL).xtrim(past_stream(tenant), maxlen=2, approximate=False)

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant), last_event_id=remembered)
        assert "event: missed" in await line.text()
        await line.leave()

    with_hub(story)


def test_a_valkey_that_has_forgotten_everything_resets_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "HEARTBEAT", 0.01)
    tenant = uuid4()

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant), last_event_id="1764000000000-3")
        assert await line.text() == "id: 0-0\nevent: reset\ndata: {}\n\n"
        await line.leave()
        again = await opened(app, ticket_for(tenant), last_event_id="0-0")
        assert await again.text() == ": still here\n\n"
        await again.leave()

    with_hub(story)


def test_nothing_is_remembered_for_somebody_elses_company() -> None:
    tenant, other = uuid4(), uuid4()
    send(other, "heard")
    remembered = last_id(other)
    send(tenant, "secret")

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(other), last_event_id=remembered)
        send(other, "own")
        assert "event: own" in await line.text()
        await line.leave()

    with_hub(story)


@pytest.mark.parametrize(
    ("ticket", "headers"),
    [
        ("", {}),
        ("forged", {}),
        (ticket_for(uuid4()) + "x", {}),
        (ticket_for(uuid4()), {"origin": "http://beta.localhost:8000"}),
    ],
    ids=["none", "forged", "altered", "another page"],
)
def test_a_bad_ticket_or_another_page_is_refused(ticket: str, headers: dict[str, str]) -> None:
    async def story(app: hub.Hub) -> None:
        line = Line(app, ticket, headers)
        assert (await line.start())["status"] == 403
        assert await line.text() == "ticket refused"

    with_hub(story)


def test_a_ticket_lives_a_minute() -> None:
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        text = ticket_for(uuid4())
        clock.shift(60)
        assert Ticket.read(text).channels == (COMPANY,)
        clock.shift(1)
        with pytest.raises(TicketRefused):
            Ticket.read(text)


def test_the_page_the_ticket_was_made_for_may_read_the_answer() -> None:
    async def story(app: hub.Hub) -> None:
        line = Line(app, ticket_for(uuid4()), {"origin": ORIGIN})
        headers = dict((await line.start())["headers"])
        assert headers[b"access-control-allow-origin"] == ORIGIN.encode()
        assert headers[b"content-type"] == b"text/event-stream; charset=utf-8"
        await line.leave()

    with_hub(story)


def test_a_silent_line_is_kept_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "HEARTBEAT", 0.01)

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(uuid4()))
        assert await line.text() == ": still here\n\n"
        await line.leave()

    with_hub(story)


def test_a_line_ends_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "LONGEST_LINE", 0.05)

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(uuid4()))
        await asyncio.wait_for(line.task, 5)

    with_hub(story)


def test_a_listener_that_does_not_follow_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcaster, "PATIENCE", 1)
    listener = broadcaster.Listener()
    news = broadcaster.News((1, 0), COMPANY, "e", {})

    async def story() -> None:
        listener.tell(news)
        listener.tell(news)
        assert await listener.next() == news
        with pytest.raises(broadcaster.LineLost):
            await listener.next()

    asyncio.run(story())


def test_after_valkey_went_away_listeners_come_back_and_catch_up() -> None:
    tenant = uuid4()
    send(tenant, "heard")
    remembered = last_id(tenant)

    async def story(app: hub.Hub) -> None:
        line = await opened(app, ticket_for(tenant))
        connection = app._lines()._pubsub.connection
        await app._lines()._valkey.client_kill_filter(_id=str(await _client_id(connection)))
        await asyncio.wait_for(line.task, 5)
        send(tenant, "missed")
        again = await opened(app, ticket_for(tenant), last_event_id=remembered)
        assert "event: missed" in await again.text()
        send(tenant, "next")
        assert "event: next" in await again.text()
        await again.leave()

    async def _client_id(connection: Any) -> int:
        own = Redis.from_url(settings.REDIS_URL)
        port = connection._writer.get_extra_info("sockname")[1]
        return next(int(c["id"]) for c in own.client_list() if c["addr"].endswith(f":{port}"))

    with_hub(story)


def test_the_last_listener_takes_the_subscription_along() -> None:
    tenant = uuid4()

    async def story(app: hub.Hub) -> None:
        first, second = await opened(app, ticket_for(tenant)), await opened(app, ticket_for(tenant))
        await first.leave()
        assert len(app._lines()._listeners) == 1
        await second.leave()
        assert not app._lines()._listeners

    with_hub(story)


def test_news_is_announced_after_the_commit_only(live_tenant) -> None:
    valkey = Redis.from_url(settings.REDIS_URL)

    with pytest.raises(RuntimeError), tenant_context(live_tenant):
        announce("commande.changed", {"id": "1"})
        raise RuntimeError
    assert valkey.xlen(past_stream(live_tenant.id)) == 0

    with tenant_context(live_tenant):
        announce("commande.changed", {"id": "1"})
        assert valkey.xlen(past_stream(live_tenant.id)) == 0
    assert valkey.xlen(past_stream(live_tenant.id)) == 1


def test_the_act_stays_done_when_valkey_is_away(live_tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.realtime import publish
    from tests.lab.models import Box

    monkeypatch.setattr(publish, "_valkey", lambda: Redis(port=1, retry=None))

    with tenant_context(live_tenant):
        Box.objects.create(code="kept")
        announce("box.created", {})

    with tenant_context(live_tenant):
        assert Box.objects.count() == 1
