"""Invite people, and come when invited: ``/api/v1/invitations/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials import client_address
from api.door import must_set_up, require_entry
from api.origins import company_origin
from api.permissions import Administrator
from api.sessions import begin_session
from core.authentication.accounts import has_account, join_with
from core.authentication.attempts import count_letter
from core.door.policy import policy
from core.invitations.models import Invitation
from core.invitations.seats import seats
from core.invitations.services import accept, find, invite, resend, revoke
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, shape
from core.tenancy.context import outside, require_tenant
from core.users.access import actor_for
from core.users.policy.selectors import role_labels

from .fields import PasswordField
from .person import AccountView, VisitorView
from .session import SESSION, describe

INVITATION = shape(id=IDENTIFIER, email=TEXT, role=TEXT, expires_at=INSTANT, expired=BOOLEAN)
INVITATIONS = shape(invitations=listed(INVITATION), seats=shape(taken=INTEGER, allowed=nullable(INTEGER)))
OPENED = shape(email=TEXT, role=TEXT, company=TEXT, has_account=BOOLEAN)


class Wanted(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)
    role = serializers.CharField(max_length=40)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)

    def validate_role(self, role: str) -> str:
        if role not in role_labels():
            raise serializers.ValidationError(_("There is no role “{role}”.").format(role=role))
        return role


class Shown(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=400)


class Accepted(Shown):
    password = PasswordField()
    first_name = serializers.CharField(max_length=100, allow_blank=True, default="")
    last_name = serializers.CharField(max_length=100, allow_blank=True, default="")


class ManagedView(AccountView):
    """For administrators; where a company may only read, nobody is invited."""

    permission_classes = [IsAuthenticated, Administrator]
    changes_nothing_of_the_company = False

    def origin(self, request: Request) -> str:
        return company_origin(request._request, require_tenant().id)


class InvitationsView(ManagedView):
    @documented("Open invitations, and places", INVITATIONS)
    def get(self, request: Request) -> Response:
        """Those still open, expired ones among them, and how many places are taken."""
        places = seats()
        return Response(
            {
                "invitations": [_describe(each) for each in Invitation.objects.open()],
                "seats": {"taken": places.taken, "allowed": places.allowed},
            }
        )

    @documented("Invite somebody", INVITATION, status=201, body=Wanted)
    def post(self, request: Request) -> Response:
        wanted = self.given(Wanted, request)
        count_letter(wanted["email"])
        invitation = invite(**wanted, origin=self.origin(request), actor=actor_for(request))
        return Response(_describe(invitation), status=201)


class InvitationView(ManagedView):
    @documented("Revoke an invitation", status=204)
    def delete(self, request: Request, invitation_id: UUID) -> Response:
        revoke(_get(invitation_id), actor=actor_for(request))
        return Response(status=204)


class InvitationResendView(ManagedView):
    @documented("Send an invitation again", INVITATION)
    def post(self, request: Request, invitation_id: UUID) -> Response:
        invitation = _get(invitation_id)
        count_letter(invitation.email)
        return Response(_describe(resend(invitation, origin=self.origin(request), actor=actor_for(request))))


class InvitationOpenView(VisitorView):
    @documented("What one is invited to", OPENED, body=Shown)
    def post(self, request: Request) -> Response:
        """What the holder of a link is invited to, and whether they have an account already."""
        invitation = find(self.given(Shown, request)["token"])
        return Response(
            {
                "email": invitation.email,
                "role": role_labels().get(invitation.role, invitation.role),
                "company": require_tenant().name,
                "has_account": has_account(invitation.email),
            }
        )


class InvitationAcceptView(VisitorView):
    changes_nothing_of_the_company = False

    @documented("Accept an invitation", SESSION, body=Accepted)
    def post(self, request: Request) -> Response:
        require_entry(request._request)  # before an account is made, or its password tried
        accepted = self.given(Accepted, request)
        names = {name: accepted[name] for name in ("first_name", "last_name")}
        email, address = find(accepted["token"]).email, client_address(request._request)
        at_least = policy().password_length
        with outside():  # hashing a password takes longer than a transaction should
            account = join_with(email, accepted["password"], address=address, at_least=at_least, **names)
        profile = accept(accepted["token"], account=account, **names)
        begin_session(request._request, account)
        return Response(describe(profile, sets_up=must_set_up(request._request, profile.role)))


def _get(invitation_id: UUID) -> Invitation:
    found: Invitation | None = Invitation.objects.filter(pk=invitation_id).first()
    if found is None:
        raise NotFound
    return found


def _describe(invitation: Invitation) -> dict[str, Any]:
    return {
        "id": str(invitation.id),
        "email": invitation.email,
        "role": invitation.role,
        "expires_at": invitation.expires_at.isoformat(),
        "expired": invitation.is_expired,
    }
