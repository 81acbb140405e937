"""The company's pictures, for everybody who comes to its door: ``/api/v1/theme/``."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from core.company.logo import picture
from core.company.theme import PICTURES, theme
from core.kernel.errors import NotFound
from core.openapi.schemas import TEXT, Schema, shape

THEME: Schema = shape(colour=TEXT, **dict.fromkeys(PICTURES, TEXT))
#: Another picture has another name.
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def show(request: HttpRequest, name: str) -> HttpResponse:
    try:
        return HttpResponse(picture(name), content_type="image/png", headers=FOR_EVER)
    except NotFound as error:
        raise Http404 from error


def described() -> dict[str, str]:
    """The look, with addresses in the place of names."""
    told = theme()
    return {**told, **{kind: reverse(show, args=[told[kind]]) for kind in PICTURES if told[kind]}}
