"""Named conditions: the questions of a queryset that the rules of a company may ask by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models
from django.utils.functional import Promise

M = TypeVar("M", bound=Callable[..., Any])

_MARK = "condition_label"


@dataclass(frozen=True)
class Condition:
    """A queryset method that narrows to some records, and how many things it asks."""

    name: str
    label: str | Promise
    arity: int


def condition(label: str | Promise) -> Callable[[M], M]:
    """Offer the queryset method to rules; ``label`` says in words which records it keeps."""

    def mark(method: M) -> M:
        setattr(method, _MARK, label)
        return method

    return mark


def conditions_of(model: type[models.Model]) -> dict[str, Condition]:
    """The conditions that the model's own queryset offers, by name."""
    found = inspect.getmembers(type(model._default_manager.all()), lambda member: hasattr(member, _MARK))
    return {name: Condition(name, getattr(method, _MARK), _arity(method)) for name, method in found}


def _arity(method: Callable[..., Any]) -> int:
    return len(inspect.signature(method).parameters) - 1
