"""What can be granted, rules in words, and why somebody may or may not: ``roles/grantable/``, ``rule/``, ``why/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.granting import grantable, rule_in_words
from core.company.reasons import reasons
from core.company.resources import RoleResource
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, listed, nullable, results, shape

from .base import GrantedView, asked
from .roles import KEY

NAMED = shape(name=TEXT, label=TEXT)
CHOICE = shape(value=TEXT, label=TEXT)
LIMIT = shape(sees=listed(TEXT), sets=listed(TEXT), rule=TEXT, words=TEXT)
GRANTABLE = shape(
    key=TEXT,
    label=TEXT,
    module=TEXT,
    module_label=TEXT,
    area=TEXT,
    verbs=listed(shape(name=TEXT, label=TEXT, limits=nullable(listed(LIMIT)))),
    fields=listed(shape(name=TEXT, label=TEXT, optional={"kind": TEXT, "choices": listed(CHOICE)})),
    conditions=listed(shape(name=TEXT, label=TEXT, arity=INTEGER)),
)
REASON = shape(
    verb=TEXT,
    label=TEXT,
    granted=nullable(BOOLEAN),
    because=TEXT,
    words=TEXT,
    rights=listed(shape(resource=TEXT, verbs=listed(TEXT), rule=TEXT)),
)


class Case(serializers.Serializer[Any]):
    """A person, and a record of a resource."""

    person = serializers.UUIDField()
    resource = serializers.CharField(max_length=120)
    record = serializers.UUIDField()


class Rule(serializers.Serializer[Any]):
    resource = serializers.CharField(max_length=120)
    rule = serializers.CharField(max_length=2_000)


class GrantableView(GrantedView):
    resource = RoleResource

    @documented("What can be granted", shape(resources=listed(GRANTABLE), actor=listed(NAMED)), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        """``limits`` are the reader's own rights, within one of which they give the verb; null is no limit."""
        return Response(grantable(self.allowed(request, "view")))


class RuleView(GrantedView):
    resource = RoleResource

    @documented("A rule in words", shape(words=TEXT), query=Rule, right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        """Refused as when it is saved, so that whoever writes it learns at once what is wrong."""
        self.allowed(request, "view")
        return Response({"words": rule_in_words(**asked(Rule, request))})


class WhyView(GrantedView):
    resource = RoleResource

    @documented("Why somebody may, or may not", results(REASON), query=Case, right=(KEY, "why"))
    def get(self, request: Request) -> Response:
        """For each thing that can be done to the record, what decides."""
        actor = self.allowed(request, "why")
        return Response({"results": reasons(**asked(Case, request), actor=actor)})
