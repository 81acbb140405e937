"""Where companies are found by browsers, and where their front end may connect to besides its own address."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from core.tenancy.directory import primary_host


def stream_origin(request: HttpRequest) -> str:
    """Origin of the event hub: ``SSE_ORIGIN``, or the same host at ``SSE_PORT``."""
    if settings.SSE_ORIGIN:
        return str(settings.SSE_ORIGIN)
    host, _ = split_domain_port(request.get_host())
    return f"{request.scheme}://{host}:{settings.SSE_PORT}"


def company_origin(request: HttpRequest, tenant_id: UUID) -> str:
    """Origin of a company's front end, whatever name the request was sent to."""
    return origin_at(request, primary_host(tenant_id))


def origin_at(request: HttpRequest, host: str) -> str:
    """Origin of what answers at another host; scheme and port are the request's."""
    _, port = split_domain_port(request.get_host())
    return f"{request.scheme}://{host}:{port}" if port else f"{request.scheme}://{host}"
