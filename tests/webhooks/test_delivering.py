"""Sending: signed, in order, again and again with longer pauses, then given up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.utils import timezone
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from core.kernel.sealing import seal
from core.records.events import RecordChanged, RecordCreated
from core.webhooks import delivering, posting
from core.webhooks.models import Attempt, Endpoint, Message
from core.webhooks.services import rotate_secret
from core.webhooks.signing import new_secret
from tests.tools.processes import REST

from .conftest import House

BOX = "lab.depot.box"
#: Bytes that nobody waits for to the end.
ENDLESS = 2000
START = datetime(2026, 11, 27, 8, tzinfo=UTC)


def accepted(secret: str, house: House) -> object:
    [received] = house.receiver.received
    return Webhook(secret).verify(received.body, received.headers)


def test_the_reference_verifier_accepts_what_we_send(house: House) -> None:
    secret, box = new_secret(), uuid4()
    endpoint = house.endpoint(secret=secret)
    house.happen(RecordCreated(box, BOX))
    message = Message.objects.get()

    assert (house.send(endpoint), house.send(endpoint)) == (1, 0)
    assert accepted(secret, house) == {
        "type": "records.record_created",
        "version": 1,
        "timestamp": message.occurred_at.isoformat(),
        "data": {"id": str(box), "resource": BOX},
    }
    [received] = house.receiver.received
    assert (received.path, received.headers["webhook-id"]) == ("/hook", f"msg_{message.id.hex}")
    assert received.headers["content-type"] == "application/json"
    with pytest.raises(WebhookVerificationError):
        accepted(new_secret(), house)
    attempt = Attempt.objects.get()
    assert (attempt.status, attempt.error, attempt.response) == (204, "", "")
    assert str(attempt.timestamp) == received.headers["webhook-timestamp"]
    message.refresh_from_db()
    assert (message.state, message.attempts, message.body) == ("delivered", 1, received.body)


def test_for_a_day_both_secrets_sign(house: House, actor) -> None:
    old = new_secret()
    endpoint = house.endpoint(secret=old)
    with time_machine.travel(START, tick=False) as clock:
        new = rotate_secret(endpoint, actor=actor)
        for secrets, later in (([new, old], timedelta(hours=24, seconds=-1)), ([new], timedelta(seconds=1))):
            clock.shift(later)
            house.receiver.received.clear()
            house.happen(RecordCreated(uuid4(), BOX))
            house.send(endpoint)

            for secret in secrets:
                assert accepted(secret, house)["type"] == "records.record_created"  # type: ignore[index]
            assert house.receiver.received[0].headers["webhook-signature"].count("v1,") == len(secrets)
        with pytest.raises(WebhookVerificationError):
            accepted(old, house)


def test_eight_attempts_with_these_pauses_then_it_has_failed(house: House, states) -> None:
    endpoint, pauses = house.endpoint(), []
    house.receiver.answers = [500]
    with time_machine.travel(START, tick=False) as clock:
        house.happen(RecordCreated(uuid4(), BOX))
        while house.send(endpoint):
            message = Message.objects.get()
            if message.state == "pending":
                pauses.append((message.next_attempt_at - timezone.now()).total_seconds())
                clock.shift(timedelta(seconds=pauses[-1] - 1))
                assert house.send(endpoint) == 0
                clock.shift(timedelta(seconds=1))

    assert pauses == [5, 300, 1800, 7200, 18000, 36000, 36000]
    assert (states(endpoint), Message.objects.get().attempts) == (["failed"], 8)
    assert len(set(house.receiver.ids())) == 1
    assert len(house.receiver.received) == Attempt.objects.filter(status=500).count() == 8


def test_records_keep_their_order_and_do_not_wait_for_each_other(house: House) -> None:
    endpoint, box, other = house.endpoint(), uuid4(), uuid4()
    house.receiver.answers = [500, 204]
    house.happen(RecordChanged(box, BOX, ["1"]), RecordChanged(box, BOX, ["2"]), RecordChanged(other, BOX, ["3"]))

    house.send(endpoint)
    Message.objects.update(next_attempt_at=timezone.now())
    house.send(endpoint)

    assert [each.content["data"]["fields"] for each in house.receiver.received] == [["1"], ["3"], ["1"], ["2"]]


def test_only_one_worker_sends_to_an_endpoint(house: House, states) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))
    Endpoint.objects.update(busy_until=timezone.now() + timedelta(seconds=60))
    assert (house.send(endpoint), states(endpoint)) == (0, ["pending"])
    Endpoint.objects.update(busy_until=timezone.now())
    assert (house.send(endpoint), states(endpoint)) == (1, ["delivered"])


def test_a_thousand_retries_are_one_effect_for_who_looks_at_the_name(house: House) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))
    for _ in range(20):
        Endpoint.objects.update(busy_until=None)
        claimed = delivering._claim(endpoint.pk)
        assert claimed is not None
        # As by so many workers, each killed before it wrote that it had sent.
        assert [delivering._send(claimed).status for _ in range(50)] == [204] * 50
    assert (len(house.receiver.received), len(set(house.receiver.ids()))) == (1000, 1)


def outcome(house: House) -> tuple[int | None, str, str]:
    house.happen(RecordCreated(uuid4(), BOX))
    house.send(Endpoint.objects.get())
    attempt = Attempt.objects.get()
    return attempt.status, attempt.error, attempt.response


def test_a_redirect_is_not_followed(house: House) -> None:
    house.endpoint()

    def away(handler) -> None:
        handler.send_response(302)
        handler.send_header("Location", house.receiver.url)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    house.receiver.answers = [away, 204]
    assert outcome(house) == (302, "", "")
    assert (len(house.receiver.received), Message.objects.get().state) == (1, "pending")


def test_of_a_long_answer_the_beginning_is_kept(house: House) -> None:
    house.endpoint()

    def chatter(handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"a\0\xff" + b"b" * 1_000_000)

    house.receiver.answers = [chatter]
    assert outcome(house) == (200, "", "a\ufffd\ufffd" + "b" * 2045)


@pytest.mark.parametrize(
    ("begun", "found"),
    [
        (b"", (None, "delai_depasse")),
        (b"HTTP/1.1 200 OK\r\nX: ", (200, "")),
        (b"HTTP/1.1 200 OK\r\n\r\n", (200, "")),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", (200, "")),
    ],
)
def test_who_answers_byte_by_byte_is_hung_up_on(
    house: House, monkeypatch: pytest.MonkeyPatch, begun: bytes, found: tuple[int | None, str]
) -> None:
    house.endpoint()
    monkeypatch.setattr(posting, "LIMIT", 0.3)
    written = []

    def trickle(handler) -> None:
        handler.wfile.write(begun)
        for byte in [b"x"] * ENDLESS:
            handler.wfile.write(byte)
            written.append(byte)
            REST.wait(0.02)

    house.receiver.answers = [trickle]
    assert outcome(house)[:2] == found
    assert 0 < len(written) < ENDLESS


def test_who_is_not_there_is_said_to_be_so(house: House) -> None:
    house.endpoint(url="http://127.0.0.1:1/")
    assert outcome(house) == (None, "connexion_impossible", "")


def test_who_speaks_no_http_is_said_to_be_so(house: House) -> None:
    house.endpoint()
    house.receiver.answers = [lambda handler: handler.wfile.write(b"SSH-2.0-x\r\n")]
    assert outcome(house) == (None, "connexion_impossible", "")


def test_an_address_that_became_private_is_refused_at_delivery(house: House, settings) -> None:
    house.endpoint()
    settings.WEBHOOKS_TO_LOOPBACK = False
    assert outcome(house) == (None, "adresse_webhook_refusee", "")
    assert house.receiver.received == []


def test_a_secret_that_cannot_be_read_signs_nothing(house: House) -> None:
    house.endpoint(sealed_previous=seal("whsec_"))
    Endpoint.objects.update(sealed_secret="rubbish")
    assert outcome(house) == (None, "secret_illisible", "")
    assert house.receiver.received == []


def test_what_was_deleted_while_it_was_sent_leaves_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))

    def deleted_meanwhile(*args: object) -> posting.Outcome:
        return posting.Outcome(1, status=200)

    def settle_after_deletion(shipment, outcome) -> None:
        Endpoint.objects.filter(pk=endpoint.pk).delete()
        settle(shipment, outcome)

    settle = delivering._settle
    monkeypatch.setattr(delivering, "post", deleted_meanwhile)
    monkeypatch.setattr(delivering, "_settle", settle_after_deletion)
    assert house.send_one(endpoint) is True
    assert not Message.objects.exists()
    assert not Attempt.objects.exists()


def test_identifiers_of_messages_are_stable_names(house: House) -> None:
    house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))
    message = Message.objects.get()
    assert UUID(message.reference.removeprefix("msg_")) == message.id
