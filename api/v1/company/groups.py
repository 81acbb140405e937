"""Teams of the company: ``groups/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.groups import change_group, create_group, delete_group, described, group_at, settable_of
from core.company.resources import GroupResource
from core.kernel.actors import Actor
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INTEGER, TEXT, listed, nullable, results, shape
from core.records.texts import UNKNOWN

from .base import GrantedView, Values, change_schema, changed, sent

KEY = GroupResource.key()
PERSON = shape(id=IDENTIFIER, label=TEXT)
GROUP = shape(
    id=IDENTIFIER,
    version=INTEGER,
    optional={"name": TEXT, "manager": nullable(PERSON), "members": listed(PERSON)},
)
#: More than work together; a list without end would be looked up without end.
MOST = 1000


class GroupChange(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100, required=False)
    manager = serializers.UUIDField(allow_null=True, required=False)
    members = serializers.ListField(child=serializers.UUIDField(), max_length=MOST, required=False)


class NewGroup(GroupChange):
    name = serializers.CharField(max_length=100)


class GroupsView(GrantedView):
    resource = GroupResource

    @documented("Groups of the company", results(GROUP), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        return Response({"results": described(self.allowed(request, "view"))})

    @documented("Bring people together in a group", GROUP, status=201, body=NewGroup, right=(KEY, "create"))
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "create")
        values = sent(NewGroup, request)
        _require_settable(values, actor, "create")
        return Response(described(actor, create_group(**values, actor=actor))[0], status=201)


class GroupView(GrantedView):
    resource = GroupResource

    @documented("A group with its people", GROUP, right=(KEY, "view"))
    def get(self, request: Request, group_id: UUID) -> Response:
        actor = self.allowed(request, "view")
        return Response(described(actor, group_at(group_id, actor=actor))[0])

    @documented("Change a group", GROUP, body=change_schema(GroupChange), right=(KEY, "update"))
    def patch(self, request: Request, group_id: UUID) -> Response:
        """The members that are sent replace all that it had."""
        actor = self.allowed(request, "update")
        group = group_at(group_id, actor=actor, verb="update")
        values, version = changed(GroupChange, request)
        _require_settable(values, actor, "update")
        change_group(group, actor=actor, version=version, **values)
        return Response(described(actor, group)[0])

    @documented("Dissolve a group", status=204, right=(KEY, "delete"))
    def delete(self, request: Request, group_id: UUID) -> Response:
        actor = self.allowed(request, "delete")
        delete_group(group_at(group_id, actor=actor, verb="delete"), actor=actor)
        return Response(status=204)


def _require_settable(values: Values, actor: Actor, verb: str) -> None:
    if refused := values.keys() - settable_of(actor, verb):
        raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(refused)})
