"""What the company calls its records and their fields: ``vocabulary/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.resources import VocabularyResource
from core.configuration.vocabulary import LONGEST, rename, usual_words, vocabulary
from core.kernel.errors import NotFound
from core.kernel.resources import Resource, registered, resource_named
from core.openapi import documented
from core.openapi.schemas import TEXT, VERSION, listed, mapping, results, shape

from .base import GrantedView, change_schema, changed

KEY = VocabularyResource.key()
WORD = shape(name=TEXT, usual=mapping(TEXT), own=mapping(TEXT))
VOCABULARY = shape(resource=TEXT, label=TEXT, version=VERSION, words=listed(WORD))
ENTRY = shape(resource=TEXT, label=TEXT, module=TEXT)


class Renaming(serializers.Serializer[Any]):
    """Words by name and language; an empty one is the platform's own again."""

    words = serializers.DictField(
        child=serializers.DictField(child=serializers.CharField(max_length=LONGEST, allow_blank=True))
    )


class VocabulariesView(GrantedView):
    resource = VocabularyResource

    @documented("Resources whose words can be said otherwise", results(ENTRY), right=(KEY, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        found = [
            {"resource": each.key(), "label": str(each.label_plural()), "module": str(each.module.label)}
            for each in registered()
        ]
        return Response({"results": found})


class VocabularyView(GrantedView):
    resource = VocabularyResource

    @documented("What the company calls one kind of record", VOCABULARY, right=(KEY, "view"))
    def get(self, request: Request, key: str) -> Response:
        self.allowed(request, "view")
        return Response(_told(_resource(key)))

    @documented("Say some of it otherwise", VOCABULARY, body=change_schema(Renaming), right=(KEY, "update"))
    def patch(self, request: Request, key: str) -> Response:
        actor, resource = self.allowed(request, "update"), _resource(key)
        values, version = changed(Renaming, request)
        rename(resource, values.get("words", {}), actor=actor, version=version)
        return Response(_told(resource))


def _resource(key: str) -> type[Resource]:
    try:
        return resource_named(key)
    except KeyError:
        raise NotFound() from None


def _told(resource: type[Resource]) -> dict[str, Any]:
    row = vocabulary(resource)
    words = [{"name": name, "usual": usual, "own": row.words.get(name, {})} for name, usual in usual_words(resource)]
    return {
        "resource": resource.key(),
        "label": str(resource.label_plural()),
        "version": row.version,
        "words": words,
    }
