from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class UnknownLegalValue(BusinessError):
    """Nobody has loaded what the law of that country says of this."""

    code = "parametre_legal_inconnu"
    message = _("The platform does not know “{code}” in {country}.")


class NoLegalValueThen(BusinessError):
    """The rule is known, but not on that day: it came later, or ended before."""

    code = "parametre_legal_absent"
    message = _("The platform knows no “{code}” in {country} on {on}.")


class UnreadableLegalFile(BusinessError):
    code = "parametres_legaux_illisibles"
    message = _("Row {row} of the legal values cannot be used: {reason}.")


class LegalPeriodTaken(BusinessError):
    """One rule says one thing a day."""

    code = "periode_legale_occupee"
    message = _("Another period of this rule covers some of these days.")
