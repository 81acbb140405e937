"""What the API offers, read from its own registries: addresses, methods, forms and their fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from rest_framework import serializers

from sectors.yoozak.commande.actes import _actes
from sectors.yoozak.commande.saisie import saisie_de

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
PLATFORM = "api/v1/platform/"
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Route:
    """An address of the API, with its parameters still in it."""

    text: str
    view: Any

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """Kind and name of each, in order."""
        return PARAMETER.findall(self.text)

    @property
    def methods(self) -> list[str]:
        kind = getattr(self.view, "cls", None) or getattr(self.view, "view_class", None)
        return [method for method in METHODS if kind is None or hasattr(kind, method)]

    def upto(self, position: int) -> str:
        """The address as far as the parameter at this position: what that parameter means."""
        return self.text[: list(PARAMETER.finditer(self.text))[position].end()]

    def address(self, values: Iterable[object]) -> str:
        remaining = iter(values)
        return "/" + PARAMETER.sub(lambda _: str(next(remaining)), self.text)


def every_route() -> list[Route]:
    return list(_walk(get_resolver().url_patterns, ""))


def api_routes() -> list[Route]:
    """What companies' people and programs are answered at."""
    ours = (r for r in every_route() if r.text.startswith("api/") and not r.text.startswith(PLATFORM))
    return sorted(ours, key=lambda r: len(r.parameters))


def platform_routes() -> list[Route]:
    """What the platform's team is answered at, at the platform's own host."""
    return [route for route in every_route() if route.text.startswith(PLATFORM)]


def routes_by_hand() -> list[Route]:
    """Addresses that trades and engines write themselves; the contract of each resource attacks the generated ones."""
    return [route for route in api_routes() if _module(route.view).split(".")[0] in BY_HAND]


def _module(view: Any) -> str:
    return str(getattr(view, "cls", view).__module__)


def _walk(patterns: Iterable[URLPattern | URLResolver], prefix: str) -> Iterator[Route]:
    for each in patterns:
        text = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, text)
        else:
            yield Route(text, each.callback)


#: The layers whose views and forms are not generated.
BY_HAND = {"sectors", "business"}

Field = serializers.Field[Any, Any, Any, Any]


def forms() -> list[serializers.Serializer[Any]]:
    """Every form that the trades' and engines' own views ask to be filled in; those of acts from their declaration."""
    declared = [kind() for kind in _below(serializers.Serializer) if kind.__module__.split(".")[0] in BY_HAND]
    return declared + [saisie_de(act, {}) for act in _actes.values()]


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def fields() -> dict[str, Field]:
    """Every field of every form by name; what names a record wins over what is mere text."""
    found: dict[str, Field] = {}
    for form in forms():
        for name, field in form.fields.items():
            if name not in found or names_a_record(field) > names_a_record(found[name]):
                found[name] = field
    return found


def names_a_record(field: Field) -> bool:
    """Whether the value is the id of a record, or a list of them."""
    return isinstance(getattr(field, "child", field), serializers.RelatedField | serializers.UUIDField)


def filled_in() -> dict[str, Any]:
    """One body that every form accepts, with records of the company that is entered."""
    return {name: sample(field) for name, field in fields().items()}


def sample(field: Field) -> Any:
    """A value that the field accepts."""
    match field:
        case serializers.ListSerializer() | serializers.ListField():
            return [sample(field.child)]  # type: ignore[arg-type]
        case serializers.Serializer():
            return {name: sample(each) for name, each in field.fields.items()}
        case serializers.RelatedField():
            return str(field.get_queryset().first().pk)
        case serializers.UUIDField():
            return "00000000-0000-7000-8000-000000000000"
        case serializers.ChoiceField():
            return next(iter(field.choices))
        case serializers.BooleanField():
            return True
        case serializers.DateTimeField():
            return (timezone.now() + timedelta(days=1)).isoformat()
        case serializers.EmailField():
            return "quelqu.un@exemple.ma"
        case _:
            return 1 if isinstance(field, serializers.IntegerField) else "1"
