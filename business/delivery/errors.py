from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError


class ShipmentAlreadyOpen(StateError):
    code = "envoi_deja_ouvert"
    message = _("{region} is already filling the shipment {number}.")


class ShipmentClosedAlready(StateError):
    code = "envoi_deja_cloture"
    message = _("The shipment {number} has left.")
