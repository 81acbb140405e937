"""Fields that a company added to its records: every exit uses them as any other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models

if TYPE_CHECKING:
    from .fields import FieldSpec

#: Keys of added fields begin with it; no declared field does.
PREFIX = "c_"


class Added(ABC):
    """What exits must know of an added field: no column stands behind it."""

    id: UUID
    required: bool
    default: Any
    #: The declared field behind which forms show it, if any.
    after: str
    #: Whether lists show it before anybody chooses columns.
    listed: bool
    #: The comparisons that lists know: none where the company does not have its values searched.
    operators: tuple[str, ...]
    #: Whether its values are copied beside the records: before it can be filtered by, too.
    copied: bool
    #: What the copies of its values are compared as, in the words of PostgreSQL.
    searched_as: str

    @property
    @abstractmethod
    def choices(self) -> list[tuple[str, str]]:
        """Values with their labels, in the language of the moment."""

    @property
    @abstractmethod
    def related_model(self) -> type[models.Model] | None:
        """The records that it points to."""

    @abstractmethod
    def limits(self) -> dict[str, Any]:
        """What an input needs to know."""

    @abstractmethod
    def stored(self, value: Any) -> Any:
        """The value as the record keeps it; raises a ``BusinessError``."""

    @abstractmethod
    def compared(self, operator: str, value: Any) -> str | int:
        """The value, or the part of one, as copies hold it; raises a ``BusinessError``."""

    @abstractmethod
    def holds(self, operator: str) -> str:
        """The condition in SQL over the record's id, the field's id and the value, as often as it takes it."""


Provider = Callable[[type[models.Model]], Mapping[str, "FieldSpec"]]

_provider: Provider | None = None


def set_added_fields(provider: Provider) -> None:
    """Decide who tells (``core.configuration`` does, at start-up)."""
    global _provider  # noqa: PLW0603
    _provider = provider


def added_to(model: type[models.Model]) -> Mapping[str, FieldSpec]:
    """The active fields that the current company added to these records, in the order of the screen."""
    return _provider(model) if _provider is not None else {}
