"""Passkeys: ``/api/v1/passkeys/`` adds and removes them, ``session/passkey/`` signs in with one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.devices import Asking, Proof, asked
from api.door import note_second_factor
from api.sessions import enter
from core.authentication.errors import InvalidCredentials
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INSTANT, TEXT, nullable, results, shape
from core.passkeys.models import Passkey
from core.passkeys.services import (
    add_passkey,
    begin_passkey,
    begin_recognition,
    recognise_by_passkey,
    remove_passkey,
)
from core.tenancy.context import outside
from core.users.services import profile_of

from .person import Confirmation, Confirming, PersonView, VisitorView
from .session import SESSION, describe

#: As the browser takes and gives them (WebAuthn 3, PublicKeyCredential...JSON).
OPTIONS = {"type": "object", "description": "PublicKeyCredentialCreationOptionsJSON or ...RequestOptionsJSON"}
SHOWN = shape(id=IDENTIFIER, name=TEXT, created_at=INSTANT, last_used_at=nullable(INSTANT))


class NewPasskey(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=60)
    credential = serializers.DictField()


class OwnPasskeys(Asking, Confirming):
    """Those of who has signed in."""

    sets_up_second_factor = True

    @documented("One's passkeys", results(SHOWN))
    def get(self, request: Request) -> Response:
        keys = self.person(request).passkeys.order_by("created_at")
        return Response({"results": [_describe(key) for key in keys]})

    @documented("Begin to add a passkey", shape(options=OPTIONS), body=Confirmation)
    def post(self, request: Request) -> Response:
        party = self.party(request)
        with outside():
            question = begin_passkey(self.confirmed(request), party)
        return self.ask(request, question)


class NewPasskeys(Asking, Confirming):
    """The device has made one."""

    sets_up_second_factor = True

    @documented("Finish to add a passkey", SHOWN, status=201, body=NewPasskey)
    def post(self, request: Request) -> Response:
        person, new = self.person(request), self.given(NewPasskey, request)
        party, state = self.party(request), asked(request._request)
        with outside():
            key = add_passkey(person, party, state, new["credential"], name=new["name"])
        note_second_factor(request._request)
        return Response(_describe(key), status=201)


class OnePasskey(Confirming):
    """To be removed."""

    @documented("Remove a passkey", status=204, body=Confirmation)
    def delete(self, request: Request, passkey_id: UUID) -> Response:
        with outside():
            remove_passkey(self.confirmed(request), passkey_id)
        return Response(status=204)


class PasskeysView(OwnPasskeys, PersonView):
    """At a company."""


class PasskeysConfirmView(NewPasskeys, PersonView):
    """At a company."""


class PasskeyView(OnePasskey, PersonView):
    """At a company."""


class PasskeyEntryView(Asking, VisitorView):
    @documented("Begin to sign in with a passkey", shape(options=OPTIONS))
    def post(self, request: Request) -> Response:
        return self.ask(request, begin_recognition(self.party(request)))


class PasskeyEntryConfirmView(Asking, VisitorView):
    @documented("Sign in with a passkey", SESSION, body=Proof)
    def post(self, request: Request) -> Response:
        """No code is asked for: the device was unlocked by its owner."""
        proof = self.given(Proof, request)["credential"]
        party, state = self.party(request), asked(request._request)
        with outside():
            user = recognise_by_passkey(party, state, proof)
        profile = profile_of(user)
        if profile is None:
            raise InvalidCredentials
        enter(request._request, user, two_factors=True)
        return Response(describe(profile))


def _describe(key: Passkey) -> dict[str, Any]:
    return {
        "id": str(key.id),
        "name": key.name,
        "created_at": key.created_at.isoformat(),
        "last_used_at": key.last_used_at.isoformat() if key.last_used_at else None,
    }
