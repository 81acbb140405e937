"""What is told once is kept nowhere, and what is sent twenty times at once is done once."""

from __future__ import annotations

import json
from typing import Any

import pytest

from api.tests.conftest import Company, done_once, sent_twenty_times
from core.authentication.models import ApiKey
from core.idempotency.models import KeptAnswer
from core.oauth.models import Application
from core.tenancy.context import tenant_context

from .conftest import ROOT, Office, acts
from .test_applications import WANTED as AN_APPLICATION
from .test_keys import WANTED as A_KEY

AGAIN = {"idempotency-key": "une-fois"}
PLACES = [("applications/", AN_APPLICATION, "secret"), ("keys/", A_KEY, "text")]


def made(house: Company) -> int:
    mine = {"tenant": house.tenant}
    return Application.objects.filter(**mine).count() + ApiKey.objects.filter(**mine).count()


def kept(house: Company) -> str:
    with tenant_context(house.tenant):
        return b"".join(bytes(each) for each in KeptAnswer.objects.values_list("body", flat=True)).decode()


def sent(office: Office, path: str, values: Any = None) -> Any:
    return office.client.post(ROOT + path, values or {}, content_type="application/json", headers=AGAIN)


@pytest.mark.parametrize(("path", "values", "secret"), PLACES)
def test_a_secret_is_in_no_answer_that_is_kept(
    alpha: Company, office: Office, path: str, values: Any, secret: str
) -> None:
    first, second = sent(office, path, values), sent(office, path, values)

    assert (first.status_code, second.status_code, second["Idempotency-Replayed"]) == (201, 201, "true")
    text = first.json()[secret]
    assert len(text) > 40
    assert second.json() == {**first.json(), secret: None}
    assert (text in kept(alpha), made(alpha)) == (False, 1)
    assert json.loads(kept(alpha)) == second.json()


def test_a_newer_secret_is_in_none_either(alpha: Company, office: Office) -> None:
    application = office.send("post", "applications/", status=201, **AN_APPLICATION)
    first, second = (sent(office, f"applications/{application['id']}/secret/") for _ in range(2))

    assert second.json() == {**first.json(), "secret": None}
    assert first.json()["secret"] not in kept(alpha)
    assert acts(alpha, "oauth.application") == ["register_application", "rotate_application_secret"]


@pytest.mark.parametrize(("path", "values", "secret"), PLACES)
def test_what_comes_twenty_times_at_once_is_made_once(
    alpha: Company, office: Office, path: str, values: Any, secret: str
) -> None:
    assert done_once(sent_twenty_times(office.client, ROOT + path, values))
    assert made(alpha) == 1
