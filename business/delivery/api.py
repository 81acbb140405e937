"""Where one delivers: ``/api/v1/delivery/``."""

from __future__ import annotations

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.kernel.reading import Source, held_in
from core.openapi import documented
from core.openapi.schemas import TEXT, results
from core.records.showing import hides, within_sight
from core.users.access import actor_for

from .models import Town
from .presentation import TOWN, TOWN_KEY, describe_town

PROPOSED = 20
NAME = Source(Town, ("name",))


class TownView(APIView):
    """Served towns whose name holds ``q``, for a picker."""

    @documented("Served towns by name", results(TOWN), query={"q": TEXT})
    def get(self, request: Request) -> Response:
        actor, q = actor_for(request), request.query_params.get("q", "").strip()
        towns = within_sight(actor, TOWN_KEY, Town.objects.active()).select_related("region", "tariff")
        if q:
            towns = towns.none() if hides(actor, f"{TOWN_KEY}.name") else towns.filter(held_in(Town, q, [NAME]))
        return Response({"results": [describe_town(town, actor) for town in towns[:PROPOSED]]})


urlpatterns = [path("town/", TownView.as_view())]
