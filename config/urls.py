"""Addresses of the platform."""

from __future__ import annotations

from django.urls import include, path, re_path

from api import discovery, health, installed
from api.shell import shell

urlpatterns = [
    path("api/v1/platform/", include("api.platform.urls")),
    path("api/v1/", include("api.v1.urls")),
    path("plateforme/registre/", include("api.platform.admin.urls")),
    path("healthz", health.live),
    path("readyz", health.ready),
    path("metrics", health.metrics),
    path(".well-known/oauth-authorization-server", discovery.authorization_server),
    path("manifest.webmanifest", installed.manifest),
    re_path(r"^icon-(?P<purpose>any|maskable)\.svg$", installed.icon),
    path("sw.js", installed.worker),
    re_path(r"^(?!api/|static/)", shell),
]

handler400 = "api.problems.bad_request"
handler403 = "api.problems.forbidden"
handler404 = "api.problems.not_found"
handler500 = "api.problems.failure"
