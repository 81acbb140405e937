"""What stands around a viewset in a project without limits, meter and companies: Django's own middleware, a token."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from core.authentication.models import ApiKey
from core.tenancy import directory
from core.tenancy.context import tenant_context

from .reads_peer import OrderViewSet

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "benchmarks.reads_usual.one_transaction",
]


def one_transaction(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """``ATOMIC_REQUESTS``: the tables are the platform's, hence so is the ``BEGIN``."""

    def answer(request: HttpRequest) -> HttpResponse:
        tenant = directory.by_host(request.get_host())
        assert tenant is not None
        request.urlconf = __name__  # type: ignore[attr-defined]
        with tenant_context(tenant):
            return get_response(request)

    return answer


class Token(BaseAuthentication):
    """Looks the token up, as ``TokenAuthentication`` does."""

    def authenticate(self, request: Request) -> tuple[Any, Any] | None:
        text = request.headers["Authorization"].removeprefix("Bearer ")
        found = ApiKey.objects.filter(digest=hashlib.sha256(text.encode()).hexdigest()).first()
        return (found, found) if found else None


class UsualOrders(OrderViewSet):
    authentication_classes = [Token]


urlpatterns = [path("api/v1/peer/order/", UsualOrders.as_view({"get": "list"}))]


def usual_application() -> WSGIHandler:
    """Beside the platform's, in the same process."""
    kept, settings.MIDDLEWARE = settings.MIDDLEWARE, MIDDLEWARE
    try:
        return WSGIHandler()
    finally:
        settings.MIDDLEWARE = kept
