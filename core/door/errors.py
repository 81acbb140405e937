"""Why somebody who has proved who they are does not get on, and why a policy is not taken."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class NetworkRefused(BusinessError):
    """The company lets its people in from some networks only."""

    code = "reseau_refuse"
    status = 403
    message = _("Your company does not let its people in from this network.")


class SecondFactorMissing(BusinessError):
    """The person may set up a second factor, and nothing else, until they have come in with one."""

    code = "second_facteur_a_activer"
    status = 403
    message = _("Your company asks for a second factor: set it up to go on.")


class WouldShutOut(StateError):
    """Who changes the policy would be refused by it at their next click."""

    code = "politique_vous_exclut"


class OutsideOwnNetworks(WouldShutOut):
    message = _("You come from {address}, which is in none of these networks: you would shut yourself out.")


class WithoutSecondFactor(WouldShutOut):
    message = _("Set up your own second factor first, and come in with it: you would shut yourself out.")
