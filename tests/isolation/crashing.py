"""Addresses that fail while they hold a company's words in their hands."""

from __future__ import annotations

from django.urls import path
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.request import Request
from rest_framework.response import Response

from tests.lab.models import Box


@api_view(["GET"])
@authentication_classes([])
@permission_classes([])
def crash(request: Request) -> Response:
    """Python fails; the word stands in the exception and in the frame."""
    word = request.query_params["word"]
    Box.objects.create(code=word)
    raise RuntimeError(word)


@api_view(["GET"])
@authentication_classes([])
@permission_classes([])
def clash(request: Request) -> Response:
    """The database refuses; its message quotes the row."""
    for _ in range(2):
        Box.objects.create(code=request.query_params["word"])
    return Response()


urlpatterns = [path("api/crash", crash), path("api/clash", clash)]
handler404 = "api.problems.not_found"
handler500 = "api.problems.failure"
