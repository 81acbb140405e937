"""Have something done, and see how far it is: ``/api/v1/platform/acts/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.console.models import Act
from core.console.seals import asked_to_stop
from core.console.selectors import acts
from core.console.services import ask, ask_again, cancel
from core.kernel.errors import NotFound
from core.tenancy.lifecycle.errors import ConfirmationMissing, TenantUnknown
from core.tenancy.models import Tenant

from .base import TeamView
from .forms import COMPANY_ACTS, PLATFORM_ACTS

#: A screen shows the latest.
SHOWN = 50
#: What of an outcome can be taken away, and what the file is called in French.
PAPERS = {"certificate": "suppression", "report": "cloisonnement"}


class PlatformAct(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(PLATFORM_ACTS)


class ActsView(TeamView):
    def get(self, request: Request) -> Response:
        """The latest acts; of one company, or of one kind."""
        found = acts(slug=request.query_params.get("slug", ""), kind=request.query_params.get("kind", ""))
        return Response({"acts": [describe(act) for act in found[:SHOWN]]})

    def post(self, request: Request) -> Response:
        """Something done to the platform as a whole."""
        act = ask(self.given(PlatformAct, request)["kind"], staff=self.person(request))
        return Response(describe(act), status=202)


class CompanyActsView(TeamView):
    def post(self, request: Request, slug: str, kind: str) -> Response:
        """Something done to a company; each kind asks for what it needs."""
        if kind not in COMPANY_ACTS:
            raise NotFound
        if not Tenant.objects.filter(slug=slug).exists():
            raise TenantUnknown(slug=slug)
        wanted = self.given(COMPANY_ACTS[kind], request)
        if kind == "delete" and wanted["confirmed"] != slug:
            raise ConfirmationMissing(slug=slug)
        reason = wanted.pop("reason")
        act = ask(kind, staff=self.person(request), company=slug, reason=reason, **wanted)
        return Response(describe(act), status=202)


class ActView(TeamView):
    def get(self, request: Request, act_id: UUID) -> Response:
        return Response(describe(_find(act_id)))


class ActAgainView(TeamView):
    def post(self, request: Request, act_id: UUID) -> Response:
        return Response(describe(ask_again(_find(act_id), staff=self.person(request))), status=202)


class ActCancelView(TeamView):
    def post(self, request: Request, act_id: UUID) -> Response:
        """Give it up at its next safe step; what it comes to is read as ever."""
        return Response(describe(cancel(_find(act_id), staff=self.person(request))), status=202)


class PaperView(TeamView):
    """What an act gave in writing, to be handed to whoever asked for it."""

    def get(self, request: Request, act_id: UUID, paper: str) -> HttpResponse:
        act = _find(act_id)
        text = (act.result or {}).get(paper)
        if not text:
            raise NotFound
        name = f"{PAPERS[paper]}-{act.slug or 'plateforme'}.txt"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


def describe(act: Act) -> dict[str, Any]:
    """An act as the console shows it."""
    shown = ("kind", "slug", "staff_email", "reason", "arguments", "state", "steps", "step", "result")
    told = ("error_code", "error_message", "created_at", "started_at", "ended_at")
    stop = asked_to_stop(act)
    return {
        "id": str(act.id),
        **{name: getattr(act, name) for name in (*shown, *told)},
        "can_stop": act.can_stop and not act.is_over,
        "stopped_by": stop and stop.staff_email,
    }


def _find(act_id: UUID) -> Act:
    found: Act | None = Act.objects.filter(pk=act_id).first()
    if found is None:
        raise NotFound
    return found
