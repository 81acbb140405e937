from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class StockInsuffisant(BusinessError):
    """Less on the shelf than asked for. ``lignes`` tells every variant that is short."""

    code = "stock_insuffisant"
    message = _("Insufficient stock: {article} Stock={stock}, Requested={demande}")


class InvalidQuantity(BusinessError):
    code = "quantite_invalide"
    message = _("The quantity must be positive: {quantity}.")


class AlreadyTaken(StateError):
    """A line of the document already holds its goods."""

    code = "stock_deja_pris"
    message = _("The goods of this document were already taken from the stock.")
