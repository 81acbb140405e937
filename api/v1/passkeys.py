"""Passkeys: ``/api/v1/passkeys/`` adds and removes them, ``session/passkey/`` signs in with one."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.door import note_second_factor
from api.sessions import enter
from core.authentication.errors import InvalidCredentials
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INSTANT, TEXT, nullable, results, shape
from core.passkeys.ceremonies import Options, Party, State
from core.passkeys.errors import PasskeyRefused
from core.passkeys.models import Passkey
from core.passkeys.services import (
    add_passkey,
    begin_passkey,
    begin_recognition,
    recognise_by_passkey,
    remove_passkey,
)
from core.tenancy.context import outside, require_tenant
from core.users.services import profile_of

from .person import AccountView, Confirmation, PersonView, VisitorView
from .session import SESSION, describe

#: In the session: what the device was asked, and when.
ASKED = "passkey"
ASKED_LASTS = 5 * 60
#: As the browser takes and gives them (WebAuthn 3, PublicKeyCredential...JSON).
OPTIONS = {"type": "object", "description": "PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON"}
SHOWN = shape(id=IDENTIFIER, name=TEXT, created_at=INSTANT, last_used_at=nullable(INSTANT))


class NewPasskey(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=60)
    credential = serializers.DictField()


class Proof(serializers.Serializer[Any]):
    credential = serializers.DictField()


class Asking(AccountView):
    """What an exchange with a device takes, whoever begins it."""

    def party(self, request: Request) -> Party:
        page = request._request
        return Party(f"{page.scheme}://{page.get_host()}", require_tenant().name)

    def ask(self, request: Request, asked: tuple[Options, State]) -> Response:
        options, state = asked
        request._request.session[ASKED] = [state, time.time()]
        return Response({"options": options}, headers={"Cache-Control": "no-store"})


class PasskeysView(Asking, PersonView):
    sets_up_second_factor = True

    @documented("One's passkeys", results(SHOWN))
    def get(self, request: Request) -> Response:
        keys = self.person(request).passkeys.order_by("created_at")
        return Response({"results": [_describe(key) for key in keys]})

    @documented("Begin to add a passkey", shape(options=OPTIONS), body=Confirmation)
    def post(self, request: Request) -> Response:
        party = self.party(request)
        with outside():
            asked = begin_passkey(self.confirmed(request), party)
        return self.ask(request, asked)


class PasskeysConfirmView(Asking, PersonView):
    sets_up_second_factor = True

    @documented("Finish to add a passkey", SHOWN, status=201, body=NewPasskey)
    def post(self, request: Request) -> Response:
        person, new = self.person(request), self.given(NewPasskey, request)
        party, state = self.party(request), _asked(request._request)
        with outside():
            key = add_passkey(person, party, state, new["credential"], name=new["name"])
        note_second_factor(request._request)
        return Response(_describe(key), status=201)


class PasskeyView(PersonView):
    @documented("Remove a passkey", status=204, body=Confirmation)
    def delete(self, request: Request, passkey_id: UUID) -> Response:
        with outside():
            remove_passkey(self.confirmed(request), passkey_id)
        return Response(status=204)


class PasskeyEntryView(Asking, VisitorView):
    @documented("Begin to sign in with a passkey", shape(options=OPTIONS))
    def post(self, request: Request) -> Response:
        return self.ask(request, begin_recognition(self.party(request)))


class PasskeyEntryConfirmView(Asking, VisitorView):
    @documented("Sign in with a passkey", SESSION, body=Proof)
    def post(self, request: Request) -> Response:
        """No code is asked for: the device was unlocked by its owner."""
        proof = self.given(Proof, request)["credential"]
        party, state = self.party(request), _asked(request._request)
        with outside():
            user = recognise_by_passkey(party, state, proof)
        profile = profile_of(user)
        if profile is None:
            raise InvalidCredentials
        enter(request._request, user, two_factors=True)
        return Response(describe(profile))


def _asked(request: HttpRequest) -> State:
    """What this browser's device was asked a moment ago; each question is answered once."""
    state, asked_at = request.session.pop(ASKED, (None, 0))
    if state is None or time.time() - asked_at > ASKED_LASTS:
        raise PasskeyRefused
    return dict(state)


def _describe(key: Passkey) -> dict[str, Any]:
    return {
        "id": str(key.id),
        "name": key.name,
        "created_at": key.created_at.isoformat(),
        "last_used_at": key.last_used_at.isoformat() if key.last_used_at else None,
    }
