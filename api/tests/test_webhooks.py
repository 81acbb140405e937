"""Administrators say where the company's events go, and see how that goes."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from standardwebhooks.webhooks import Webhook

from core.history.models import Entry
from core.idempotency.models import KeptAnswer
from core.kernel.events import publish
from core.kernel.sealing import unseal
from core.outbox.dispatcher import dispatch_pending
from core.records.events import RecordCreated
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.webhooks.failing import note_failure, note_gone
from core.webhooks.models import Endpoint, Message
from tests.lab.mail import Mailbox
from tests.lab.receiver import Receiver, receiving
from tests.lab.workers import own_queues, working
from tests.tools.processes import until

from .conftest import Company, refusal

WEBHOOKS = "/api/v1/webhooks/"
PRODUCT = "business.catalog.product"


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_TO_LOOPBACK = True
    with receiving() as receiver, own_queues() as app, working(app, threads=2):
        yield receiver


def post(client: Client, address: str, headers: dict[str, str] | None = None, /, **body: object):
    return client.post(address, body, content_type="application/json", headers=headers)


def patch(client: Client, address: str, /, **body: object):
    return client.patch(address, body, content_type="application/json")


def create(client: Client, receiver: Receiver, headers: dict[str, str] | None = None, **more: object):
    wanted = {"url": receiver.url, "events": ["*"], "role": "ADMIN", **more}
    return post(client, WEBHOOKS, headers, **wanted)


def kept(company: Company) -> list[Endpoint]:
    with tenant_context(company.tenant):
        return list(Endpoint.objects.all())


def happen(company: Company) -> str:
    with tenant_context(company.tenant):
        publish(RecordCreated(record := uuid4(), PRODUCT))
    assert dispatch_pending(company.tenant) == 1
    return str(record)


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_what_happens_arrives_signed_and_is_seen(
    company: Callable[..., Company], receiver: Receiver, level: str
) -> None:
    house = company(level)
    admin = house.sign_in()
    created = create(admin, receiver, description="Comptabilité", events=[PRODUCT])
    assert created.status_code == 201, created.content
    shown = created.json()
    secret = shown.pop("secret")
    address = f"{WEBHOOKS}{shown['id']}/"
    assert shown == {
        "id": shown["id"],
        "version": 1,
        "url": receiver.url,
        "description": "Comptabilité",
        "events": [PRODUCT],
        "role": "ADMIN",
        "enabled": True,
        "disabled_because": None,
        "failing_since": None,
    }
    assert admin.get(WEBHOOKS).json() == {"results": [shown]}
    assert admin.get(address).json() == shown

    record = happen(house)
    messages = f"{address}messages/"
    until(lambda: [each["state"] for each in admin.get(messages).json()["results"]] == ["delivered"])

    [received] = receiver.received
    assert Webhook(secret).verify(received.body, received.headers)["data"] == {"id": record, "resource": PRODUCT}
    [message] = admin.get(messages).json()["results"]
    [attempt] = message.pop("tries")
    assert message == {
        "id": message["id"],
        "webhook_id": received.headers["webhook-id"],
        "event": "records.record_created",
        "occurred_at": received.content["timestamp"],
        "state": "delivered",
        "attempts": 1,
        "next_attempt_at": None,
        "body": received.body,
    }
    assert (attempt["status"], attempt["error"], attempt["response"]) == (204, "", "")
    assert admin.get(messages, {"state": "failed"}).json() == {"results": []}
    assert admin.get(messages, {"before": message["occurred_at"]}).json() == {"results": []}
    assert admin.get(f"{messages}{message['id']}/").json() == {**message, "tries": [attempt]}

    assert post(admin, f"{messages}{message['id']}/replay/").status_code == 202
    until(lambda: len(receiver.received) == 2)
    assert receiver.ids() == [message["webhook_id"]] * 2


def test_the_secret_is_shown_once_and_kept_sealed(alpha: Company, receiver: Receiver) -> None:
    admin, again = alpha.sign_in(), {"idempotency-key": "webhook-1"}
    first, repeated = create(admin, receiver, again), create(admin, receiver, again)
    secret = first.json()["secret"]
    assert len(base64.b64decode(secret.removeprefix("whsec_"))) == 32
    assert repeated.json() == {**first.json(), "secret": None}
    [endpoint] = kept(alpha)
    assert secret not in endpoint.sealed_secret
    assert unseal(endpoint.sealed_secret) == secret
    assert "secret" not in admin.get(f"{WEBHOOKS}{endpoint.id}/").json()
    with tenant_context(alpha.tenant):
        assert secret.encode() not in bytes(KeptAnswer.objects.get().body)
        assert secret not in str(list(Entry.objects.for_record(endpoint).values_list("data", flat=True)))

    changed = post(admin, f"{WEBHOOKS}{endpoint.id}/secret/").json()["secret"]
    [endpoint] = kept(alpha)
    assert changed != secret
    assert (unseal(endpoint.sealed_secret), unseal(endpoint.sealed_previous)) == (changed, secret)


def test_a_webhook_is_changed_disabled_and_deleted(alpha: Company, receiver: Receiver) -> None:
    admin = alpha.sign_in()
    address = f"{WEBHOOKS}{create(admin, receiver).json()['id']}/"
    changed = patch(admin, address, events=["records.*"], role="LOGISTIQUE", version=1)
    assert (changed.status_code, changed.json()["events"], changed.json()["role"]) == (200, ["records.*"], "LOGISTIQUE")
    assert refusal(patch(admin, address, enabled=False, version=1)) == (409, "version_perimee")
    disabled = patch(admin, address, enabled=False).json()
    assert (disabled["enabled"], disabled["disabled_because"]) == (False, "by_hand")
    assert refusal(post(admin, f"{address}test/")) == (409, "webhook_desactive")
    assert refusal(post(admin, f"{address}recover/", since="2026-11-27T08:00:00Z")) == (409, "webhook_desactive")
    [endpoint] = kept(alpha)
    assert admin.delete(address).status_code == 204
    assert kept(alpha) == []
    with tenant_context(alpha.tenant):
        acts = Entry.objects.for_record(endpoint).order_by("id").values_list("action", flat=True)
        assert list(acts) == ["create_webhook", "change_webhook", "change_webhook", "delete_webhook"]


def test_a_test_and_what_was_missed_are_sent(alpha: Company, receiver: Receiver) -> None:
    admin = alpha.sign_in()
    address = f"{WEBHOOKS}{create(admin, receiver).json()['id']}/"
    tested = post(admin, f"{address}test/")
    assert tested.status_code == 202
    until(lambda: [each.content["type"] for each in receiver.received] == ["webhooks.tested"])
    patch(admin, address, enabled=False)
    record = happen(alpha)
    patch(admin, address, enabled=True)
    answer = post(admin, f"{address}recover/", since="2020-01-01T00:00:00Z")
    assert (answer.status_code, answer.json()) == (202, {"messages": 1})
    until(lambda: len(receiver.received) == 2)
    assert receiver.received[1].content["data"]["id"] == record


@pytest.mark.parametrize(
    ("wrong", "status", "code"),
    [
        ({"url": "https://169.254.169.254/"}, 400, "adresse_webhook_refusee"),
        ({"url": "https://user:secret@exemple.ma/"}, 400, "adresse_webhook_refusee"),
        ({"events": ["records.record_create"]}, 400, "evenement_inconnu"),
        ({"events": []}, 400, "donnees_invalides"),
        ({"role": "PERSONNE"}, 400, "donnees_invalides"),
    ],
)
def test_what_cannot_be_is_refused(
    alpha: Company, receiver: Receiver, wrong: dict[str, object], status: int, code: str
) -> None:
    admin = alpha.sign_in()
    assert refusal(create(admin, receiver, **wrong)) == (status, code)
    assert kept(alpha) == []
    address = f"{WEBHOOKS}{create(admin, receiver).json()['id']}/"
    assert refusal(patch(admin, address, **wrong)) == (status, code)
    assert [each.version for each in kept(alpha)] == [1]


def test_there_are_twenty_at_most(alpha: Company, receiver: Receiver) -> None:
    admin = alpha.sign_in()
    answers = [create(admin, receiver).status_code for _ in range(20)]
    assert answers == [201] * 20
    assert refusal(create(admin, receiver)) == (409, "trop_de_webhooks")
    assert len(kept(alpha)) == 20


@pytest.mark.parametrize("level", ["read_only", "export_only", "closed"])
def test_a_suspended_company_tells_nobody(
    alpha: Company, receiver: Receiver, suspend: Callable[[Tenant, str], None], level: str
) -> None:
    from core.webhooks.tasks import deliver, deliver_waiting

    endpoint = create(alpha.sign_in(), receiver).json()["id"]
    with tenant_context(alpha.tenant):
        Message.objects.create(endpoint_id=endpoint, name="records.record_created", key="k", payload={})
    suspend(alpha.tenant, level)
    deliver_waiting()
    deliver(str(alpha.tenant.id), endpoint)
    assert receiver.received == []

    suspend(alpha.tenant, "banner")
    with tenant_context(alpha.tenant):
        message = Message.objects.get()
        assert (message.state, message.attempts) == ("pending", 0)


def test_the_catalogue_says_what_may_happen(alpha: Company) -> None:
    entries = alpha.sign_in().get(f"{WEBHOOKS}events/").json()["results"]
    [created] = [entry for entry in entries if entry["name"] == "records.record_created"]
    assert created == {
        "name": "records.record_created",
        "version": 1,
        "description": "A record came into being.",
        "example": {
            "type": "records.record_created",
            "version": 1,
            "timestamp": "2026-11-27T08:00:00+00:00",
            "data": {"id": "019abf6e-5c7d-7e0a-8f0c-2b4d6e8fa0b2", "resource": "company.person"},
        },
        "schema": {
            "type": "object",
            "properties": {"id": {"type": "string", "format": "uuid"}, "resource": {"type": "string"}},
            "required": ["id", "resource"],
        },
    }


def test_administrators_read_that_it_fails_and_that_it_was_disabled(alpha: Company, mailbox: Mailbox) -> None:
    with tenant_context(alpha.tenant):
        endpoint = Endpoint.objects.create(
            url="https://exemple.ma/",
            description="Comptabilité",
            events=["*"],
            role="ADMIN",
            failing_since=timezone.now() - timedelta(hours=25),
        )
        note_failure(endpoint)
    failing = mailbox.next()
    with tenant_context(alpha.tenant):
        note_gone(Endpoint.objects.get())
    disabled = mailbox.next()

    name = alpha.tenant.name
    assert [failing["To"], disabled["To"]] == [alpha.member.email] * 2
    assert failing["Subject"].strip() == f"Un webhook de {name} échoue depuis un jour"
    assert disabled["Subject"].strip() == f"Un webhook de {name} a été désactivé"
    for letter in (failing, disabled):
        text = letter.get_body(("plain",)).get_content()
        assert "« Comptabilité »" in text
        assert f"http://{alpha.host}/" in text
