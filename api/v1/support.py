"""Let support in, see what the platform's team did: ``/api/v1/support/``; come in as support: ``session/support/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from api.permissions import Administrator
from api.sessions import open_visit
from core.console.selectors import acts_on
from core.openapi import documented
from core.openapi.schemas import INSTANT, TEXT, listed, nullable, shape
from core.support.links import read_token
from core.support.models import LONGEST, SupportAccess, SupportVisit
from core.support.services import close_access, open_access
from core.tenancy.context import require_tenant
from core.users.access import actor_for

from .person import AccountView, VisitorView
from .session import SESSION, describe

ACCESS = shape(opened_by=TEXT, reason=TEXT, expires_at=INSTANT)
VISIT = shape(staff=TEXT, reason=TEXT, at=INSTANT)
ACT = shape(kind=TEXT, staff=TEXT, reason=TEXT, state=TEXT, at=INSTANT)
SUPPORT = shape(access=nullable(ACCESS), visits=listed(VISIT), acts=listed(ACT))
#: Of the last visits and acts, as many as a screen shows.
SHOWN = 20


class Permission(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=1000)
    minutes = serializers.IntegerField(min_value=5, max_value=LONGEST.seconds // 60, default=30)


class Link(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=3000)


class SupportView(AccountView):
    """For administrators, in their own name: support lets nobody in."""

    permission_classes = [IsAuthenticated, Administrator]

    @documented("Whether support may come in, who came, and what the platform's team did", SUPPORT)
    def get(self, request: Request) -> Response:
        return Response(_describe())

    @documented("Let support in", SUPPORT, body=Permission)
    def post(self, request: Request) -> Response:
        open_access(**self.given(Permission, request), actor=actor_for(request))
        return Response(_describe())

    @documented("Send support away", SUPPORT, status=200)
    def delete(self, request: Request) -> Response:
        close_access(actor=actor_for(request))
        return Response(_describe())


class SupportEntryView(VisitorView):
    changes_nothing_of_the_company = False

    @documented("Come in as support", SESSION, body=Link)
    def post(self, request: Request) -> Response:
        """For who holds a link of ``visit_tenant``, while the company lets support in."""
        errand = read_token(self.given(Link, request)["token"], tenant_id=require_tenant().id)
        return Response(describe(*open_visit(request._request, errand)))


def _describe() -> dict[str, Any]:
    access = SupportAccess.objects.open().select_related("opened_by").first()
    return {
        "access": access
        and {
            "opened_by": str(access.opened_by),
            "reason": access.reason,
            "expires_at": access.expires_at.isoformat(),
        },
        "visits": [
            {"staff": visit.staff_email, "reason": visit.reason, "at": visit.created_at.isoformat()}
            for visit in SupportVisit.objects.all()[:SHOWN]
        ],
        "acts": [
            {
                "kind": act.kind,
                "staff": act.staff_email,
                "reason": act.reason,
                "state": act.state,
                "at": act.created_at.isoformat(),
            }
            for act in acts_on(require_tenant().id)[:SHOWN]
        ],
    }
