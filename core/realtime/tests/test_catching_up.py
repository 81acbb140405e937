"""Whoever lost the line hears what was said meanwhile, or that it is forgotten."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from redis import Redis

from core.realtime import hub
from core.realtime.channels import past_stream

from .lines import last_id, opened, send, ticket_for, with_hub


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
