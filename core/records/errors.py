from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from core.kernel.errors import BusinessError, StateError, sentences

Refusal = BusinessError | ValidationError


class RecordInUse(StateError):
    """Other records quote it, and it cannot be archived."""

    code = "enregistrement_utilise"
    message = _("Other records refer to this one: it cannot be deleted.")


class VersionMissing(BusinessError):
    """Without the version that was read, nobody can tell whether a change would undo somebody's work."""

    code = "version_manquante"
    message = _("Say which version of the record you have read.")
    status = 428


class UnknownAction(BusinessError):
    """The resource offers no action of this name, or not for one record, or not for many."""

    code = "action_inconnue"
    message = _("There is no action “{name}” here.")
    status = 404


class ChangesRefused(StateError):
    """Records that were to change all together, some of which are refused: told as ``<record>.<field>``."""

    code = "modifications_refusees"
    message = _("Some records cannot be changed so: none was changed.")

    def __init__(self, refusals: Mapping[UUID, Refusal]) -> None:
        super().__init__(records=len(refusals))
        self.refusals = dict(refusals)

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        return {place: texts for pk, refusal in self.refusals.items() for place, texts in _places(pk, refusal).items()}


def _places(pk: UUID, refusal: Refusal) -> dict[str, list[str]]:
    """What is wrong with each field of a record, or with the record itself."""
    faults = refusal.by_field if isinstance(refusal, BusinessError) else refusal.detail
    if not isinstance(faults, Mapping) or not faults:
        return {str(pk): sentences(str(refusal) if isinstance(refusal, BusinessError) else faults)}
    return {f"{pk}.{name}": sentences(texts) for name, texts in faults.items()}
