"""Files that fields of records hold: ``files/`` below the address of every resource and of each record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.errors import NotFound
from core.kernel.files import PICTURES, WEBP
from core.records.files import find_file, keep, open_file
from core.records.files.settings import MEGABYTE, MOST, largest_size
from core.records.models import StoredFile
from core.users.access import actor_for

from .base import FileView, ResourceView

#: An address means one content for ever; an hour later the right to read it is asked again.
CACHED = "private, max-age=3600"
#: Whatever a file says, a browser that shows it by itself runs nothing of it.
HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class Sent(serializers.Serializer[Any]):
    file = serializers.FileField()


class FilesView(ResourceView):
    parser_classes = [MultiPartParser]
    #: What a company may choose at most, and the form around it.
    most_bytes = (MOST + 1) * MEGABYTE

    def post(self, request: Request, name: str) -> Response:
        """Keep a file for a field until a record is saved with its ``id``, for a day."""
        sent = Sent(data=request.data)
        sent.is_valid(raise_exception=True)
        file = sent.validated_data["file"]
        # One byte more than what is taken tells as much as all of them.
        content = file.read(largest_size() + 1)
        kept = keep(self.resource, name, file.name, content, actor=actor_for(request))
        return Response({"id": str(kept.pk), "name": kept.name, "type": kept.type, "size": kept.size}, status=201)


class HeldFileView(FileView):
    def get(self, request: Request, pk: UUID, name: str, file: UUID) -> HttpResponseBase:
        """Pictures to be looked at, everything else to be kept."""
        held = find_file(self.resource, pk, name, file, actor=actor_for(request))
        return _handed_out(request, held, held.path, held.type)


class ThumbnailView(FileView):
    def get(self, request: Request, pk: UUID, name: str, file: UUID) -> HttpResponseBase:
        held = find_file(self.resource, pk, name, file, actor=actor_for(request))
        if not held.thumbnail:
            raise NotFound()
        return _handed_out(request, held, held.thumbnail, WEBP)


def _handed_out(request: Request, held: StoredFile, path: str, kind: str) -> HttpResponseBase:
    tag = f'"{path}"'
    headers = {"ETag": tag, "Cache-Control": CACHED, "Content-Security-Policy": HARMLESS}
    fresh: HttpResponse | None = get_conditional_response(request._request, etag=tag)
    if fresh is not None:
        for name, value in headers.items():
            fresh.headers[name] = value
        return fresh
    return FileResponse(
        open_file(path),
        as_attachment=held.type not in PICTURES,
        filename=held.name,
        content_type=kind,
        headers=headers,
    )
