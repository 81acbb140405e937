from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.authentication.errors import TooManyAttempts
from core.kernel.errors import BusinessError


class NothingShared(BusinessError):
    """A page without a single field says nothing to anybody."""

    code = "aucun_champ_partage"
    message = _("Choose at least one field that you may print.")
    status = 400


class LinkPasswordNeeded(BusinessError):
    """The link is good; who holds it has not said the password yet."""

    code = "mot_de_passe_demande"
    message = _("This link asks for a password.")
    status = 403


class LinkPasswordWrong(BusinessError):
    code = "mot_de_passe_refuse"
    message = _("This is not the password of the link.")
    status = 403


class LinkTooBusy(TooManyAttempts):
    """Many people follow one link, or a program does."""

    message = _("This link is read too often. Try again in {minutes} minutes.")
