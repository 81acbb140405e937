"""What an application must know to talk to a company's authorization server: ``/.well-known/``, RFC 8414."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from api.middleware.host import requested_host
from api.v1.oauth.asking import CONSENT, origin
from core.oauth.answers import GRANT_TYPES
from core.oauth.server import METHOD
from core.tenancy import directory

BY_SECRET = ["client_secret_basic", "client_secret_post"]


@require_safe
def authorization_server(request: HttpRequest) -> HttpResponse:
    """Each company has a server of its own, at each of its hosts; the platform's has none."""
    if directory.by_host(requested_host(request)) is None:
        raise Http404
    here = origin(request)
    described = {
        "issuer": here,
        "authorization_endpoint": f"{here}{CONSENT}",
        "token_endpoint": here + reverse("oauth-token"),
        "revocation_endpoint": here + reverse("oauth-revoke"),
        "introspection_endpoint": here + reverse("oauth-introspect"),
        "service_documentation": f"{here}/api/v1/docs/",
        "response_types_supported": ["code"],
        "grant_types_supported": list(GRANT_TYPES),
        "code_challenge_methods_supported": [METHOD],
        "token_endpoint_auth_methods_supported": [*BY_SECRET, "none"],
        "revocation_endpoint_auth_methods_supported": [*BY_SECRET, "none"],
        "introspection_endpoint_auth_methods_supported": BY_SECRET,
        "authorization_response_iss_parameter_supported": True,
    }
    return JsonResponse(described, headers={"Cache-Control": "public, max-age=3600"})
