"""Fields that the company adds to its records: ``fields/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.checks import kinds as identifiers
from core.company.filling import is_filled_in, require_form
from core.company.jobs import copying
from core.company.resources import FieldResource
from core.configuration.custom.models import CustomField, CustomKind
from core.configuration.custom.searching import NUMERICAL, TEXTUAL
from core.configuration.custom.services import change_field, define_field
from core.configuration.kinds import Json
from core.jobs.models import Job, JobState
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.kernel.resources import Resource, registered, resource_named
from core.kernel.rights import AccessDenied, granted, within
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INTEGER, TEXT, listed, mapping, nullable, one_of, results, shape

from .base import GrantedView, asked, change_schema, changed, sent

KEY = FieldResource.key()
#: Of a field that will be filterable: how far the work is.
COPYING = shape(state=one_of(*JobState.values), done=INTEGER, total=INTEGER)
FIELD = shape(
    id=IDENTIFIER,
    version=INTEGER,
    resources=listed(TEXT),
    key=TEXT,
    kind=TEXT,
    labels=mapping(TEXT),
    helps=mapping(TEXT),
    options=mapping({}),
    required=BOOLEAN,
    default={},
    position=INTEGER,
    after=TEXT,
    is_active=BOOLEAN,
    is_listed=BOOLEAN,
    is_filterable=BOOLEAN,
    copying=nullable(COPYING),
)
RECORDS = shape(value=TEXT, label=TEXT, may_have_fields=BOOLEAN)
KIND = shape(value=TEXT, label=TEXT, may_be_filterable=BOOLEAN)
KINDS = shape(kinds=listed(KIND), resources=listed(RECORDS), checks=listed(TEXT))


class PlainField(serializers.JSONField):
    """Any JSON that the database can keep."""

    def to_internal_value(self, data: Any) -> Any:
        try:
            return Json().parse(super().to_internal_value(data))
        except BusinessError as refusal:
            raise serializers.ValidationError(str(refusal), code=refusal.code) from refusal


class PlainMappingField(PlainField):
    def to_internal_value(self, data: Any) -> Any:
        return serializers.DictField().run_validation(super().to_internal_value(data))


class FieldChange(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=CustomKind.choices, required=False)
    labels = serializers.DictField(child=serializers.CharField(max_length=200), required=False)
    helps = serializers.DictField(child=serializers.CharField(max_length=1_000), required=False)
    options = PlainMappingField(required=False)
    required = serializers.BooleanField(required=False)  # type: ignore[assignment] # a field of the form
    default = PlainField(required=False, allow_null=True)
    position = serializers.IntegerField(min_value=0, max_value=32_767, required=False)
    after = serializers.CharField(max_length=60, allow_blank=True, required=False)
    is_active = serializers.BooleanField(required=False)
    is_listed = serializers.BooleanField(required=False)
    is_filterable = serializers.BooleanField(required=False)


class NewField(FieldChange):
    resource = serializers.CharField(max_length=120)
    key = serializers.CharField(max_length=42)
    kind = serializers.ChoiceField(choices=CustomKind.choices)
    labels = serializers.DictField(child=serializers.CharField(max_length=200))


class Of(serializers.Serializer[Any]):
    resource = serializers.CharField(max_length=120, required=False)


class FieldsView(GrantedView):
    resource = FieldResource

    @documented("Added fields, those put aside among them", results(FIELD), query=Of, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        actor = self.allowed(request, "view")
        found = granted(actor, "view", FieldResource, CustomField.objects.all())
        wanted = asked(Of, request).get("resource")
        if wanted is not None:
            found = found.filter(target=_target(wanted).model._meta.label_lower)
        fields = list(found)
        work = copying(fields)
        return Response({"results": [_told(field, work.get(field.pk)) for field in fields]})

    @documented("Add a field", FIELD, status=201, body=NewField, right=(KEY, "create"))
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "create")
        values = sent(NewField, request)
        declared = _target(values.pop("resource"))
        require_form(declared)
        field = define_field(declared.model, values.pop("key"), values.pop("kind"), actor=actor, **values)
        return Response(_one(field), status=201)


class FieldView(GrantedView):
    resource = FieldResource

    @documented("An added field", FIELD, right=(KEY, "view"))
    def get(self, request: Request, field_id: UUID) -> Response:
        return Response(_one(_field(field_id, self.allowed(request, "view"), "view")))

    @documented("Change an added field, or put it aside", FIELD, body=change_schema(FieldChange), right=(KEY, "update"))
    def patch(self, request: Request, field_id: UUID) -> Response:
        actor = self.allowed(request, "update")
        field = _field(field_id, actor, "update")
        values, version = changed(FieldChange, request)
        return Response(_one(change_field(field, actor=actor, version=version, **values)))


class FieldKindsView(GrantedView):
    resource = FieldResource

    @documented("Kinds of added fields, and the records that take some", KINDS, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        kinds = [
            {"value": kind.value, "label": str(kind.label), "may_be_filterable": kind in NUMERICAL | TEXTUAL}
            for kind in CustomKind
        ]
        targets = [
            {"value": each.key(), "label": str(each.label_plural()), "may_have_fields": is_filled_in(each)}
            for each in registered()
        ]
        return Response({"kinds": kinds, "resources": targets, "checks": sorted(identifiers())})


def _target(key: str) -> type[Resource]:
    try:
        return resource_named(key)
    except KeyError:
        raise NotFound() from None


def _field(field_id: UUID, actor: Actor, verb: str) -> CustomField:
    found = granted(actor, "view", FieldResource, CustomField.objects.all()).filter(pk=field_id).first()
    if found is None:
        raise NotFound()
    if not within(actor, verb, FieldResource, found):
        raise AccessDenied()
    field: CustomField = found
    return field


def _one(field: CustomField) -> dict[str, Any]:
    return _told(field, copying([field]).get(field.pk))


def _told(field: CustomField, work: Job | None) -> dict[str, Any]:
    """The records may be shown by more than one resource."""
    shown = [each.key() for each in registered() if each.model._meta.label_lower == field.target]
    names = [name for name in FIELD["properties"] if name not in {"id", "resources", "copying"}]
    told = {"state": work.state, "done": work.done, "total": work.total} if work else None
    return {
        "id": str(field.pk),
        "resources": shown,
        **{name: getattr(field, name) for name in names},
        "copying": told,
    }
