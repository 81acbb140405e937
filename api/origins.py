"""Where the front end may connect to besides its own address."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port


def stream_origin(request: HttpRequest) -> str:
    """Origin of the event hub: ``SSE_ORIGIN``, or the same host at ``SSE_PORT``."""
    if settings.SSE_ORIGIN:
        return str(settings.SSE_ORIGIN)
    host, _ = split_domain_port(request.get_host())
    return f"{request.scheme}://{host}:{settings.SSE_PORT}"
