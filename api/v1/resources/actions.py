"""Actions and workflow steps of any resource, on one record or on many; decided in ``core.records.acting``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.problems import problem_for
from core.history import one_batch
from core.records import acting, undoing
from core.records.offers import Offer, offers
from core.records.outcomes import Outcome
from core.users.access import actor_for

from .base import ResourceView
from .versions import version_read
from .views import values_of

#: More at once is a job, not a request.
MANY = 500


class ActionView(ResourceView):
    """``POST <record>/actions/<name>/``."""

    def post(self, request: Request, pk: UUID, name: str) -> HttpResponse:
        values = values_of(request)
        version = version_read(request, values)
        acting.act(self.resource, name, pk, values, actor=actor_for(request), version=version)
        return self.shown(request, pk)


class OffersView(ResourceView):
    """``GET <record>/actions/``."""

    def get(self, request: Request, pk: UUID) -> Response:
        return Response({"results": [_offer(each) for each in offers(self.resource, pk, actor=actor_for(request))]})


def _offer(offer: Offer) -> dict[str, Any]:
    reason = offer.refusal and str(problem_for(offer.refusal).message)
    return {"name": offer.action.name, "enabled": offer.refusal is None, "reason": reason}


class Choice(serializers.Serializer[Any]):
    """Which records an act on many is for."""

    ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=MANY)


def chosen(ids: Any) -> list[UUID]:
    """Each once, in their order; raises ``ValidationError``."""
    choice = Choice(data={"ids": ids})
    choice.is_valid(raise_exception=True)
    return list(dict.fromkeys(choice.validated_data["ids"]))


class BulkActionView(ResourceView):
    """``POST actions/<name>/`` with ``ids``: a result for each record, in their order.

    ``batch`` is the act by which they are undone together; null where that cannot be, as for a step of a workflow.
    """

    def post(self, request: Request, name: str) -> Response:
        values = values_of(request)
        ids, actor = chosen(values.pop("ids", None)), actor_for(request)
        with one_batch() as batch:
            outcomes = acting.act_on_many(self.resource, name, ids, values, actor=actor)
        undone_by = str(batch) if undoing.is_undoable(self.resource, batch, actor=actor) else None
        return Response({"batch": undone_by, "results": [result_of(outcome) for outcome in outcomes]})


def result_of(outcome: Outcome) -> dict[str, Any]:
    """What became of one of many records."""
    if outcome.refusal is None:
        return {"id": str(outcome.id), "ok": True, **({"archived": True} if outcome.archived else {})}
    problem = problem_for(outcome.refusal)
    error = {"code": problem.code, "message": str(problem.message), "champs": problem.champs}
    return {"id": str(outcome.id), "ok": False, "error": error}
