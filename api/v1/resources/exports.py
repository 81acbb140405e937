"""Lists that are written beside what people do, and fetched when they are there: ``export/jobs/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse
from django.utils import translation
from rest_framework.request import Request
from rest_framework.response import Response

from core.integrations import prepared
from core.jobs.models import Job
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, shape
from core.records.models import StoredFile
from core.tenancy.context import require_tenant
from core.users.access import actor_for

from .base import FileView, ResourceView

PREPARED = shape(
    id=IDENTIFIER,
    state=TEXT,
    format=TEXT,
    asked_at=INSTANT,
    done=INTEGER,
    total=INTEGER,
    error=TEXT,
    bytes=nullable(INTEGER),
    available_until=nullable(INSTANT),
)

LATEST = shape(may_prepare=BOOLEAN, at_once=INTEGER, exports=listed(PREPARED))


class ExportsView(FileView):
    """What is asked for has a ``format``, which is not that of the answer."""

    def get(self, request: Request) -> Response:
        """One's own latest; with ``may_prepare`` false the company may only read, and ``export/`` answers at once."""
        jobs = list(prepared.exports_of(self.resource, actor=actor_for(request))[: prepared.SHOWN])
        files = prepared.files_of(jobs)
        exports = [_told(job, files.get(job.pk)) for job in jobs]
        may_prepare = not require_tenant().reads_only
        return Response({"may_prepare": may_prepare, "at_once": prepared.AT_ONCE, "exports": exports})

    def post(self, request: Request) -> Response:
        """Have those records written that the list's own parameters ask for, in one's own language."""
        asked = request.query_params.dict()
        job = prepared.begin_export(
            self.resource,
            actor=actor_for(request),
            language=translation.get_language() or "fr",
            kind=asked.pop("format", "csv"),
            parameters=asked,
        )
        return Response(_told(job, None), status=201)


class OneExportView(ResourceView):
    def get(self, request: Request, job_id: UUID) -> Response:
        job = prepared.find_export(self.resource, job_id, actor=actor_for(request))
        return Response(_told(job, prepared.files_of([job]).get(job.pk)))


class ExportFileView(FileView):
    def get(self, request: Request, job_id: UUID) -> FileResponse:
        """For a week after it was written."""
        file, content = prepared.open_export(self.resource, job_id, actor=actor_for(request))
        return FileResponse(content, as_attachment=True, filename=file.name, content_type=file.type)


def _told(job: Job, file: StoredFile | None) -> dict[str, Any]:
    return {
        "id": str(job.pk),
        "state": job.state,
        "format": job.arguments["format"],
        "asked_at": job.created_at.isoformat(),
        "done": job.done,
        "total": job.total,
        "error": job.error_message,
        "bytes": file.size if file else None,
        "available_until": prepared.available_until(file).isoformat() if file else None,
    }
