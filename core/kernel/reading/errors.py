"""What is wrong with a question: always said of the question, never of the data."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from django.utils.translation import gettext_lazy as _

from ..errors import BusinessError


class BadQuestion(BusinessError):
    """Base of what makes a question unanswerable."""

    status = 400


class UnknownField(BadQuestion):
    """There is no such field; one that the actor may not see does not exist either."""

    code = "champ_inconnu"
    message = _("There is no “{name}” here.")


class MeantField(UnknownField):
    """The same, when one that exists looks like it."""

    message = _("There is no “{name}” here. Did you mean “{close}”?")


class InvalidValue(BadQuestion):
    """The value is not one that the field can have."""

    code = "valeur_invalide"
    message = _("“{value}” is not a possible value of “{name}”.")


class NotFilterable(BadQuestion):
    """The company added the field without having its values searched."""

    code = "champ_non_filtrable"
    message = _("Lists cannot be filtered by “{name}”.")


class InvalidCursor(BadQuestion):
    """The cursor was not given for this list in this order."""

    code = "curseur_invalide"
    message = _("The list has changed its order: start again from its first page.")


class InvalidFilter(BadQuestion):
    """The groups of conditions are not written as they must be."""

    code = "filtre_illisible"
    message = _("The filter could not be read.")


class FilterTooLarge(BadQuestion):
    """More conditions, or more groups within groups, than a list answers."""

    code = "filtre_trop_grand"
    message = _("The filter has too many conditions: {most} at most, in {deepest} levels.")


def unknown(name: str, known: Iterable[str]) -> UnknownField:
    """The refusal of a name, with the closest of those that the actor may use."""
    close = get_close_matches(name, list(known), n=1)
    return MeantField(name=name, close=close[0]) if close else UnknownField(name=name)
