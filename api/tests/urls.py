"""Two addresses on which the gateway's promises are tried."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.errors import StateError
from tests.lab.models import Box


@api_view(["POST"])
@authentication_classes([])
@permission_classes([])
def write(request: Request) -> Response:
    Box.objects.create(code="a")
    if "raise" in request.query_params:
        raise RuntimeError("secret detail")
    if "refuse" in request.query_params:
        raise StateError
    return Response({}, status=int(request.query_params["status"]))


@csrf_exempt
def count(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"boxes": Box.objects.count()})


urlpatterns = [path("api/write", write), path("api/count", count)]
handler500 = "api.problems.failure"
