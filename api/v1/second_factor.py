"""A code besides the password: ``/api/v1/second-factor/`` sets it up, ``session/second-factor/`` asks for it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.door import note_second_factor
from api.sessions import complete_session
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, listed, shape
from core.second_factor import recovery
from core.second_factor.models import SecondFactor
from core.second_factor.services import confirm, disable, enrol, renew_recovery_codes
from core.tenancy.context import outside

from .person import Confirmation, PersonView, VisitorView
from .session import SESSION, describe

RECOVERY_CODES = shape(recovery_codes=listed(TEXT))


class Code(serializers.Serializer[Any]):
    code = serializers.CharField(max_length=40)


class SecondFactorView(PersonView):
    sets_up_second_factor = True

    @documented("Whether a code is asked for", shape(enabled=BOOLEAN, recovery_codes_left=INTEGER))
    def get(self, request: Request) -> Response:
        factor = SecondFactor.objects.filter(user=self.person(request)).exclude(confirmed_at=None).first()
        return Response({"enabled": factor is not None, "recovery_codes_left": recovery.left(factor) if factor else 0})

    @documented("Begin to set up codes", shape(secret=TEXT, uri=TEXT, qr=TEXT), status=201, body=Confirmation)
    def post(self, request: Request) -> Response:
        with outside():
            enrolment = enrol(self.confirmed(request))
        return Response(enrolment._asdict(), status=201)

    @documented("Ask for codes no more", status=204, body=Confirmation)
    def delete(self, request: Request) -> Response:
        with outside():
            disable(self.confirmed(request))
        note_second_factor(request._request, given=False)
        return Response(status=204)


class SecondFactorConfirmView(PersonView):
    sets_up_second_factor = True

    @documented("Finish to set up codes", RECOVERY_CODES, body=Code)
    def post(self, request: Request) -> Response:
        with outside():
            codes = confirm(self.person(request), self.given(Code, request)["code"])
        note_second_factor(request._request)
        return Response({"recovery_codes": codes})


class RecoveryCodesView(PersonView):
    @documented("New recovery codes", RECOVERY_CODES, body=Confirmation)
    def post(self, request: Request) -> Response:
        with outside():
            codes = renew_recovery_codes(self.confirmed(request))
        return Response({"recovery_codes": codes})


class SecondStepView(VisitorView):
    @documented("Sign in with a code", SESSION, body=Code)
    def post(self, request: Request) -> Response:
        """The second step of signing in, wherever the first was: by password or by invitation."""
        return Response(describe(complete_session(request._request, self.given(Code, request)["code"])))
