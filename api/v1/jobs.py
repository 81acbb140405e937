"""Work in the background: how far it is, stop it, run it again: ``/api/v1/jobs/``."""

from __future__ import annotations

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.jobs.models import Job
from core.jobs.services import cancel, retry
from core.jobs.telling import describe
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import listed, shape
from core.users.access import actor_for

#: A screen shows the latest; older ones are history.
SHOWN = 100
JOB = {"type": "object", "required": ["id", "kind", "state", "done", "total"]}


class JobsView(APIView):
    @documented("Work in the background", shape(jobs=listed(JOB)))
    def get(self, request: Request) -> Response:
        """The latest jobs, one's own; an administrator sees everybody's."""
        jobs = Job.objects.visible_to(actor_for(request))[:SHOWN]
        return Response({"jobs": [describe(job) for job in jobs]})


class JobView(APIView):
    @documented("How far a job is", JOB)
    def get(self, request: Request, job_id: UUID) -> Response:
        return Response(describe(_find(request, job_id)))


class JobCancelView(APIView):
    @documented("Stop a job", JOB)
    def post(self, request: Request, job_id: UUID) -> Response:
        return Response(describe(cancel(_find(request, job_id), actor=actor_for(request))))


class JobRetryView(APIView):
    @documented("Run a job again", JOB)
    def post(self, request: Request, job_id: UUID) -> Response:
        return Response(describe(retry(_find(request, job_id), actor=actor_for(request))))


def _find(request: Request, job_id: UUID) -> Job:
    found: Job | None = Job.objects.visible_to(actor_for(request)).filter(pk=job_id).first()
    if found is None:
        raise NotFound
    return found
