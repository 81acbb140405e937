"""Saved views that are sent again and again: ``/api/v1/reports/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.origins import company_origin
from api.v1.company.base import asked, change_schema, changed, sent
from core.jobs.models import Job
from core.kernel.rights import may
from core.openapi import documented
from core.openapi.schemas import results
from core.reports.models import ScheduledReport
from core.reports.resources import ScheduledReportResource
from core.reports.selectors import colleagues_of, report_at, reports_known_to, runs_of
from core.reports.services import change_report, delete_report, pause_report, run_now, schedule_report
from core.tenancy.context import require_tenant
from core.users.access import actor_for

from .report_forms import REPORT, REPORTS, RUN, NewReport, OfView, ReportChange

RIGHT = (ScheduledReportResource.key(), "create")


class ReportsView(APIView):
    @documented("Scheduled reports that one knows of", REPORTS, query=OfView)
    def get(self, request: Request) -> Response:
        """``colleagues`` are those who can be written to; none for whoever may not schedule."""
        actor, view = actor_for(request), asked(OfView, request).get("view")
        found = reports_known_to(actor).filter(**({"view": view} if view else {}))
        may_schedule = may(actor, "create", ScheduledReportResource)
        people = colleagues_of(actor) if may_schedule else ()
        return Response(
            {
                "may_schedule": may_schedule,
                "colleagues": [{"id": str(each.pk), "label": str(each)} for each in people],
                "results": [_told(report, request) for report in found],
            }
        )

    @documented("Have a saved view sent again and again", REPORT, status=201, body=NewReport, right=RIGHT)
    def post(self, request: Request) -> Response:
        values = sent(NewReport, request)
        report = schedule_report(values.pop("view"), actor=actor_for(request), origin=_origin(request), **values)
        return Response(_told(report, request), status=201)


class ReportView(APIView):
    @documented("A scheduled report", REPORT)
    def get(self, request: Request, report_id: UUID) -> Response:
        return Response(_told(report_at(report_id, actor=actor_for(request)), request))

    @documented("Send it otherwise, or let it go on", REPORT, body=change_schema(ReportChange))
    def patch(self, request: Request, report_id: UUID) -> Response:
        actor = actor_for(request)
        report = report_at(report_id, actor=actor)
        values, version = changed(ReportChange, request)
        change_report(report, actor=actor, version=version, origin=_origin(request), **values)
        return Response(_told(report, request))

    @documented("Send it no more", status=204)
    def delete(self, request: Request, report_id: UUID) -> Response:
        actor = actor_for(request)
        delete_report(report_at(report_id, actor=actor), actor=actor)
        return Response(status=204)


class ReportPauseView(APIView):
    @documented("Send nothing until its owner changes it", REPORT)
    def post(self, request: Request, report_id: UUID) -> Response:
        actor = actor_for(request)
        return Response(_told(pause_report(report_at(report_id, actor=actor), actor=actor), request))


class ReportRunsView(APIView):
    @documented("Its latest runs", results(RUN))
    def get(self, request: Request, report_id: UUID) -> Response:
        report = report_at(report_id, actor=actor_for(request))
        return Response({"results": [_run(job) for job in runs_of(report)]})

    @documented("Send it at once", RUN, status=201)
    def post(self, request: Request, report_id: UUID) -> Response:
        actor = actor_for(request)
        return Response(_run(run_now(report_at(report_id, actor=actor), actor=actor)), status=201)


def _origin(request: Request) -> str:
    return company_origin(request._request, require_tenant().id)


def _told(report: ScheduledReport, request: Request) -> dict[str, Any]:
    view, is_paused = report.view, report.paused_at is not None
    return {
        **{name: getattr(report, name) for name in ("version", "name", "sent_as", "rhythm", "day", "stopped")},
        "id": str(report.pk),
        "owner": str(report.owner),
        "mine": report.owner_id == actor_for(request).person_id,
        "view": {"id": str(view.pk), "name": view.name, "resource": view.resource},
        "at": report.at.strftime("%H:%M"),
        "recipients": report.recipients,
        "next_at": None if is_paused else report.next_at,
        "paused": is_paused,
    }


def _run(job: Job) -> dict[str, Any]:
    result = job.result or {}
    return {
        "id": str(job.pk),
        "state": job.state,
        "begun_at": job.created_at,
        "ended_at": job.ended_at,
        "sent": result.get("sent"),
        "stopped": result.get("stopped", ""),
        "error": job.error_message,
    }
