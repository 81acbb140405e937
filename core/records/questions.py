"""What an action asks, checked and converted to what its service takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rest_framework import serializers

from core.kernel.actors import Actor
from core.kernel.resources import Action, Kind, Parameter

from .forms import RelationField
from .texts import UNKNOWN

Field = serializers.Field[Any, Any, Any, Any]

#: Class and options of the field that checks an answer of each kind.
_FIELDS: dict[Kind, tuple[type[Field], Callable[[Parameter], dict[str, Any]]]] = {
    Kind.BOOLEAN: (serializers.BooleanField, lambda asked: {}),
    Kind.INTEGER: (serializers.IntegerField, lambda asked: {}),
    Kind.DECIMAL: (serializers.DecimalField, lambda asked: {"max_digits": None, "decimal_places": None}),
    Kind.INSTANT: (serializers.DateTimeField, lambda asked: {}),
    Kind.DATE: (serializers.DateField, lambda asked: {}),
    Kind.IDENTIFIER: (serializers.UUIDField, lambda asked: {}),
    Kind.CHOICE: (serializers.ChoiceField, lambda asked: {"choices": asked.type.choices}),  # type: ignore[attr-defined]
    Kind.RELATION: (RelationField, lambda asked: {"queryset": asked.type._default_manager.all()}),  # type: ignore[attr-defined]
    Kind.TEXT: (serializers.CharField, lambda asked: {"max_length": 10_000, "allow_blank": not asked.required}),
}


def answers(action: Action, data: Mapping[str, Any], *, actor: Actor) -> dict[str, Any]:
    """The service's keyword arguments; raises ``ValidationError`` by question."""
    unknown = set(data) - {asked.name for asked in action.parameters}
    if unknown:
        raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(unknown)})
    form = _form(action)(data=data, context={"actor": actor})
    form.is_valid(raise_exception=True)
    asked = {parameter.name: parameter for parameter in action.parameters}
    return {name: _typed(asked[name], value) for name, value in form.validated_data.items()}


def asked_form(action: Action, actor: Actor) -> serializers.Serializer[Any]:
    """The questions of the action, for whoever describes them."""
    return _form(action)(context={"actor": actor})


def _typed(asked: Parameter, value: Any) -> Any:
    return asked.type(value) if asked.kind is Kind.CHOICE and value is not None else value


def _form(action: Action) -> type[serializers.Serializer[Any]]:
    return type("Questions", (serializers.Serializer,), {asked.name: _field(asked) for asked in action.parameters})


def _field(asked: Parameter) -> Field:
    field, options = _FIELDS[asked.kind]
    nullable = not asked.required and asked.default is None
    return field(required=asked.required, allow_null=nullable, label=str(asked.label), **options(asked))
