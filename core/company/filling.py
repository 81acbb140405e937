"""Records whose added fields somebody can fill in: adding one to any other would ask for what nobody can give."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError
from core.kernel.resources import Resource, registered


class NowhereToFill(BusinessError):
    code = "champ_sans_formulaire"
    message = _("No form fills in added fields of {records}: their module changes them by its own acts.")


def is_filled_in(resource: type[Resource]) -> bool:
    """Whether a form fills in what is added to these records, under this name or another of theirs."""
    return any(each.added_by_hand or _has_form(each) for each in registered() if each.model is resource.model)


def require_form(resource: type[Resource]) -> None:
    """Raise ``NowhereToFill`` where a field could be added, and never be filled in."""
    if not is_filled_in(resource):
        raise NowhereToFill(records=str(resource.label_plural()))


def _has_form(resource: type[Resource]) -> bool:
    return not {"create", "update"} & set(resource.verbs()) <= set(resource.by_hand)
