"""Records as files: ``import/`` and ``export/`` below the address of every resource."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterator
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from rest_framework import serializers
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from core.integrations import services
from core.integrations.errors import FormatUnknown
from core.integrations.exporting import Export
from core.integrations.formats import csv_lines, json_lines
from core.integrations.models import UNDERWAY, ImportRun, Mode, RunState
from core.integrations.undoing import Undoing, preview, undo
from core.integrations.whole_files import TYPES
from core.integrations.workbook_writer import write_workbook
from core.kernel.errors import NotFound
from core.tenancy.context import require_tenant
from core.tenancy.identity import TenantRef
from core.users.access import actor_for

from .base import FileView, ResourceView

FLOWING: dict[str, Callable[[Export, TenantRef], Iterator[bytes]]] = {"csv": csv_lines, "jsonl": json_lines}
#: Of one file; all of a list, however long, is asked for by its filter.
MOST_CHOSEN = 20_000


class Sent(serializers.Serializer[Any]):
    file = serializers.FileField()
    mapping = serializers.CharField(required=False)

    def validate_mapping(self, text: str) -> dict[str, str]:
        """Field by header, as a JSON object."""
        field = serializers.DictField(child=serializers.CharField(allow_blank=True))
        try:
            return cast(dict[str, str], field.run_validation(json.loads(text)))
        except json.JSONDecodeError as error:
            raise serializers.ValidationError(str(error)) from error


class Wanted(serializers.Serializer[Any]):
    mode = serializers.ChoiceField(choices=Mode.choices, default=Mode.ALL)


class ImportsView(ResourceView):
    parser_classes = [MultiPartParser]
    most_bytes = settings.LARGEST_IMPORT

    def get(self, request: Request) -> Response:
        """The latest files that one sent oneself."""
        runs = services.recent(self.resource, actor=actor_for(request))
        return Response({"results": [_summary(run) for run in runs]})

    def post(self, request: Request) -> Response:
        """Check a file: what it would do, and what is wrong with it."""
        sent = Sent(data=request.data)
        sent.is_valid(raise_exception=True)
        file = sent.validated_data["file"]
        mapping = sent.validated_data.get("mapping")
        run = services.begin(self.resource, file.name, file.read(), actor=actor_for(request), mapping=mapping)
        return Response(_describe(run), status=201)


class OneImportView(ResourceView):
    """Serves one import; of another resource's there is none here."""

    def found(self, request: Request, run_id: UUID) -> ImportRun:
        run = services.find(run_id, actor=actor_for(request))
        if run.resource != self.resource.key():
            raise NotFound()
        return run


class ImportView(OneImportView):
    def get(self, request: Request, run_id: UUID) -> Response:
        return Response(_describe(self.found(request, run_id)))


class ImportRunView(OneImportView):
    parser_classes = [JSONParser]

    def post(self, request: Request, run_id: UUID) -> Response:
        """Bring the checked file in."""
        wanted = Wanted(data=request.data)
        wanted.is_valid(raise_exception=True)
        self.found(request, run_id)
        return Response(_describe(services.run(run_id, actor=actor_for(request), **wanted.validated_data)))


class ImportUndoView(OneImportView):
    def get(self, request: Request, run_id: UUID) -> Response:
        """What taking the import back would do."""
        self.found(request, run_id)
        return Response(_told(preview(run_id, actor=actor_for(request))))

    def post(self, request: Request, run_id: UUID) -> Response:
        self.found(request, run_id)
        return Response(_told(undo(run_id, actor=actor_for(request))))


class ImportRefusedView(OneImportView):
    def get(self, request: Request, run_id: UUID) -> FileResponse:
        """The rows that were refused, with the reasons in the last column."""
        run = self.found(request, run_id)
        if not run.refused_rows:
            raise NotFound()
        return FileResponse(default_storage.open(run.refused_rows), as_attachment=True, content_type="text/csv")


class Chosen(serializers.Serializer[Any]):
    """Records that were ticked one by one: too many for an address."""

    ids = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=MOST_CHOSEN)
    format = serializers.CharField(default="csv")
    # The name is also that of an attribute of DRF's serializers, which this one does not use.
    fields = serializers.CharField(required=False)  # type: ignore[assignment]
    sort = serializers.CharField(required=False)


class ExportView(FileView):
    parser_classes = [JSONParser]

    def get(self, request: Request) -> HttpResponseBase:
        """The records that the list's own parameters ask for, all of them, in one's own language."""
        return self._file(request, request.query_params.dict())

    def post(self, request: Request) -> HttpResponseBase:
        """The chosen records, with the columns and in the order that the list's own parameters ask for."""
        chosen = Chosen(data=request.data)
        chosen.is_valid(raise_exception=True)
        asked = dict(chosen.validated_data)
        return self._file(request, asked, ids=asked.pop("ids"))

    def _file(
        self, request: Request, asked: dict[str, str], *, ids: Collection[UUID] | None = None
    ) -> HttpResponseBase:
        kind = asked.pop("format", "csv")
        if kind not in TYPES:
            raise FormatUnknown()
        export = Export(self.resource, actor_for(request), translation.get_language() or "fr", asked, ids=ids)
        name = f"{self.resource.resource_name()}.{kind}"
        if kind == "xlsx":
            return _workbook(export, name)
        lines = FLOWING[kind](export, require_tenant())
        response = StreamingHttpResponse(lines, content_type=TYPES[kind])
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _workbook(export: Export, name: str) -> FileResponse:
    out = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    write_workbook(export, out)
    out.seek(0)
    return FileResponse(out, as_attachment=True, filename=name, content_type=TYPES["xlsx"])


def _describe(run: ImportRun) -> dict[str, Any]:
    return {
        **_summary(run),
        "resource": run.resource,
        "mode": run.mode,
        "mapping": run.mapping,
        "ignored": run.ignored,
        "samples": run.samples,
        "fault_count": run.fault_count,
        "progress": run.progress,
        "job": str(run.job_id) if run.job_id else None,
        "reason": run.reason,
        "faults": run.faults,
        "ended": run.standing not in UNDERWAY,
        "runnable": run.runnable,
    }


def _summary(run: ImportRun) -> dict[str, Any]:
    counts = ("rows", "created", "changed", "unchanged", "refused")
    until = run.undo_until
    return {
        "id": str(run.pk),
        "file": run.file_name,
        "state": run.standing,
        "state_label": str(RunState(run.standing).label),
        **{name: getattr(run, name) for name in counts},
        "sent_at": run.created_at.isoformat(),
        "undo_until": until.isoformat() if until else None,
    }


def _told(undoing: Undoing) -> dict[str, Any]:
    return {
        "deleted": len(undoing.deleted),
        "restored": len(undoing.restored),
        "conflicts": [{"record": str(each.record), "line": each.line, "code": each.code} for each in undoing.conflicts],
    }
