"""A process that carries out one request and is killed on the way.

``python -m api.tests.killed <host> <authorization> <idempotency key> <moment of death>``
"""

from __future__ import annotations

import sys

import django

django.setup()

from django.test import Client, override_settings  # noqa: E402


def send(host: str, authorization: str, key: str, moment: str) -> None:
    headers = {"host": host, "authorization": authorization, "idempotency-key": key, "x-die": moment}
    with override_settings(ROOT_URLCONF="api.tests.urls"):
        Client(headers=headers).post("/api/box", {"code": "tué"}, content_type="application/json")


if __name__ == "__main__":
    send(*sys.argv[1:])
