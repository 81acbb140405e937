"""What these addresses share: a right of the role, then a form that refuses what it does not know."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.views import APIView

from api.v1.resources.versions import version_read
from api.v1.resources.views import values_of
from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.kernel.rights import require
from core.openapi import Schema, form_schema
from core.openapi.schemas import VERSION
from core.records.errors import VersionMissing
from core.records.texts import UNKNOWN
from core.users.access import actor_for

Form = type[serializers.Serializer[Any]]
Values = dict[str, Any]


class GrantedView(APIView):
    """Serves what roles are granted as ``resource``."""

    resource: ClassVar[type[Resource]]

    def allowed(self, request: Request, verb: str) -> Actor:
        """Who asks; raises ``AccessDenied`` unless the role grants the verb."""
        actor = actor_for(request)
        require(actor, verb, self.resource)
        return actor


def given(form: Form, values: Values, *, partial: bool = False) -> Values:
    """What was sent, checked; raises ``ValidationError``, also for names that mean nothing here."""
    filled = form(data=values, partial=partial)
    if unknown := values.keys() - filled.fields.keys():
        raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(unknown)})
    filled.is_valid(raise_exception=True)
    return cast(Values, filled.validated_data)


def sent(form: Form, request: Request) -> Values:
    """The body of something new."""
    return given(form, values_of(request))


def changed(form: Form, request: Request) -> tuple[Values, int]:
    """What is to change, any part of the form, and the version that was read; raises ``VersionMissing``."""
    values = values_of(request)
    version = version_read(request, values)
    if version is None:
        raise VersionMissing()
    return given(form, values, partial=True), version


def given_value(request: Request) -> Any:
    """The one value of the body, whatever it is; raises ``ValidationError`` where it says something else."""
    values = values_of(request)
    if values.keys() != {"value"}:
        raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(values.keys() ^ {"value"})})
    return values["value"]


def change_schema(form: Form) -> Schema:
    """The body of a change, for the document: any of the values, and the version that was read."""
    schema = form_schema(form(), partial=True)
    return {**schema, "properties": {**schema["properties"], "version": VERSION}, "additionalProperties": False}


def asked(form: Form, request: Request) -> Values:
    """The parameters of the address."""
    return given(form, request.query_params.dict())
