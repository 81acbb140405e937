"""The operations that views written by hand say of themselves, found through their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver
from rest_framework.request import Request

from api.authentication import ApiKeyAuthentication
from api.middleware.modules import ROOT, module_asked
from api.v1.resources.base import ResourceView
from core.configuration.switches import is_enabled
from core.kernel.resources import declared_as
from core.kernel.rights import may
from core.openapi import Operation, Schema, form_schema, operation_of
from core.openapi.schemas import IDENTIFIER, TEXT
from core.users.access import actor_for

from .refusals import answered, parameter, refusals, refused, sent

PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Address:
    """An address and the class of the view that answers there."""

    text: str
    view: type[Any]

    @property
    def path(self) -> str:
        return "/" + PLACE.sub(r"{\2}", self.text)

    @property
    def name(self) -> str:
        """What a client generated from the document calls it: words and dots, places by their names."""
        return PLACE.sub(r"\2", self.text).strip("/").replace("/", ".")

    @property
    def places(self) -> dict[str, Schema]:
        return {name: IDENTIFIER if kind == "uuid" else TEXT for kind, name in PLACE.findall(self.text)}

    @property
    def methods(self) -> list[str]:
        offered = self.view.http_method_names
        return [method for method in METHODS if method in offered and hasattr(self.view, method)]


def addresses(patterns: Iterable[URLPattern | URLResolver], prefix: str = "") -> Iterator[Address]:
    """Every address whose view is written by hand; functions hand out files and are no part of the API's words."""
    for each in patterns:
        text = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns, text)
        elif (view := getattr(each.callback, "cls", None)) and not issubclass(view, ResourceView):
            yield Address(text, view)


def written_paths(patterns: Iterable[URLPattern | URLResolver], request: Request) -> dict[str, dict[str, Any]]:
    """What this actor may call, by address and method."""
    found: dict[str, dict[str, Any]] = {}
    for address in addresses(patterns):
        for method in address.methods if _is_on(address) and _lets_in(address.view, request) else ():
            operation = operation_of(getattr(address.view, method))
            if operation is not None and _granted(operation, request):
                found.setdefault(address.path, {})[method] = _described(address, method, operation)
    return found


def _is_on(address: Address) -> bool:
    key = module_asked(ROOT + address.text)
    return key is None or is_enabled(key)


def _lets_in(view: type[Any], request: Request) -> bool:
    """Asked of the view's own guards; those that know sessions only do not know programs."""
    if (
        actor_for(request).is_program
        and view.authentication_classes
        and ApiKeyAuthentication not in view.authentication_classes
    ):
        return False
    return all(guard().has_permission(request, view()) for guard in view.permission_classes)


def _granted(operation: Operation, request: Request) -> bool:
    if operation.right is None:
        return True
    key, verb = operation.right
    return may(actor_for(request), verb, declared_as(key))


def _described(address: Address, method: str, operation: Operation) -> dict[str, Any]:
    places = {**address.places, **operation.path}
    asked = operation.query if not isinstance(operation.query, type) else _asked(operation.query)
    body = form_schema(operation.body()) if isinstance(operation.body, type) else operation.body
    return {
        "operationId": f"{method}.{address.name}",
        "summary": operation.summary,
        "tags": [address.text.partition("/")[0]],
        "parameters": [
            *(parameter(name, schema, where="path") for name, schema in places.items()),
            *(parameter(name, schema) for name, schema in asked.items()),
        ],
        **({"requestBody": sent(body)} if body is not None else {}),
        "responses": answered(operation.status, operation.answer)
        | refusals(changes=method != "get")
        | refused(*operation.refused),
    }


def _asked(form: type[Any]) -> dict[str, Schema]:
    found: dict[str, Schema] = form_schema(form())["properties"]
    return found
