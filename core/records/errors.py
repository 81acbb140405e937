from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


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
