"""Somebody of the platform's team, at the platform's own address."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from core.authentication.models import User
from core.console.models import Act
from core.console.running import run
from core.second_factor.services import confirm, enrol
from core.second_factor.totp import code_at

ROOT = "/api/v1/platform/"
PASSWORD = "Palmier-2026"


def account(**fields: Any) -> User:
    return User.objects.create_user(f"equipe-{uuid4().hex[:8]}@yz.test", PASSWORD, **{"is_staff": True, **fields})


def with_second_factor(user: User) -> str:
    """Turns it on; the secret. The present half-minute's code is used up."""
    secret = enrol(user).secret
    confirm(user, code(secret))
    return secret


def code(secret: str, ahead: int = 0) -> str:
    return code_at(secret, int(time.time() // 30) + ahead)


def visitor(host: str = settings.ROOT_DOMAIN) -> Client:
    return Client(headers={"host": host}, REMOTE_ADDR=str(IPv6Address(uuid4().int)))


@dataclass
class Member:
    """Signed in, with a second factor."""

    user: User = field(default_factory=account)
    client: Client = field(default_factory=visitor)

    def __post_init__(self) -> None:
        secret = with_second_factor(self.user)
        began = self.post("session/", email=self.user.email, password=PASSWORD)
        assert (began.status_code, began.json()["code"]) == (401, "second_facteur_requis")
        opened = self.post("session/second-factor/", code=code(secret, 1))
        assert opened.status_code == 200, opened.content

    def get(self, path: str) -> Any:
        answer = self.client.get(f"{ROOT}{path}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def post(self, path: str, /, **body: Any) -> HttpResponse:
        return self.client.post(f"{ROOT}{path}", body, content_type="application/json")

    def refused(self, path: str, /, **body: Any) -> tuple[int, str]:
        answer = self.post(path, **body)
        return answer.status_code, answer.json()["code"]

    def act(self, path: str, /, **body: Any) -> dict[str, Any]:
        """Ask for it, let the operator's worker do it, and read what came of it."""
        asked = self.post(path, **body)
        assert asked.status_code == 202, asked.content
        act_id = asked.json()["id"]
        run(Act.objects.get(pk=act_id).id)
        return dict(self.get(f"acts/{act_id}/"))

    def on(self, slug: str, kind: str, /, **body: Any) -> dict[str, Any]:
        return self.act(f"tenants/{slug}/acts/{kind}/", **{"reason": "Ticket 7", **body})
