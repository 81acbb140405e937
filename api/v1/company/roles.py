"""Roles of the company: ``roles/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.resources import RoleResource
from core.company.roles import described, role_at
from core.kernel.rights import Right
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INTEGER, TEXT, listed, results, shape
from core.tenancy.transactions import atomic
from core.users.policy.services import change_grants, copy_role, create_role, delete_role, describe_role

from .base import GrantedView, change_schema, changed, sent

KEY = RoleResource.key()
RIGHT = shape(resource=TEXT, verbs=listed(TEXT), sees=listed(TEXT), sets=listed(TEXT), rule=TEXT, words=TEXT)
ROLE = shape(
    id=IDENTIFIER,
    key=TEXT,
    label=TEXT,
    description=TEXT,
    is_proposed=BOOLEAN,
    version=INTEGER,
    people=INTEGER,
    rights=listed(RIGHT),
)
#: More rights than a role needs; a list without end would be compared without end.
MOST = 500


class RightForm(serializers.Serializer[Any]):
    resource = serializers.CharField(max_length=120)
    verbs = serializers.ListField(child=serializers.CharField(max_length=100), max_length=100)
    sees = serializers.ListField(child=serializers.CharField(max_length=100), max_length=MOST, default=list)
    sets = serializers.ListField(child=serializers.CharField(max_length=100), max_length=MOST, default=list)
    rule = serializers.CharField(max_length=2_000, allow_blank=True, default="")

    def to_internal_value(self, data: Any) -> Any:
        # A role is changed in part, and a right of it told as a whole.
        if self.parent is not None:
            return RightForm().run_validation(data)
        values = super().to_internal_value(data)
        verbs, sees, sets = (tuple(values[name]) for name in ("verbs", "sees", "sets"))
        return Right(values["resource"], verbs, values["rule"], sees, sets)


class RoleChange(serializers.Serializer[Any]):
    label = serializers.CharField(max_length=100, required=False)  # type: ignore[assignment] # a field of the form
    description = serializers.CharField(max_length=2_000, allow_blank=True, required=False)
    rights = serializers.ListField(child=RightForm(), max_length=MOST, required=False)


class RoleCopy(serializers.Serializer[Any]):
    key = serializers.RegexField(r"^[A-Z][A-Z0-9_]*\Z", max_length=40)
    label = serializers.CharField(max_length=100)  # type: ignore[assignment] # a field of the form


class NewRole(RoleCopy):
    description = serializers.CharField(max_length=2_000, allow_blank=True, default="")
    rights = serializers.ListField(child=RightForm(), max_length=MOST)


class RolesView(GrantedView):
    resource = RoleResource

    @documented("Roles of the company", results(ROLE), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        return Response({"results": described(self.allowed(request, "view"))})

    @documented("Make a role", ROLE, status=201, body=NewRole, right=(KEY, "create"))
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "create")
        role = create_role(**sent(NewRole, request), actor=actor)
        return Response(described(actor, role)[0], status=201)


class RoleView(GrantedView):
    resource = RoleResource

    @documented("A role with its rights", ROLE, right=(KEY, "view"))
    def get(self, request: Request, role_id: UUID) -> Response:
        actor = self.allowed(request, "view")
        return Response(described(actor, role_at(role_id, actor=actor))[0])

    @documented("Change a role's words or rights", ROLE, body=change_schema(RoleChange), right=(KEY, "update"))
    def patch(self, request: Request, role_id: UUID) -> Response:
        """The rights that are sent replace all that it had."""
        actor = self.allowed(request, "update")
        role = role_at(role_id, actor=actor, verb="update")
        values, version = changed(RoleChange, request)
        rights = values.pop("rights", None)
        with atomic():
            describe_role(role, actor=actor, version=version, **values)
            if rights is not None:
                change_grants(role, rights, actor=actor)
        return Response(described(actor, role)[0])

    @documented("Remove a role that nobody has", status=204, right=(KEY, "delete"))
    def delete(self, request: Request, role_id: UUID) -> Response:
        actor = self.allowed(request, "delete")
        delete_role(role_at(role_id, actor=actor, verb="delete"), actor=actor)
        return Response(status=204)


class RoleCopyView(GrantedView):
    resource = RoleResource

    @documented("Begin a role with the rights of another", ROLE, status=201, body=RoleCopy, right=(KEY, "create"))
    def post(self, request: Request, role_id: UUID) -> Response:
        actor = self.allowed(request, "create")
        role = copy_role(role_at(role_id, actor=actor), **sent(RoleCopy, request), actor=actor)
        return Response(described(actor, role)[0], status=201)
