"""Why an act of the team was not begun, or came to nothing."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, NotFound, StateError


class ActUnderway(StateError):
    """One act at a time on a company: whoever clicks twice asks once."""

    code = "operation_en_cours"
    message = _("Another operation on this company is under way.")


class ActNotFailed(StateError):
    """What is done, or under way, is not asked for again by mistake."""

    code = "operation_non_relancable"
    message = _("Only an operation that failed can be run again.")


class ActOver(StateError):
    """It ended while somebody looked at it."""

    code = "operation_terminee"
    message = _("This operation is over: it can no longer be stopped.")


class ActPastStopping(StateError):
    """Leaving it now would leave a company half changed."""

    code = "operation_non_arretable"
    message = _("This operation cannot be stopped safely at its present step: it ends by itself.")


class ActNotOurs(BusinessError):
    """Somebody wrote the act into the table who is not the console."""

    code = "operation_non_scellee"
    message = _("This operation was not asked for through the console.")


class ActTooOld(BusinessError):
    """Nobody expects it any more: the operator's worker was away."""

    code = "operation_perimee"
    message = _("This operation waited for more than an hour and was given up: ask for it again.")


class ActAbandoned(BusinessError):
    """Whoever took it up died, as often as it may be tried."""

    code = "operation_abandonnee"
    message = _("The operation was interrupted {attempts} times and was given up: it can be run again.")


class ActBroken(BusinessError):
    """Not a refusal but a fault; what exactly stands in the worker's log."""

    code = "operation_en_erreur"
    message = _("The operation met an unexpected error. The worker's log tells which; it can be run again.")


class BackupUnknown(BusinessError):
    """Only backups that lie where backups of the company lie are restored from here."""

    code = "sauvegarde_introuvable"
    message = _("There is no backup “{name}” of this company.")


class DepartedUnknown(NotFound):
    """No company was of this identifier, one is, or nothing of the one that was is kept."""

    code = "societe_supprimee_introuvable"
    message = _("No backup of a deleted company “{slug}” is kept.")
