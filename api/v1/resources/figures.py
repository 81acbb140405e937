"""Figures over the list of any resource; decided in ``core.kernel.reading``."""

from __future__ import annotations

from dataclasses import asdict

from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.reading import read_figures
from core.tenancy.clock import timezone_here
from core.users.access import actor_for

from .base import ResourceView

#: Several values, between commas or each by itself.
SEVERAL = ("group", "measure")


class FiguresView(ResourceView):
    """``GET figures/?group=etat&group=cree_le:month&measure=count,sum:total``, with the conditions of a list."""

    def get(self, request: Request) -> Response:
        asked = request.query_params
        several = {name: ",".join(asked.getlist(name)) for name in SEVERAL if name in asked}
        parameters = {**asked.dict(), **several}
        figures = read_figures(self.resource, actor=actor_for(request), parameters=parameters, zone=timezone_here().key)
        return Response(asdict(figures))
