"""The example of docs/webhooks.md does what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from core.records.events import RecordCreated
from core.webhooks.signing import new_secret

from .conftest import House

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "webhooks.md"


@pytest.fixture
def verify() -> Callable[[str, dict[str, str], bytes], bool]:
    [example] = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    names: dict[str, Callable[[str, dict[str, str], bytes], bool]] = {}
    exec(example, names)
    return names["verify"]


def test_the_example_accepts_what_we_send_and_nothing_else(house: House, verify: Callable[..., bool]) -> None:
    secret = new_secret()
    endpoint = house.endpoint(secret=secret)
    house.happen(RecordCreated(uuid4(), "lab.depot.box"))
    house.send(endpoint)
    [received] = house.receiver.received
    body, headers = received.body.encode(), received.headers
    old = {**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) - 301)}

    assert verify(secret, headers, body) is True
    assert verify(new_secret(), headers, body) is False
    assert verify(secret, headers, body + b" ") is False
    assert verify(secret, {**headers, "webhook-id": "msg_0"}, body) is False
    assert verify(secret, old, body) is False
