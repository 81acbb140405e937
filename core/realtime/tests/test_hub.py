"""Listening to a company, with a real Valkey and no database."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from redis import Redis

from core.realtime import broadcaster, hub
from core.realtime.channels import COMPANY, past_stream, personal
from core.realtime.publish import announce
from core.realtime.tickets import Ticket, TicketRefused
from core.tenancy.context import tenant_context

from .lines import ORIGIN, Line, last_id, opened, send, ticket_for, with_hub


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
