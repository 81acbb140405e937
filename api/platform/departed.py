"""Deleted companies of which a backup is kept: ``/api/v1/platform/departed/``."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from core.console.errors import DepartedUnknown
from core.console.models import Departed
from core.console.selectors import departed
from core.console.services import ask

from .acts import describe as describe_act
from .base import TeamView
from .forms import Restore

#: A screen shows so many; whoever looks for another one names it.
SHOWN = 100


class DepartedsView(TeamView):
    def get(self, request: Request) -> Response:
        """By identifier, those that ``q`` is part of."""
        found = departed().filter(slug__icontains=request.query_params.get("q", ""))
        return Response({"departed": [_describe(each) for each in found[:SHOWN]]})


class DepartedView(TeamView):
    def get(self, request: Request, slug: str) -> Response:
        return Response(_describe(_find(slug)))


class BringBackView(TeamView):
    def post(self, request: Request, slug: str) -> Response:
        """The company again as it was, or another one out of what is kept of it."""
        _find(slug)
        wanted = self.given(Restore, request)
        reason = wanted.pop("reason")
        act = ask("bring_back", staff=self.person(request), company=slug, reason=reason, **wanted)
        return Response(describe_act(act), status=202)


def _find(slug: str) -> Departed:
    found = departed(slug).first()
    if found is None:
        raise DepartedUnknown(slug=slug)
    return found


def _describe(found: Departed) -> dict[str, Any]:
    return {"slug": found.slug, "backups": found.backups, "seen_at": found.seen_at}
