"""A few addresses on which the gateway's promises are tried."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor

from django.db import connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import Client
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.errors import StateError
from core.tenancy.transactions import on_commit
from core.users.access import actor_for
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


@api_view(["POST", "PATCH"])
def box(request: Request) -> Response:
    """Make a box; ``X-Die`` says when the process is to be killed, ``?status=`` what is to be answered."""
    made = Box.objects.create(code=request.data["code"])
    if request.headers.get("X-Die") == "before the commit":
        _die()
    if request.headers.get("X-Die") == "after the commit":
        on_commit(_die)
    status = int(request.query_params.get("status", 201))
    headers = {"Location": f"/api/box/{made.pk}", "ETag": f'"{made.version}"'}
    return Response(None if status == 204 else {"id": str(made.pk)}, status=status, headers=headers)


@api_view(["GET"])
def who(request: Request) -> Response:
    actor = actor_for(request)
    return Response({"identity": actor.identity, "scopes": actor.scopes})


@api_view(["POST"])
def busy(request: Request) -> Response:
    """While the first request is in the view, the same one is sent again."""
    again = Client(headers=dict(request.headers), REMOTE_ADDR=request.META["REMOTE_ADDR"])
    with ThreadPoolExecutor(1) as other:
        answer = other.submit(_send_again, again, request.get_full_path(), request.body).result()
    return Response({"code": answer.json()["code"], "retry_after": answer.headers.get("Retry-After")})


def _send_again(client: Client, path: str, body: bytes) -> HttpResponse:
    try:
        return client.post(path, body, content_type="application/json")
    finally:
        connections.close_all()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@csrf_exempt
def count(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"boxes": Box.objects.count()})


urlpatterns = [
    path("api/write", write),
    path("api/count", count),
    path("api/box", box),
    path("api/busy", busy),
    path("api/who", who),
    path("api/v1/", include("api.v1.urls")),
]
handler500 = "api.problems.failure"
