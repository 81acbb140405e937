"""The company itself: ``/api/v1/company/``, for administrators only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import Administrator
from core.checks import check
from core.checks.phones import parse_phone
from core.company.identity import CHANGEABLE, change_identity, identity
from core.kernel.errors import BusinessError
from core.openapi import documented
from core.openapi.schemas import INTEGER, TEXT, shape
from core.tenancy.models import Tenant
from core.users.access import actor_for

from .base import change_schema, changed
from .texts import INVALID_PHONE, CurrencyField, TimeZoneField

SHOWN = ("slug", "country", "sector", *CHANGEABLE)
IDENTITY = shape(**dict.fromkeys(SHOWN, TEXT), version=INTEGER)


class CheckedField(serializers.CharField):
    """A number that carries its own key, kept as it is stored; it may be empty."""

    def __init__(self, kind: str, **options: Any) -> None:
        super().__init__(allow_blank=True, **options)
        self.kind = kind

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        try:
            return check(self.kind, text) if text else text
        except BusinessError as refusal:
            raise serializers.ValidationError(str(refusal), code=refusal.code) from refusal


class PhoneField(serializers.CharField):
    """Typed as in the company's country, kept as it is dialled."""

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        number = parse_phone(text, identity().country)
        if text and not number.is_valid:
            raise serializers.ValidationError(INVALID_PHONE, code="invalid")
        return number.e164


class IdentityChange(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=200)
    siret = CheckedField("siret", max_length=20)
    tva_number = CheckedField("vat", max_length=50)
    ice = CheckedField("ice", max_length=20)
    legal_form = serializers.CharField(max_length=40, allow_blank=True)
    identifiant_fiscal = serializers.RegexField(r"^\d*\Z", max_length=20, allow_blank=True)
    registre_commerce = serializers.CharField(max_length=30, allow_blank=True)
    patente = serializers.RegexField(r"^\d*\Z", max_length=20, allow_blank=True)
    address = serializers.CharField(max_length=1_000, allow_blank=True)
    phone = PhoneField(max_length=40, allow_blank=True)
    email = serializers.EmailField(max_length=254, allow_blank=True)
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    timezone = TimeZoneField(max_length=50)
    currency = CurrencyField(max_length=3)


class IdentityView(APIView):
    permission_classes = [IsAuthenticated, Administrator]

    @documented("The company: name, legal numbers, how to reach it", IDENTITY)
    def get(self, request: Request) -> Response:
        return Response(_told(identity()))

    @documented("Change what the company says of itself", IDENTITY, body=change_schema(IdentityChange))
    def patch(self, request: Request) -> Response:
        values, version = changed(IdentityChange, request)
        return Response(_told(change_identity(actor=actor_for(request), version=version, **values)))


def _told(company: Tenant) -> dict[str, Any]:
    return {name: getattr(company, name) for name in IDENTITY["properties"]}
