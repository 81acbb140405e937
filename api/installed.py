"""What a device needs to keep the front end: its name and icons at each company, and its service worker."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import get_language_info
from django.views.decorators.http import require_safe

from api.middleware.content_security import policy_for
from api.middleware.host import requested_host
from api.v1.theme import show
from core.company.home_icons import HomeIcon
from core.company.logo import home_icons
from core.company.theme import OUR_COLOUR, theme
from core.tenancy import directory
from core.tenancy.arrival import arrive
from core.tenancy.identity import TenantRef

#: The front end's own, by day: `--background`.
BACKGROUND = "#f6f7f7"
#: What fits below an icon on most devices.
SHORT_NAME = 12
ICONS = {
    # A device that draws no shape of its own around it.
    "any": '<rect width="512" height="512" rx="112" fill="{colour}"/>',
    # A device that cuts its own shape out of it: four fifths of it are sure to be seen.
    "maskable": '<rect width="512" height="512" fill="{colour}"/>',
}
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">{ground}'
    '<text x="256" y="256" fill="#ffffff" font-family="Inter, system-ui, sans-serif" font-weight="700" '
    'font-size="248" text-anchor="middle" dominant-baseline="central">{initial}</text></svg>'
)


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """The web application manifest: the same program, installed under the company's own name."""
    company = _company(request)
    direction = "rtl" if get_language_info(company.language)["bidi"] else "ltr"
    with arrive(company):
        colour, icons = theme()["colour"] or OUR_COLOUR, home_icons()
    described = {
        "id": "/",
        "name": company.name,
        "short_name": short_name(company.name),
        "lang": company.language,
        "dir": direction,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": colour,
        "background_color": BACKGROUND,
        "icons": [_picture(*icon) for icon in icons] or [_drawing(purpose) for purpose in ICONS],
    }
    return JsonResponse(described, headers={"Cache-Control": "no-cache"}, content_type="application/manifest+json")


@require_safe
def icon(request: HttpRequest, purpose: str) -> HttpResponse:
    """The company's initial on its colour."""
    company = _company(request)
    drawn = draw(company.name[:1].upper(), _colour(company), purpose)
    return HttpResponse(drawn, headers={"Cache-Control": "public, max-age=86400"}, content_type="image/svg+xml")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root: from below ``/static/`` it could answer for nothing else.

    It keeps the page with its headers. A browser fetches them anew when the script differs, so the script
    says which policy they hold.
    """
    _company(request)
    script = Path(settings.STATIC_ROOT) / "sw.js"
    if not script.is_file():
        raise Http404
    policy = hashlib.sha256(policy_for(request).encode()).hexdigest()
    content = script.read_bytes() + f"// {policy}\n".encode()
    return HttpResponse(content, headers={"Cache-Control": "no-cache"}, content_type="text/javascript")


def short_name(name: str) -> str:
    """The first words of a name, as many as fit below an icon; a long first word is cut."""
    words = name.split()
    fitting = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    return max((text for text in fitting if len(text) <= SHORT_NAME), key=len, default=name[:SHORT_NAME])


@lru_cache(maxsize=512)
def draw(initial: str, colour: str, purpose: str) -> str:
    ground = ICONS[purpose].format(colour=colour)
    return DRAWING.format(ground=ground, initial=escape(initial))


def _picture(icon: HomeIcon, name: str) -> dict[str, Any]:
    """Of the company's logo."""
    size = f"{icon.size}x{icon.size}"
    return {"src": reverse(show, args=[name]), "sizes": size, "type": "image/png", "purpose": icon.purpose}


def _drawing(purpose: str) -> dict[str, Any]:
    """Of its initial, where it has no logo."""
    return {"src": f"/icon-{purpose}.svg", "sizes": "any", "type": "image/svg+xml", "purpose": purpose}


def _colour(company: TenantRef) -> str:
    """The one that the company chose, else ours."""
    with arrive(company):
        return theme()["colour"] or OUR_COLOUR


def _company(request: HttpRequest) -> TenantRef:
    company = directory.by_host(requested_host(request))
    if company is None:
        raise Http404
    return company
