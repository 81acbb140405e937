"""What one method of a view takes and answers: written once, above the method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from rest_framework import serializers

from .schemas import Schema

Method = TypeVar("Method", bound=Callable[..., Any])
Form = type[serializers.Serializer[Any]]


@dataclass(frozen=True)
class Operation:
    """One method of one address. Without ``answer`` it answers with nothing but its status."""

    summary: str
    answer: Schema | None = None
    status: int = 200
    body: Form | Schema | None = None
    query: Form | Mapping[str, Schema] = field(default_factory=dict)
    #: Names in the address that have not every value.
    path: Mapping[str, Schema] = field(default_factory=dict)
    #: Key of a resource and verb without which the operation does not exist for an actor.
    right: tuple[str, str] | None = None
    #: Statuses by which this operation refuses, beside those of every operation.
    refused: tuple[int, ...] = ()


def documented(
    summary: str,
    answer: Schema | None = None,
    *,
    status: int = 200,
    body: Form | Schema | None = None,
    query: Form | Mapping[str, Schema] | None = None,
    path: Mapping[str, Schema] | None = None,
    right: tuple[str, str] | None = None,
    refused: tuple[int, ...] = (),
) -> Callable[[Method], Method]:
    """Put a method into the API's document; a test refuses views that leave one out."""
    operation = Operation(summary, answer, status, body, query or {}, path or {}, right, refused)

    def mark(method: Method) -> Method:
        method.operation = operation  # type: ignore[attr-defined]
        return method

    return mark


def operation_of(method: Callable[..., Any]) -> Operation | None:
    found: Operation | None = getattr(method, "operation", None)
    return found
