"""A process that changes many records and is killed among them.

``python -m tests.requests.killed_change <host> <authorization> <idempotency key> <after how many | commit> < <body>``
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from typing import Any

import django

django.setup()

from django.test import Client  # noqa: E402

from core.records import changing  # noqa: E402
from core.tenancy.transactions import on_commit  # noqa: E402

from .giving import CHANGE  # noqa: E402


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_among(moment: str) -> None:
    """Let the process die before the record of this number, or once all of them are committed."""
    change, numbers = changing.change, count()

    def fatal(*asked: Any, **named: Any) -> Any:
        number = next(numbers)
        if str(number) == moment:
            die()
        if number == 0 and moment == "commit":
            on_commit(die)
        return change(*asked, **named)

    changing.change = fatal


def send(host: str, authorization: str, key: str, moment: str) -> None:
    die_among(moment)
    headers = {"host": host, "authorization": authorization, "idempotency-key": key}
    Client(headers=headers).post(CHANGE, sys.stdin.read(), content_type="application/json")


if __name__ == "__main__":
    send(*sys.argv[1:])
