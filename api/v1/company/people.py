"""People of the company: ``people/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.people import change_person
from core.company.resources import PersonResource, RoleResource
from core.company.roster import described, person_at, settable_of
from core.kernel.rights import require
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, nullable, results, shape
from core.records.texts import UNKNOWN
from core.users.models import UserProfile
from core.users.policy.services import assign_role

from .base import GrantedView, asked, change_schema, changed, sent
from .texts import TimeZoneField

KEY = PersonResource.key()
PERSON = shape(
    id=IDENTIFIER,
    version=INTEGER,
    name=TEXT,
    optional={
        **dict.fromkeys(
            ("first_name", "last_name", "email", "phone", "department", "role", "language", "timezone"), TEXT
        ),
        "manager": nullable(shape(id=IDENTIFIER, label=TEXT)),
        "is_active": BOOLEAN,
        "last_seen_at": nullable(INSTANT),
    },
)


class Listed(serializers.Serializer[Any]):
    active = serializers.BooleanField(required=False)


class PersonChange(serializers.Serializer[Any]):
    first_name = serializers.CharField(max_length=100, allow_blank=True, required=False)
    last_name = serializers.CharField(max_length=100, allow_blank=True, required=False)
    phone = serializers.CharField(max_length=20, allow_blank=True, required=False)
    department = serializers.CharField(max_length=100, allow_blank=True, required=False)
    manager = serializers.PrimaryKeyRelatedField[Any](queryset=UserProfile.objects, allow_null=True, required=False)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)
    timezone = TimeZoneField(required=False)
    is_active = serializers.BooleanField(required=False)


class RoleGiven(serializers.Serializer[Any]):
    role = serializers.CharField(max_length=40)


class PeopleView(GrantedView):
    resource = PersonResource

    @documented("People of the company", results(PERSON), query=Listed, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        actor = self.allowed(request, "view")
        wanted = asked(Listed, request)
        return Response({"results": described(actor, active=wanted.get("active"))})


class PersonView(GrantedView):
    resource = PersonResource

    @documented("A colleague", PERSON, right=(KEY, "view"))
    def get(self, request: Request, person_id: UUID) -> Response:
        actor = self.allowed(request, "view")
        return Response(described(actor, person_at(person_id, actor=actor))[0])

    @documented(
        "Change a colleague, send them away or take them back",
        PERSON,
        body=change_schema(PersonChange),
        right=(KEY, "update"),
    )
    def patch(self, request: Request, person_id: UUID) -> Response:
        actor = self.allowed(request, "update")
        profile = person_at(person_id, actor=actor, verb="update")
        values, version = changed(PersonChange, request)
        if refused := values.keys() - settable_of(actor):
            raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(refused)})
        change_person(profile, actor=actor, version=version, **values)
        return Response(described(actor, profile)[0])


class PersonRoleView(GrantedView):
    resource = PersonResource

    @documented("Give a colleague a role", PERSON, body=RoleGiven, right=(RoleResource.key(), "assign"))
    def post(self, request: Request, person_id: UUID) -> Response:
        actor = self.allowed(request, "view")
        require(actor, "assign", RoleResource)
        profile = person_at(person_id, actor=actor)
        assign_role(profile, sent(RoleGiven, request)["role"], actor=actor)
        return Response(described(actor, profile)[0])
