"""Actions: service functions offered on records. Their signature says what a screen must ask."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.functional import Promise

from .kinds import Kind

#: Given by the gateway, never asked.
GIVEN = {"actor", "version"}

_BY_TYPE: tuple[tuple[type, Kind], ...] = (
    (bool, Kind.BOOLEAN),
    (int, Kind.INTEGER),
    (Decimal, Kind.DECIMAL),
    (datetime, Kind.INSTANT),
    (date, Kind.DATE),
    (UUID, Kind.IDENTIFIER),
    (models.Choices, Kind.CHOICE),
    (models.Model, Kind.RELATION),
    (str, Kind.TEXT),
)


class SignatureError(TypeError):
    """The service's signature does not say what the action needs to know."""


@dataclass(frozen=True)
class Parameter:
    """One thing that the action asks before it runs; ``type`` is what the service receives."""

    name: str
    label: str | Promise
    kind: Kind
    type: type
    required: bool
    default: Any = None


class Action:
    """A service offered as a button.

    The service's first argument decides: one record, or a queryset of them (a bulk action);
    its keyword-only arguments, ``actor`` apart, are asked. ``labels`` words the questions.
    ``states`` narrows where the action is offered; the service still has the last word.
    """

    def __init__(
        self,
        service: Callable[..., Any],
        label: str | Promise = "",
        *,
        name: str = "",
        labels: dict[str, str | Promise] | None = None,
        states: tuple[str, ...] = (),
    ) -> None:
        self.service, self.states = service, states
        self.name = name or service.__name__
        self.label = label or _words(self.name)
        self.labels = labels or {}

    @cached_property
    def hints(self) -> dict[str, Any]:
        """Types of the service's arguments; raises ``SignatureError`` where they cannot be read."""
        try:
            return typing.get_type_hints(inspect.unwrap(self.service))
        except NameError as error:
            raise SignatureError(f"{error}: import the type for real, not under TYPE_CHECKING.") from error

    @cached_property
    def bulk(self) -> bool:
        """Whether the service takes many records at once."""
        first = next(iter(self._arguments()), None)
        if first is None:
            raise SignatureError("the service takes no record.")
        hint = self.hints.get(first.name)
        return isinstance(hint, type) and issubclass(hint, models.QuerySet)

    @cached_property
    def versioned(self) -> bool:
        """Whether the service compares the version that the person saw."""
        return any(argument.name == "version" for argument in self._arguments())

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """What must be asked, in the order of the signature."""
        asked = [a for a in self._arguments() if a.kind is a.KEYWORD_ONLY and a.name not in GIVEN]
        return tuple(self._parameter(argument) for argument in asked)

    def examine(self) -> None:
        """Raise ``SignatureError`` where the service's signature leaves a question open."""
        _ = self.bulk, self.parameters

    def _arguments(self) -> list[inspect.Parameter]:
        return list(inspect.signature(inspect.unwrap(self.service)).parameters.values())

    def _parameter(self, argument: inspect.Parameter) -> Parameter:
        asked = _without_none(self.hints.get(argument.name))
        label = self.labels.get(argument.name) or _words(argument.name)
        required = argument.default is argument.empty
        kind = _kind_of_type(argument.name, asked)
        return Parameter(argument.name, label, kind, asked, required, None if required else argument.default)


def _without_none(hint: Any) -> Any:
    """``int`` for ``int | None``."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        members = [member for member in typing.get_args(hint) if member is not type(None)]
        return members[0] if len(members) == 1 else hint
    return hint


def _kind_of_type(name: str, asked: Any) -> Kind:
    for known, kind in _BY_TYPE:
        if isinstance(asked, type) and issubclass(asked, known):
            return kind
    raise SignatureError(f"“{name}” has the type {asked!r}, which no screen can ask for.")


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()
