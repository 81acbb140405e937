"""From the definition of a field to the kind of value that checks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

import phonenumbers
from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.utils.duration import duration_iso_string

from core.checks import kinds as identifiers
from core.kernel.errors import BusinessError
from core.kernel.resources import registered, resource_named
from core.tenancy.marks import is_tenant_model

from .. import kinds
from .errors import InvalidDefinition
from .models import CustomField, CustomKind, label_of

KEY = re.compile(r"c_[a-z][a-z0-9_]{0,39}")
CHOICE_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")

Options = Mapping[str, Any]


def _bounds(kind: kinds.ValueKind[Any]) -> Callable[[Options], dict[str, Any]]:
    """Minimum and maximum, read as values of the kind that they bound."""
    return lambda options: {name: kind.parse(options[name]) for name in ("minimum", "maximum") if name in options}


def _places(options: Options) -> dict[str, Any]:
    places = {"places": kinds.Integer(0, 6).parse(options["places"])} if "places" in options else {}
    return {**_bounds(kinds.DecimalNumber())(options), **places}


def _length(longest: int) -> Callable[[Options], dict[str, Any]]:
    limit = kinds.Integer(1, longest)
    return lambda options: {"max_length": limit.parse(options.get("max_length", longest))}


def _choices(options: Options) -> dict[str, Any]:
    """``[{"value": "red", "labels": {"fr": "Rouge"}}]``, each code once."""
    listed = {choice["value"]: label_of(choice["labels"]) for choice in options["choices"]}
    if not listed or len(listed) != len(options["choices"]) or not all(map(CHOICE_CODE.fullmatch, listed)):
        raise ValueError("choices")
    return {"choices": listed}


def _one_of(name: str, known: Callable[[str], object]) -> Callable[[Options], dict[str, Any]]:
    """An option that names something the platform knows: ``known`` raises or answers falsely otherwise."""

    def read(options: Options) -> dict[str, Any]:
        if not known(options[name]):
            raise ValueError(name)
        return {name: options[name]}

    return read


def _nothing(options: Options) -> dict[str, Any]:
    return {}


#: How each kind is made, and from which options.
MAKERS: dict[CustomKind, tuple[Callable[..., kinds.ValueKind[Any]], Callable[[Options], dict[str, Any]]]] = {
    CustomKind.TEXT: (kinds.Text, _length(200)),
    CustomKind.LONG_TEXT: (kinds.LongText, _length(10_000)),
    CustomKind.INTEGER: (kinds.Integer, _bounds(kinds.Integer())),
    CustomKind.DECIMAL: (kinds.DecimalNumber, _places),
    CustomKind.MONEY: (kinds.Amount, _nothing),
    CustomKind.BOOLEAN: (kinds.Boolean, _nothing),
    CustomKind.DATE: (kinds.Date, _nothing),
    CustomKind.INSTANT: (kinds.Instant, _nothing),
    CustomKind.DURATION: (kinds.Duration, _bounds(kinds.Duration())),
    CustomKind.CHOICE: (kinds.Choice, _choices),
    CustomKind.MULTIPLE_CHOICE: (kinds.MultipleChoice, _choices),
    CustomKind.EMAIL: (kinds.Email, _nothing),
    CustomKind.PHONE: (kinds.Phone, _one_of("region", lambda region: region in phonenumbers.SUPPORTED_REGIONS)),
    CustomKind.URL: (kinds.Url, _nothing),
    CustomKind.IDENTIFIER: (kinds.Identifier, _one_of("check", lambda kind: kind in identifiers())),
    CustomKind.RELATION: (kinds.Relation, _one_of("resource", resource_named)),
    CustomKind.JSON: (kinds.Json, _nothing),
}


def value_kind(field: CustomField) -> kinds.ValueKind[Any]:
    """The kind that reads and writes the field's values."""
    make, read_options = MAKERS[CustomKind(field.kind)]
    return make(**read_options(field.options))


def _unknown_options(field: CustomField, kind: kinds.ValueKind[Any]) -> set[str]:
    """A misspelt option would be left out in silence."""
    return set(field.options) - set(vars(kind))


def check_definition(field: CustomField) -> None:
    """Refuse what could not be shown or filled in; raises ``InvalidDefinition`` with the part that is wrong."""
    _require(_is_target(field.target), "target")
    _require(KEY.fullmatch(field.key), "key")
    _require(_are_texts(field.labels) and field.labels, "labels")
    _require(_are_texts(field.helps), "helps")
    _require(field.kind in CustomKind.values, "kind")
    _require(field.after == "" or _is_shown(field.target, field.after), "after")
    try:
        kind = value_kind(field)
        _require(_is_ordered(kind) and not _unknown_options(field, kind), "options")
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration, BusinessError) as error:
        raise InvalidDefinition(part="options") from error
    if field.default is not None:
        try:
            field.default = kind.dump(kind.parse(field.default))
        except BusinessError as error:
            raise InvalidDefinition(part="default", reason=error.code) from error


def _require(condition: object, part: str) -> None:
    if not condition:
        raise InvalidDefinition(part=part)


def _is_target(label: str) -> bool:
    try:
        model: type[Model] = apps.get_model(label)
    except (LookupError, ValueError):
        return False
    return is_tenant_model(model) and model._meta.label_lower == label


def _is_shown(target: str, name: str) -> bool:
    """Whether some form of these records shows the declared field."""
    forms = [each.shown_form() for each in registered() if each.model._meta.label_lower == target]
    return any(name in section.names for form in forms for section in form.sections)


def _are_texts(texts: object) -> bool:
    languages = dict(settings.LANGUAGES)
    return isinstance(texts, dict) and all(
        language in languages and isinstance(text, str) and text.strip() for language, text in texts.items()
    )


def _is_ordered(kind: Any) -> bool:
    """Bounds that some value lies between."""
    return not hasattr(kind, "minimum") or kind.minimum <= kind.maximum


def plain_options(options: Options) -> dict[str, Any]:
    """Options as JSON, so that a service may be given numbers and durations."""
    return {name: _plain(value) for name, value in options.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return duration_iso_string(value) if isinstance(value, timedelta) else value
