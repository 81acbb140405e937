from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class TransitionRefused(StateError):
    """The record's present state does not allow this step."""

    code = "transition_interdite"
    message = _("“{transition}” is not possible: the state is “{state}”.")


class ConditionNotMet(BusinessError):
    """A rule of the workflow keeps the record from taking the step; it says why itself."""

    code = "condition_non_remplie"
    message = "{reason}"
    status = 409

    def __init__(self, reason: str | Promise, fields: frozenset[str]) -> None:
        super().__init__(reason=reason)
        #: What the rule looks at: whoever does not see it is not told in advance.
        self.fields = fields


class StateIsNotSet(StateError):
    """A state is where steps led to: nobody writes another one over it."""

    code = "etat_non_modifiable"
    message = _("A state is not set: it changes by the steps that lead to it.")


class NoEntry(StateError):
    """Records do not come into being in the middle of their lives, except where imports may bring them."""

    code = "entree_interdite"
    message = _("No record begins in the state “{state}”.")


class UnknownVersion(StateError):
    """The record began under rules that no longer exist: it must be moved first (``move_to_version``)."""

    code = "version_du_parcours_inconnue"
    message = _("The rules that this record follows (version {version}) no longer exist.")


class StatesWithoutPlace(StateError):
    """Records stand where the other version has no state: somebody must say where they go."""

    code = "etats_sans_place"
    message = _("Say first where records in these states go: {states}.")


class InvalidDefinition(BusinessError):
    """A workflow that cannot be followed; ``place`` says where it is wrong."""

    code = "parcours_invalide"
    message = _("{place}: {problem}")
