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


class AddressMalformed(BusinessError):
    code = "adresse_invalide"
    status = 400
    message = _("“{value}” is not an address or a range of addresses.")


class ScopeMalformed(BusinessError):
    code = "portee_invalide"
    status = 400
    message = _("“{value}” is not a scope.")
