"""What every kind of value can do, and how it refuses."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Generic, TypeVar

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError

T = TypeVar("T")


class WrongType(BusinessError):
    code = "type_invalide"
    message = _("“{value}” is not a value of this kind.")


class OutOfBounds(BusinessError):
    code = "hors_bornes"
    message = _("“{value}” is not between {minimum} and {maximum}.")


class InvalidAmount(BusinessError):
    """Not a number, or more decimals or digits than the currency is counted in."""

    code = "montant_invalide"
    message = _("“{value}” is not an amount.")


class InvalidDate(BusinessError):
    """No such day, or an instant that does not say its time zone."""

    code = "date_invalide"
    message = _("“{value}” is not a date.")


class TooLong(BusinessError):
    code = "texte_trop_long"
    message = _("The text is longer than {maximum} characters.")


class InvalidFormat(BusinessError):
    code = "format_invalide"
    message = _("“{value}” is not written as it should be.")


class UnknownChoice(BusinessError):
    code = "choix_inconnu"
    message = _("“{value}” is not one of the choices.")


class UnknownRecord(BusinessError):
    """The record does not exist, or belongs to another company."""

    code = "introuvable"
    message = _("Not found.")


class ValueKind(ABC, Generic[T]):
    """A kind of value: how it is read, stored and shown.

    What was stored is read as what was typed: ``parse(dump(value)) == value``.
    """

    #: As screens know it; the names are those of ``core.kernel.resources.Kind`` where it has them.
    name: ClassVar[str]

    @abstractmethod
    def parse(self, value: Any) -> T:
        """The value of something typed or stored; raises a ``BusinessError``."""

    def dump(self, value: T) -> Any:
        """The value as plain JSON."""
        return value

    def options(self) -> dict[str, Any]:
        """What an input needs to know: bounds, choices."""
        return {}
