"""One of a list, or several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from django.db.models import TextChoices
from django.utils.functional import Promise

from .base import UnknownChoice, ValueKind, WrongType

E = TypeVar("E", bound=TextChoices)


@dataclass(frozen=True)
class EnumChoice(ValueKind[E], Generic[E]):
    """A list that the code knows."""

    choices: type[E]
    name: ClassVar[str] = "choice"

    def parse(self, value: Any) -> E:
        try:
            return self.choices(value)
        except ValueError as error:
            raise UnknownChoice(value=value) from error

    def options(self) -> dict[str, Any]:
        return {"choices": [{"value": choice.value, "label": choice.label} for choice in self.choices]}


@dataclass(frozen=True)
class Choice(ValueKind[str]):
    """A list that the company made: labels by stable code."""

    choices: Mapping[str, str | Promise]
    name: ClassVar[str] = "choice"

    def parse(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise UnknownChoice(value=value)
        return value

    def options(self) -> dict[str, Any]:
        return {"choices": [{"value": code, "label": label} for code, label in self.choices.items()]}


@dataclass(frozen=True)
class MultipleChoice(ValueKind[list[str]]):
    """Several of a list, each once, in the order of the list."""

    choices: Mapping[str, str | Promise]
    name: ClassVar[str] = "multiple_choice"

    def parse(self, value: Any) -> list[str]:
        if not isinstance(value, list | tuple):
            raise WrongType(value=value)
        one = Choice(self.choices)
        chosen = {one.parse(each) for each in value}
        return [code for code in self.choices if code in chosen]

    def options(self) -> dict[str, Any]:
        return Choice(self.choices).options()
