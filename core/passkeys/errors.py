"""Why a passkey does not open."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class PasskeyRefused(BusinessError):
    """Unknown, made for another address, altered, too late, or answered twice."""

    code = "cle_acces_refusee"
    status = 400
    message = _("This passkey was not recognised. Try again, or sign in with your password.")


class TooManyPasskeys(StateError):
    code = "trop_de_cles_acces"
    message = _("You have {number} passkeys, which is as many as an account can have. Remove one first.")
