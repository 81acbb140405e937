"""Where one delivers: ``/api/v1/delivery/``."""

from __future__ import annotations

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.openapi import documented
from core.openapi.schemas import TEXT, results

from .models import Town
from .presentation import TOWN, describe_town

PROPOSED = 20


class TownView(APIView):
    """Served towns whose name holds ``q``, for a picker."""

    @documented("Served towns by name", results(TOWN), query={"q": TEXT})
    def get(self, request: Request) -> Response:
        towns = Town.objects.active().select_related("region", "tariff")
        found = towns.filter(name__icontains=request.query_params.get("q", "").strip())[:PROPOSED]
        return Response({"results": [describe_town(town) for town in found]})


urlpatterns = [path("town/", TownView.as_view())]
