"""Everything of the company, for its administrators: ``export/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone, translation
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import Administrator
from core.jobs.models import Job
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, shape
from core.takeout.errors import TakeoutByJob
from core.takeout.services import available_until, begin_takeout, flow_takeout, open_takeout, takeouts
from core.tenancy.context import require_tenant
from core.users.access import actor_for

#: A screen shows the latest; history has them all.
SHOWN = 20
ARCHIVE = "application/zip"
TAKEOUT = shape(
    id=IDENTIFIER,
    state=TEXT,
    asked_by=TEXT,
    asked_at=INSTANT,
    done=INTEGER,
    total=INTEGER,
    message=TEXT,
    error=TEXT,
    bytes=nullable(INTEGER),
    sha256=nullable(TEXT),
    available_until=nullable(INSTANT),
)


class ForAdministrators(APIView):
    permission_classes = [IsAuthenticated, Administrator]


class TakeoutsView(ForAdministrators):
    @documented("Exports of the whole company", shape(may_prepare=BOOLEAN, exports=listed(TAKEOUT)))
    def get(self, request: Request) -> Response:
        """With ``may_prepare`` false the company may only read: ``now/`` answers at once."""
        may_prepare = not require_tenant().reads_only
        return Response({"may_prepare": may_prepare, "exports": [_told(job) for job in takeouts()[:SHOWN]]})

    @documented("Have an export of the whole company prepared", TAKEOUT, status=201)
    def post(self, request: Request) -> Response:
        return Response(_told(begin_takeout(actor=actor_for(request), language=_language())), status=201)


class TakeoutFileView(ForAdministrators):
    @documented("Fetch an export of the whole company", {})
    def get(self, request: Request, job_id: UUID) -> FileResponse:
        """For a week after it was ready."""
        content = open_takeout(job_id)
        return FileResponse(content, as_attachment=True, filename=_name(), content_type=ARCHIVE)


class TakeoutNowView(ForAdministrators):
    @documented("Everything at once, where the company may only read", {}, refused=(TakeoutByJob.status,))
    def get(self, request: Request) -> StreamingHttpResponse:
        pieces = flow_takeout(require_tenant(), actor=actor_for(request), language=_language())
        response = StreamingHttpResponse(pieces, content_type=ARCHIVE)
        response["Content-Disposition"] = f'attachment; filename="{_name()}"'
        return response


def _language() -> str:
    return translation.get_language() or "fr"


def _name() -> str:
    return f"{require_tenant().slug}-{timezone.now():%Y%m%d}.zip"


def _told(job: Job) -> dict[str, Any]:
    until, result = available_until(job), job.result or {}
    return {
        "id": str(job.pk),
        "state": job.state,
        "asked_by": job.actor_name,
        "asked_at": job.created_at.isoformat(),
        "done": job.done,
        "total": job.total,
        "message": job.message,
        "error": job.error_message,
        "bytes": result.get("bytes"),
        "sha256": result.get("sha256"),
        "available_until": until.isoformat() if until else None,
    }
