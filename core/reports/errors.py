from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class DayRefused(BusinessError):
    """A week has seven days, a month thirty-one, and every day is no day of either."""

    code = "jour_invalide"
    message = _("There is no such day in this rhythm.")
    status = 400


class OwnerGone(StateError):
    """Whoever had it sent does not work here any more, or may not have anything sent."""

    code = "proprietaire_sans_droit"
    message = _("{person} may no longer have this report sent.")


class ReportTooLarge(StateError):
    """Mail servers refuse what is larger, and nobody would learn of it."""

    code = "rapport_trop_lourd"
    message = _("The file is larger than {size} MB: narrow the view, or send a link to it.")


class TooManyReports(StateError):
    code = "trop_de_rapports"
    message = _("One person has {number} reports sent at most: delete one first.")


class ReportUnderway(StateError):
    """Pressed again, its readers would get it again."""

    code = "rapport_en_cours"
    message = _("This report is being sent already.")
