"""Addresses for machines that watch over us: ``/healthz``, ``/readyz``, ``/metrics``."""

from __future__ import annotations

import hmac
from functools import wraps
from ipaddress import ip_address
from typing import Protocol

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from api.credentials import client_address
from core.observability.metrics import exposition
from core.observability.readiness import examine


class View(Protocol):
    def __call__(self, request: HttpRequest) -> HttpResponse: ...


def watchers_only(view: View) -> View:
    """For whoever holds ``METRICS_TOKEN``, or asks from the machine itself."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not _is_watcher(request):
            raise Http404
        return view(request)

    return guarded


def _is_watcher(request: HttpRequest) -> bool:
    token = settings.METRICS_TOKEN
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(shown.encode(), token.encode()):
        return True
    return ip_address(client_address(request)).is_loopback


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Databases, migrations, cache and queue work; with ``?deep=1`` a worker has answered too."""
    findings = examine(deep=request.GET.get("deep") == "1" and _is_watcher(request))
    well = all(findings.values())
    return JsonResponse({"status": "ready" if well else "not_ready", "checks": findings}, status=200 if well else 503)


@never_cache
@require_safe
@watchers_only
def metrics(request: HttpRequest) -> HttpResponse:
    return HttpResponse(exposition(), content_type="text/plain; version=0.0.4; charset=utf-8")
