"""What an exchange with a person's device takes, at a company's door and at the platform's own."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.passkeys.ceremonies import Options, Party, State
from core.passkeys.errors import PasskeyRefused
from core.tenancy.context import require_tenant

#: In the session: what the device was asked, and when.
ASKED = "passkey"
ASKED_LASTS = 5 * 60


class Proof(serializers.Serializer[Any]):
    credential = serializers.DictField()


class Asking:
    """Mixed into whatever asks a device, whoever begins it."""

    def place(self) -> str:
        """What the device calls the place that asks."""
        return require_tenant().name

    def party(self, request: Request) -> Party:
        page = request._request
        return Party(f"{page.scheme}://{page.get_host()}", self.place())

    def ask(self, request: Request, asked: tuple[Options, State]) -> Response:
        options, state = asked
        request._request.session[ASKED] = [state, time.time()]
        return Response({"options": options}, headers={"Cache-Control": "no-store"})


def asked(request: HttpRequest) -> State:
    """What this browser's device was asked a moment ago; each question is answered once."""
    state, asked_at = request.session.pop(ASKED, (None, 0))
    if state is None or time.time() - asked_at > ASKED_LASTS:
        raise PasskeyRefused
    return dict(state)
