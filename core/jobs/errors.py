"""Why a job stands where it stands."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class JobOver(StateError):
    """Only what waits or runs can be cancelled."""

    code = "tache_terminee"
    message = _("This job is over already.")


class JobNotOver(StateError):
    """Only what failed or was cancelled can be run again."""

    code = "tache_non_relancable"
    message = _("Only a job that failed or was cancelled can be run again.")


class JobBroken(BusinessError):
    """Not a refusal of the business but a fault of ours; the details stay in the record."""

    code = "tache_en_erreur"
    message = _("The job met an error that is not yours. It can be run again.")


class JobAbandoned(BusinessError):
    """Whoever took it up died, as often as it may be tried."""

    code = "tache_abandonnee"
    message = _("The job was interrupted {attempts} times and was given up.")
