"""A module that the company has switched off has no address."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.problems import problem_for
from core.configuration.switches import is_enabled
from core.kernel.errors import NotFound
from core.kernel.modules import installed_modules

ROOT = "/api/v1/"


class ModuleMiddleware:
    """Answers before the view is looked for: generated and hand-written addresses alike."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = module_asked(request.path)
        if key is not None and request.tenant is not None and not is_enabled(key):  # type: ignore[attr-defined]
            return problem_for(NotFound()).response()
        return self.get_response(request)


def module_asked(path: str) -> str | None:
    """The module to which an address of the API belongs: ``/api/v1/yoozak/commande/...``."""
    if not path.startswith(ROOT):
        return None
    key = ".".join(path[len(ROOT) :].split("/", 2)[:2])
    return key if key in installed_modules() else None
