"""Why somebody is not let in; deliberately few answers, so that accounts cannot be guessed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class InvalidCredentials(BusinessError):
    code = "identifiants_invalides"
    status = 400
    message = _("E-mail or password incorrect.")


class TooManyAttempts(BusinessError):
    code = "trop_de_tentatives"
    status = 429
    message = _("Too many attempts. Try again in {minutes} minutes.")


class WrongPassword(BusinessError):
    """Somebody who has signed in is asked who they are once more, and does not know."""

    code = "mot_de_passe_incorrect"
    status = 400
    message = _("This is not your password.")


class LinkRefused(BusinessError):
    """Used, replaced, too old, altered or another company's: whoever holds it cannot tell which."""

    code = "lien_invalide"
    status = 400
    message = _("This link is no longer valid. Ask for a new one.")


class AddressMalformed(BusinessError):
    code = "adresse_invalide"
    status = 400
    message = _("“{value}” is not an address or a range of addresses.")


class ScopeMalformed(BusinessError):
    code = "portee_invalide"
    status = 400
    message = _("“{value}” is not a scope.")
