"""What stands between a right password and an open session."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.authentication.errors import TooManyAttempts
from core.kernel.errors import BusinessError, StateError


class SecondFactorRequired(BusinessError):
    """The password was right; the session opens with a code."""

    code = "second_facteur_requis"
    status = 401
    message = _("Give the code that your authenticator application shows.")


class WrongCode(BusinessError):
    """Wrong, too old, or used already."""

    code = "code_incorrect"
    status = 400
    message = _("This code is not right, or was used already.")


class SecondFactorLocked(TooManyAttempts):
    code = "second_facteur_bloque"
    message = _("Too many wrong codes. Try again in {minutes} minutes.")


class SignInLapsed(BusinessError):
    """Nobody gave a password here lately, or it changed meanwhile."""

    code = "connexion_a_reprendre"
    status = 400
    message = _("Too much time has passed: give your password again.")


class SecondFactorOn(StateError):
    code = "second_facteur_deja_actif"
    message = _("Your account already asks for a code.")


class SecondFactorOff(StateError):
    code = "second_facteur_inactif"
    message = _("Your account does not ask for a code.")
