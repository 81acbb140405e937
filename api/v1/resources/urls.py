"""Addresses of every declared resource, at its path: a list, and each record in it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from core.kernel.resources import Resource, registered

from .actions import ActionView, BulkActionView, OffersView
from .changes import ChangesView
from .deleted import DeletedView, DeleteManyView, RestoreManyView, RestoreView
from .exports import ExportFileView, ExportsView, OneExportView
from .figures import FiguresView
from .files import FilesView, HeldFileView, ThumbnailView
from .history import HistoryView
from .printing import PrintListView, PrintRecordView
from .related import RelatedView
from .transfers import ExportView, ImportRefusedView, ImportRunView, ImportsView, ImportUndoView, ImportView
from .undoing import UndoManyView, UndoView
from .views import ListView, RecordView

RECORD = "<uuid:pk>/"


class ResourceResolver(URLResolver):
    """Finds the resource by the beginning of an address, instead of trying every address there is."""

    def __init__(self, paths: dict[str, list[URLPattern]]) -> None:
        self._by_path: dict[str, URLResolver] = {root: path(root, include(below)) for root, below in paths.items()}
        super().__init__(RoutePattern(""), list(self._by_path.values()))

    def resolve(self, path: str) -> ResolverMatch:
        root = next((start for start in _beginnings(path) if start in self._by_path), None)
        if root is None:
            raise Resolver404({"tried": [], "path": path})
        match: ResolverMatch = self._by_path[root].resolve(path)
        match.route = f"{root}{match.route}"
        return match


def _beginnings(path: str) -> Iterator[str]:
    """``business/``, ``business/orders/``, ``business/orders/order/`` and so on."""
    end = path.find("/")
    while end >= 0:
        yield path[: end + 1]
        end = path.find("/", end + 1)


def resource_urls() -> ResourceResolver:
    return ResourceResolver({resource.path(): list(addresses(resource)) for resource in registered()})


def addresses(resource: type[Resource]) -> Iterator[URLPattern]:
    """What is found below the path of a resource."""
    yield path("", ListView.as_view(resource=resource))
    yield path(RECORD, RecordView.as_view(resource=resource))
    yield path("change/", ChangesView.as_view(resource=resource))
    yield path("delete/", DeleteManyView.as_view(resource=resource))
    yield path("figures/", FiguresView.as_view(resource=resource))
    yield path("actions/<slug:name>/", BulkActionView.as_view(resource=resource))
    yield path(f"{RECORD}actions/", OffersView.as_view(resource=resource))
    yield path(f"{RECORD}actions/<slug:name>/", ActionView.as_view(resource=resource))
    yield path(f"{RECORD}related/", RelatedView.as_view(resource=resource))
    yield path(f"{RECORD}history/", HistoryView.as_view(resource=resource))
    yield path(f"{RECORD}history/<uuid:entry>/undo/", UndoView.as_view(resource=resource))
    yield path("history/<uuid:batch>/undo/", UndoManyView.as_view(resource=resource))
    yield path("deleted/", DeletedView.as_view(resource=resource))
    yield path("deleted/restore/", RestoreManyView.as_view(resource=resource))
    yield path("deleted/<uuid:pk>/restore/", RestoreView.as_view(resource=resource))
    yield from _transfers(resource)
    yield from _files(resource)


def _files(resource: type[Resource]) -> Iterator[URLPattern]:
    held = f"{RECORD}files/<slug:name>/<uuid:file>/"
    yield path("files/<slug:name>/", FilesView.as_view(resource=resource))
    yield path(held, HeldFileView.as_view(resource=resource))
    yield path(f"{held}thumbnail/", ThumbnailView.as_view(resource=resource))


def _transfers(resource: type[Resource]) -> Iterator[URLPattern]:
    one, prepared = "import/<uuid:run_id>/", "export/jobs/<uuid:job_id>/"
    yield path("export/", ExportView.as_view(resource=resource))
    yield path("export/jobs/", ExportsView.as_view(resource=resource))
    yield path(prepared, OneExportView.as_view(resource=resource))
    yield path(f"{prepared}file/", ExportFileView.as_view(resource=resource))
    yield path("print/", PrintListView.as_view(resource=resource))
    yield path(f"{RECORD}print/", PrintRecordView.as_view(resource=resource))
    yield path("import/", ImportsView.as_view(resource=resource))
    yield path(one, ImportView.as_view(resource=resource))
    yield path(f"{one}run/", ImportRunView.as_view(resource=resource))
    yield path(f"{one}undo/", ImportUndoView.as_view(resource=resource))
    yield path(f"{one}refused/", ImportRefusedView.as_view(resource=resource))
