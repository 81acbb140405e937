"""How documents are numbered: ``series/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.resources import SeriesResource
from core.configuration.models import Reset, Series
from core.configuration.numbering import declared_series, is_declared, preview_numbers, series_label
from core.configuration.series import configure_series
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, VERSION, results, shape
from core.tenancy.clock import today

from .base import GrantedView, change_schema, changed

KEY = SeriesResource.key()
SERIES = shape(
    code=TEXT,
    version=VERSION,
    label=TEXT,
    prefix=TEXT,
    width=INTEGER,
    first_number=INTEGER,
    reset=TEXT,
    format=TEXT,
    gapless=BOOLEAN,
    next=TEXT,
)


class SeriesChange(serializers.Serializer[Any]):
    prefix = serializers.CharField(max_length=30, allow_blank=True)
    width = serializers.IntegerField(min_value=1, max_value=18)
    first_number = serializers.IntegerField(min_value=0, max_value=2**53)
    reset = serializers.ChoiceField(choices=Reset.choices)
    format = serializers.CharField(max_length=60, allow_blank=True)
    gapless = serializers.BooleanField()


class AllSeriesView(GrantedView):
    resource = SeriesResource

    @documented("How documents are numbered, and the next number of each", results(SERIES), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        return Response({"results": _told(list(declared_series().values()))})


class OneSeriesView(GrantedView):
    resource = SeriesResource

    @documented("How one kind of document is numbered", SERIES, right=(KEY, "view"))
    def get(self, request: Request, code: str) -> Response:
        self.allowed(request, "view")
        return Response(_one(code))

    @documented("Number otherwise from now on", SERIES, body=change_schema(SeriesChange), right=(KEY, "update"))
    def patch(self, request: Request, code: str) -> Response:
        actor = self.allowed(request, "update")
        if not is_declared(code):
            raise NotFound()
        values, version = changed(SeriesChange, request)
        configure_series(code, actor=actor, version=version, **values)
        return Response(_one(code))


def _one(code: str) -> dict[str, Any]:
    if not is_declared(code):
        raise NotFound()
    return _told([declared_series()[code]])[0]


def _told(many: list[Series]) -> list[dict[str, Any]]:
    following = preview_numbers(many, on=today())
    names = SERIES["properties"].keys() - {"label", "next"}
    return [
        {
            **{name: getattr(each, name) for name in names},
            "label": series_label(each.code),
            "next": following[each.code],
        }
        for each in many
    ]
