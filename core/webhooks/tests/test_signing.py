"""Held to the example of the Standard Webhooks specification, computed apart from our code."""

from __future__ import annotations

from core.webhooks.signing import new_secret, signed_headers

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
EXAMPLE = {"reference": "msg_p5jXN8AQM9LWM0D4loKWxJek", "timestamp": 1614265330, "body": '{"test": 2432232314}'}
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_published_example_has_the_published_signature():
    assert signed_headers(**EXAMPLE, among=[SECRET]) == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": SIGNATURE,
    }


def test_each_secret_signs():
    other = new_secret()
    both = signed_headers(**EXAMPLE, among=[other, SECRET])["webhook-signature"].split(" ")
    assert both == [signed_headers(**EXAMPLE, among=[other])["webhook-signature"], SIGNATURE]
    assert len(set(both)) == 2


def test_secrets_are_of_the_form_that_verifiers_read():
    assert len({new_secret() for _ in range(100)}) == 100
    assert all(secret.startswith("whsec_") and len(secret) == 50 for secret in (new_secret() for _ in range(100)))
