"""The team's passkeys: ``passkeys/`` adds and removes them, ``session/passkey/`` answers the second question."""

from __future__ import annotations

from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from rest_framework.request import Request
from rest_framework.response import Response

from api.devices import Asking, Proof, asked
from api.sessions import who_began
from api.v1.passkeys import NewPasskeys, OnePasskey, OwnPasskeys
from core.passkeys.errors import PasskeyRefused
from core.passkeys.services import begin_recognition, recognise_by_passkey

from .base import TeamView
from .session import VisitorView, open_for

NAME = "YZ-PLATFORM"


class TeamPlace(Asking):
    def place(self) -> str:
        return NAME


class TeamPasskeysView(TeamPlace, OwnPasskeys, TeamView):
    """At the platform's own address."""


class TeamPasskeysConfirmView(TeamPlace, NewPasskeys, TeamView):
    """At the platform's own address."""


class TeamPasskeyView(OnePasskey, TeamView):
    """At the platform's own address."""


@method_decorator(csrf_protect, name="dispatch")
class TeamPasskeyStepView(TeamPlace, VisitorView):
    def post(self, request: Request) -> Response:
        """For whose password was right; raises ``SignInLapsed``."""
        who_began(request._request)
        return self.ask(request, begin_recognition(self.party(request)))


@method_decorator(csrf_protect, name="dispatch")
class TeamPasskeyStepConfirmView(TeamPlace, VisitorView):
    def post(self, request: Request) -> Response:
        """The key of whose password was right, and of nobody else."""
        user, proof = who_began(request._request), self.given(Proof, request)["credential"]
        if recognise_by_passkey(self.party(request), asked(request._request), proof) != user:
            raise PasskeyRefused
        return Response(open_for(request._request, user))
