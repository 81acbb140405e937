"""What the law says, by country and day: ``legal/``."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.resources import LegalResource
from core.kernel.errors import NotFound
from core.kernel.money import currency_of
from core.legal.kinds import Kind, kinds_of
from core.legal.models import LegalValue
from core.legal.words import label_of, words_of
from core.openapi import documented
from core.openapi.schemas import DAY, TEXT, mapping, nullable, one_of, results, shape
from core.tenancy.clock import today
from core.tenancy.context import require_tenant
from core.tenancy.models import Tenant

from .base import GrantedView, asked

KEY = LegalResource.key()
COLUMNS = ("code", "country", "value", "valid_from", "valid_to", "source")
VALUE = shape(
    code=TEXT,
    country=TEXT,
    value={},
    valid_from=DAY,
    valid_to=nullable(DAY),
    source=TEXT,
    label=TEXT,
    words=mapping(TEXT),
    kinds=mapping(one_of(*Kind)),
    currency=TEXT,
)


class Then(serializers.Serializer[Any]):
    """Where and when; the company's own country, today, unless said otherwise."""

    country = serializers.CharField(max_length=2, min_length=2, required=False)
    on = serializers.DateField(required=False)


class LegalValuesView(GrantedView):
    resource = LegalResource

    @documented("What the law says in a country on a day", results(VALUE), query=Then, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        return Response({"results": [_told(each) for each in _holding(request)]})


class LegalValueView(GrantedView):
    resource = LegalResource

    @documented("What the law says of one thing", VALUE, query=Then, right=(KEY, "view"))
    def get(self, request: Request, code: str) -> Response:
        self.allowed(request, "view")
        found = _holding(request).filter(code=code).first()
        if found is None:
            raise NotFound()
        return Response(_told(found))


def _holding(request: Request) -> Any:
    then = asked(Then, request)
    country, day = then.get("country") or _here(), then.get("on") or today()
    return LegalValue.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=day), country=country.upper(), valid_from__lte=day
    ).order_by("code")


def _here() -> str:
    return Tenant.objects.values_list("country", flat=True).get(pk=require_tenant().id)


def _told(value: LegalValue) -> dict[str, Any]:
    """With the words for the rule and for what its value is made of, and what its numbers are."""
    return {
        **{name: getattr(value, name) for name in COLUMNS},
        "label": label_of(value.code),
        "words": words_of(value.value),
        "kinds": kinds_of(value.code, value.value),
        "currency": currency_of(value.country),
    }
