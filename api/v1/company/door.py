"""What the company asks at its door: ``door/``."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.door import caller_of
from core.company.resources import DoorResource
from core.door.models import Demand, SignInPolicy
from core.door.policy import IDLE_MINUTES, LONGEST_HOURS, PASSWORD_LENGTH
from core.door.services import FIELDS, change_policy, current, version_of
from core.kernel.actors import Actor
from core.kernel.rights import granted_fields
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, listed, mapping, nullable, shape
from core.records.texts import UNKNOWN

from .base import GrantedView, change_schema, changed
from .texts import INVALID_NETWORK

KEY = DoorResource.key()
BOUNDS = {"idle_minutes": IDLE_MINUTES, "longest_hours": LONGEST_HOURS, "password_length": PASSWORD_LENGTH}
DOOR = shape(
    version=INTEGER,
    bounds=mapping(listed(INTEGER)),
    address=TEXT,
    two_factors=BOOLEAN,
    optional={
        "second_factor": TEXT,
        "second_factor_roles": listed(TEXT),
        "networks": listed(TEXT),
        **dict.fromkeys(BOUNDS, nullable(INTEGER)),
    },
)


class NetworkField(serializers.CharField):
    """One address or a network, written as it is kept: ``192.0.2.0/24``."""

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        try:
            return str(ip_network(text))
        except ValueError as error:
            raise serializers.ValidationError(INVALID_NETWORK, code="invalid") from error


def _within(name: str) -> serializers.IntegerField:
    least, most = BOUNDS[name]
    return serializers.IntegerField(min_value=least, max_value=most, allow_null=True, required=False)


class DoorChange(serializers.Serializer[Any]):
    second_factor = serializers.ChoiceField(choices=Demand.choices, required=False)
    second_factor_roles = serializers.ListField(
        child=serializers.CharField(max_length=40), max_length=100, required=False
    )
    idle_minutes = _within("idle_minutes")
    longest_hours = _within("longest_hours")
    password_length = _within("password_length")
    networks = serializers.ListField(child=NetworkField(max_length=50), max_length=100, required=False)


class DoorView(GrantedView):
    resource = DoorResource

    @documented("What is asked of people who come in", DOOR, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        """With the bounds of the platform, and how the reader came in themselves."""
        return Response(_told(request, current(), self.allowed(request, "view")))

    @documented("Ask otherwise from now on", DOOR, body=change_schema(DoorChange), right=(KEY, "update"))
    def patch(self, request: Request) -> Response:
        actor = self.allowed(request, "update")
        values, version = changed(DoorChange, request)
        if refused := values.keys() - granted_fields(actor, "update", DoorResource):
            raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(refused)})
        row = change_policy(actor=actor, caller=caller_of(request._request), version=version, **values)
        return Response(_told(request, row, actor))


def _told(request: Request, row: SignInPolicy, actor: Actor) -> dict[str, Any]:
    names = granted_fields(actor, "view", DoorResource)
    address, two_factors = caller_of(request._request)
    return {
        "version": version_of(row),
        "bounds": {name: list(bounds) for name, bounds in BOUNDS.items()},
        "address": address,
        "two_factors": two_factors,
        **{name: getattr(row, name) for name in FIELDS if name in names},
    }
