"""Who has a hand in a company's webhooks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.test import Client

from core.tenancy.context import tenant_context
from core.webhooks.models import Message
from tests.lab.receiver import Receiver
from tests.tools.processes import until

from .conftest import Company, Program, refusal
from .test_webhooks import WEBHOOKS, create, happen, kept, patch, post, receiver

__all__ = ["receiver"]


def test_another_company_finds_nothing(alpha: Company, beta: Company, receiver: Receiver) -> None:
    admin, stranger = alpha.sign_in(), beta.sign_in()
    mine, theirs = create(admin, receiver).json()["id"], create(stranger, receiver).json()["id"]
    happen(alpha)
    until(lambda: len(receiver.received) == 1)
    with tenant_context(alpha.tenant):
        until(lambda: Message.objects.get().attempts == 1)
        message = Message.objects.get().pk

    for call in every_call(stranger, mine, message):
        assert refusal(call()) == (404, "introuvable")
    # its own webhook does not lend it another's message either
    assert refusal(post(stranger, f"{WEBHOOKS}{theirs}/messages/{message}/replay/")) == (404, "introuvable")
    assert [str(each.id) for each in kept(alpha)] == [mine]
    # nor does a webhook lend its messages to its neighbour
    second = create(admin, receiver).json()["id"]
    assert refusal(admin.get(f"{WEBHOOKS}{second}/messages/{message}/")) == (404, "introuvable")
    with tenant_context(alpha.tenant):
        assert Message.objects.get().attempts == 1
    assert len(receiver.received) == 1


def every_call(client: Client, endpoint: object, message: object) -> list[Callable[[], Any]]:
    address = f"{WEBHOOKS}{endpoint}/"
    return [
        lambda: client.get(address),
        lambda: patch(client, address, enabled=False),
        lambda: client.delete(address),
        lambda: post(client, f"{address}secret/"),
        lambda: post(client, f"{address}test/"),
        lambda: post(client, f"{address}recover/", since="2020-01-01T00:00:00Z"),
        lambda: client.get(f"{address}messages/"),
        lambda: client.get(f"{address}messages/{message}/"),
        lambda: post(client, f"{address}messages/{message}/replay/"),
    ]


def test_only_administrators_in_person_have_a_hand_in_it(company: Callable[..., Company], receiver: Receiver) -> None:
    house = company(role="LOGISTIQUE")
    program = Program(house, role="ADMIN")
    for client in (house.sign_in(), program.client):
        assert refusal(client.get(WEBHOOKS)) == (403, "acces_refuse")
        assert refusal(create(client, receiver)) == (403, "acces_refuse")
        assert refusal(client.get(f"{WEBHOOKS}events/")) == (403, "acces_refuse")
        for call in every_call(client, uuid4(), uuid4()):
            assert refusal(call()) == (403, "acces_refuse")
    assert house.browser().get(WEBHOOKS).status_code == 401
    assert kept(house) == []
