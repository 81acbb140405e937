"""Records on paper: ``print/`` below the address of every resource and of each record."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from rest_framework.request import Request

from core.printing.listing import print_list
from core.printing.record import print_record
from core.users.access import actor_for

from .base import FileView

PAPER = "application/pdf"


class PrintView(FileView):
    def sheet(self, pdf: bytes) -> HttpResponse:
        named = f'inline; filename="{self.resource.resource_name()}.pdf"'
        return HttpResponse(pdf, content_type=PAPER, headers={"Content-Disposition": named})


class PrintRecordView(PrintView):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        """The record in the reader's language."""
        return self.sheet(print_record(self.resource, pk, actor=actor_for(request)))


class PrintListView(PrintView):
    def get(self, request: Request) -> HttpResponse:
        """The records that the list's own parameters ask for."""
        asked = request.query_params.dict()
        return self.sheet(print_list(self.resource, actor=actor_for(request), parameters=asked))
