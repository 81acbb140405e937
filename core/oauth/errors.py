"""Why an application is not registered, or not asked about."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class RedirectRefused(BusinessError):
    code = "adresse_de_retour_invalide"
    status = 400
    message = _("“{value}” is no address that people can be sent back to: https, or this machine.")


class ScopesMissing(BusinessError):
    """An application without scopes could be allowed everything by who does not look."""

    code = "portees_manquantes"
    status = 400
    message = _("Say what the application may do.")


class SecretMissing(BusinessError):
    """What cannot keep a secret cannot act for the company: anybody could claim to be it."""

    code = "secret_manquant"
    status = 400
    message = _("Only an application with a secret can act for the company.")


class ApplicationDisabled(StateError):
    code = "application_desactivee"
    message = _("The application is disabled.")


class RequestRefused(BusinessError):
    """The application or the address to return to is not known: nobody can be sent back there."""

    code = "demande_refusee"
    status = 400
    message = _("The application that sent you here is not known to this company, or asks to be answered elsewhere.")


class RoleNeeded(StateError):
    """An application acts with the role."""

    code = "role_d_application"
    message = _("The application “{name}” acts with this role.")
