"""The whole document, made for one actor: what they may not do, and what is switched off, does not exist in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import URLPattern, URLResolver
from rest_framework.request import Request

from core.configuration.switches import in_use
from core.tenancy.context import require_tenant
from core.users.access import actor_for

from ..oauth.asking import CONSENT
from ..resources import related
from . import figures, refusals
from .resources import ResourceDocument
from .written import written_paths

VERSION = "3.1.0"
ROOT = "/api/v1"
TOKENS = {
    "tokenUrl": f"{ROOT}/oauth/token/",
    "refreshUrl": f"{ROOT}/oauth/token/",
    "scopes": {"*:view": "Read all that the person may read.", "*:*": "Do all that the person may do."},
}
SECURITY = {
    "key": {"type": "http", "scheme": "bearer", "description": "A key of the company, `yz_...`."},
    "application": {
        "type": "oauth2",
        "description": "A token of an application that somebody let in, `yzo_...`. Scopes are `<resource>:<verb>`.",
        "flows": {
            "authorizationCode": {"authorizationUrl": CONSENT, **TOKENS},
            "clientCredentials": TOKENS,
        },
    },
    "session": {"type": "apiKey", "in": "cookie", "name": "sessionid"},
}


def document(patterns: Iterable[URLPattern | URLResolver], request: Request) -> dict[str, Any]:
    """OpenAPI of the addresses under these patterns, and of every declared resource."""
    described = [ResourceDocument(resource, actor_for(request)) for resource in in_use()]
    paths, records = written_paths(patterns, request), {}
    for each in described:
        if own := each.paths():
            records[each.resource.key()] = each.record()
            for path, operations in own.items():
                # What a module answers by hand at the same address comes first.
                paths.setdefault(path, operations)
    return {
        "openapi": VERSION,
        "info": {"title": require_tenant().name, "version": "1"},
        "servers": [{"url": ROOT}],
        "security": [{name: []} for name in SECURITY],
        "paths": paths,
        "components": {
            "schemas": {"problem": refusals.PROBLEM, **figures.COMPONENTS, **related.COMPONENTS, **records},
            "responses": refusals.components(),
            "securitySchemes": SECURITY,
        },
    }
