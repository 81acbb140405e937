from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, NotFound, StateError


class InvalidDefinition(BusinessError):
    """``part`` says which part of the definition: its target, key, labels, kind, options or default."""

    code = "definition_invalide"
    message = _("The field cannot be defined like this: {part}.")

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        return {self.data["part"]: [str(self)]}


class FieldExists(StateError):
    code = "champ_existe"
    message = _("These records have a field {key} already, perhaps put aside.")


class KindIsFixed(StateError):
    """Its values would no longer be of its kind."""

    code = "champ_utilise"
    message = _("{key} holds values: its kind can no longer be changed.")


class NotFilterable(BusinessError):
    code = "champ_non_filtrable"
    message = _("Records cannot be filtered by {key} in this way.")


class UnknownField(NotFound):
    code = "champ_inconnu"
    message = _("These records have no field {key}.")


class MissingValue(BusinessError):
    code = "valeur_requise"
    message = _("A value is required.")
