"""The front end's page, at every address that is not the API's."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from api.middleware.host import requested_host
from core.tenancy import directory


@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """The same page for every company and screen; what it shows, it asks the API."""
    if directory.by_host(requested_host(request)) is None:
        raise Http404
    page = Path(settings.STATIC_ROOT) / "index.html"
    if not page.is_file():
        return HttpResponse("The front end is not built: run `make run`.", status=503, content_type="text/plain")
    return HttpResponse(page.read_bytes(), headers={"Cache-Control": "no-cache"})
