"""Addresses of every declared resource, at its path: a list, and each record in it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, path

from core.kernel.resources import Resource, registered

from .actions import ActionView, BulkActionView, OffersView
from .deleted import DeletedView, RestoreView
from .figures import FiguresView
from .history import HistoryView
from .printing import PrintListView, PrintRecordView
from .transfers import ExportView, ImportRefusedView, ImportRunView, ImportsView, ImportUndoView, ImportView
from .undoing import UndoManyView, UndoView
from .views import ListView, RecordView


def resource_urls() -> list[URLPattern]:
    return [address for resource in registered() for address in addresses(resource)]


def addresses(resource: type[Resource]) -> Iterator[URLPattern]:
    root, record = resource.path(), f"{resource.path()}<uuid:pk>/"
    yield path(root, ListView.as_view(resource=resource))
    yield path(record, RecordView.as_view(resource=resource))
    yield path(f"{root}figures/", FiguresView.as_view(resource=resource))
    yield path(f"{root}actions/<slug:name>/", BulkActionView.as_view(resource=resource))
    yield path(f"{record}actions/", OffersView.as_view(resource=resource))
    yield path(f"{record}actions/<slug:name>/", ActionView.as_view(resource=resource))
    yield path(f"{record}history/", HistoryView.as_view(resource=resource))
    yield path(f"{record}history/<uuid:entry>/undo/", UndoView.as_view(resource=resource))
    yield path(f"{root}history/<uuid:batch>/undo/", UndoManyView.as_view(resource=resource))
    yield path(f"{root}deleted/", DeletedView.as_view(resource=resource))
    yield path(f"{root}deleted/<uuid:pk>/restore/", RestoreView.as_view(resource=resource))
    yield from _files(resource)


def _files(resource: type[Resource]) -> Iterator[URLPattern]:
    root, one = resource.path(), f"{resource.path()}import/<uuid:run_id>/"
    yield path(f"{root}export/", ExportView.as_view(resource=resource))
    yield path(f"{root}print/", PrintListView.as_view(resource=resource))
    yield path(f"{root}<uuid:pk>/print/", PrintRecordView.as_view(resource=resource))
    yield path(f"{root}import/", ImportsView.as_view(resource=resource))
    yield path(one, ImportView.as_view(resource=resource))
    yield path(f"{one}run/", ImportRunView.as_view(resource=resource))
    yield path(f"{one}undo/", ImportUndoView.as_view(resource=resource))
    yield path(f"{one}refused/", ImportRefusedView.as_view(resource=resource))
