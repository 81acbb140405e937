"""Refusals that a person can understand and a program can recognise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class BusinessError(Exception):
    """An act that a rule of the business refuses.

    A subclass gives a stable ``code``, a ``message`` with named placeholders, translated
    when it is read, and an HTTP ``status``; the raiser gives the data that explains it.
    """

    code: ClassVar[str] = "regle_metier"
    message: ClassVar[str | Promise] = _("This is not possible.")
    status: ClassVar[int] = 422
    #: Seconds after which the very same act may succeed, when it is only a matter of time.
    retry_after: ClassVar[int | None] = None

    def __init__(self, **data: Any) -> None:
        super().__init__(data)
        self.data = data

    def __str__(self) -> str:
        return str(self.message).format(**self.data)

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        """What stands in the way, field by field, where the rule is about fields."""
        return {}


class StateError(BusinessError):
    """The act is reasonable, but not in the state in which the record is now."""

    code = "etat_incompatible"
    message = _("The record is in a state that does not allow this.")
    status = 409


class StaleVersion(StateError):
    """Somebody else changed the record since it was read."""

    code = "version_perimee"
    message = _("Somebody else changed this record meanwhile: reload it.")


class NotFound(BusinessError):
    """The record does not exist, or not for this company: nobody may tell the difference."""

    code = "introuvable"
    message = _("Not found.")
    status = 404


def sentences(value: Any) -> list[str]:
    """Every sentence in a nest of lists and mappings."""
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in sentences(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in sentences(each)]
    return [str(value)]
