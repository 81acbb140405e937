"""Why a rule cannot be kept."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class InvalidRule(BusinessError):
    """A rule that says nothing, or not what its author believes."""

    code = "regle_invalide"


class UnreadableRule(InvalidRule):
    code = "regle_illisible"
    message = _("The rule cannot be read: {reason}.")


class UnknownField(InvalidRule):
    code = "champ_inconnu"
    message = _("“{field}” is not a field of “{record}”. There are: {known}.")


class NotOneRecord(InvalidRule):
    """Following it would find many records, or none that can be compared."""

    code = "chemin_interdit"
    message = _("“{field}” of “{record}” does not lead to one value.")


class WrongValue(InvalidRule):
    code = "valeur_invalide"
    message = _("“{value}” is not a possible value of “{field}”.")


class WrongOperator(InvalidRule):
    code = "operateur_invalide"
    message = _("“{operator}” cannot compare “{field}” with “{value}”.")


class UnknownOfActor(InvalidRule):
    code = "acteur_inconnu"
    message = _("“actor.{name}” does not exist. There are: {known}.")


class UnknownCondition(InvalidRule):
    code = "condition_inconnue"
    message = _("“{name}” is not a condition of “{record}”. There are: {known}.")


class WrongArguments(InvalidRule):
    code = "arguments_invalides"
    message = _("“{name}” wants {wanted} argument(s), not {given}.")
