"""The front end's page, at every address that is not the API's."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from api.first_files import link_header
from api.middleware.host import requested_host
from core.tenancy import directory

#: Where the platform's team works.
CONSOLE = "/plateforme"
#: Where strangers read by public links: no search engine keeps it, no other site learns where a reader came from.
SHARED = "/partage"
UNKNOWN_ELSEWHERE = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}


@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """The same page for every company and screen; what it shows, it asks the API.

    At the platform's own host it is the console's, and nothing else.
    """
    host = requested_host(request)
    if host == settings.ROOT_DOMAIN and not request.path.startswith(CONSOLE):
        return HttpResponseRedirect(CONSOLE)
    company = directory.by_host(host)
    if host != settings.ROOT_DOMAIN and company is None:
        raise Http404
    page = Path(settings.STATIC_ROOT) / "index.html"
    if not page.is_file():
        return HttpResponse("The front end is not built: run `make run`.", status=503, content_type="text/plain")
    unknown = UNKNOWN_ELSEWHERE if request.path.startswith(SHARED) else {}
    answer = HttpResponse(page.read_bytes(), headers={"Cache-Control": "no-cache", **unknown})
    if company and not request.path.startswith(CONSOLE):
        answer.headers["Link"] = link_header(request, company)
    return answer
