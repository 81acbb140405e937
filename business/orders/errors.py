from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class FrozenPrice(StateError):
    """The customer has accepted this price."""

    code = "prix_gele"
    message = _("The price of {article} is frozen.")


class InvalidQuantity(BusinessError):
    code = "quantite_invalide"
    message = _("The quantity must be positive: {quantity}.")


class InvalidAmount(BusinessError):
    code = "montant_invalide"
    message = _("The amount cannot be negative: {amount}.")
