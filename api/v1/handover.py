"""Go on at another of one's companies without signing in again: ``/api/v1/session/handover/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials import client_address
from api.door import OPENED_AT, TWO_FACTORS, must_set_up
from api.origins import company_origin
from api.sessions import SIGN_IN, enter
from core.authentication.errors import LinkRefused
from core.authentication.handover import Origin, hand_over, receive
from core.authentication.services import open_companies_of
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import TEXT, shape
from core.tenancy.context import require_tenant
from core.users.services import profile_of

from .person import PersonView, VisitorView
from .session import SESSION, describe


class Destination(serializers.Serializer[Any]):
    company = serializers.CharField(max_length=50)


class Handover(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=600)


class HandoverView(PersonView):
    @documented("Go on at another company", shape(url=TEXT), body=Destination)
    def post(self, request: Request) -> Response:
        """Where to send the browser."""
        person, session = self.person(request), request._request.session
        company = open_companies_of(person).filter(slug=self.given(Destination, request)["company"]).first()
        if company is None:
            raise NotFound
        proved = session[OPENED_AT], session.get(TWO_FACTORS, False)
        origin = Origin(require_tenant().id, session[SIGN_IN], *proved)
        token = hand_over(person, origin, to=company.id, address=client_address(request._request))
        address = f"{company_origin(request._request, company.id)}/passage#{token}"
        return Response({"url": address}, headers={"Cache-Control": "no-store"})


class HandoverAcceptView(VisitorView):
    @documented("Come in from another company", SESSION, body=Handover)
    def post(self, request: Request) -> Response:
        """Come in, if this company lets the person in."""
        token = self.given(Handover, request)["token"]
        came = receive(token, tenant_id=require_tenant().id, address=client_address(request._request))
        profile = profile_of(came.user)
        if profile is None:
            raise LinkRefused
        enter(request._request, came.user, opened_at=came.opened_at, two_factors=came.two_factors)
        return Response(describe(profile, sets_up=must_set_up(request._request, profile.role)))
