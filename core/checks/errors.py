from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class InvalidIdentifier(BusinessError):
    """The base of one error per kind: the code of an IBAN's is ``iban_invalide``.

    ``reason`` is ``length``, ``format``, ``checksum`` or ``component``; ``expected`` is
    the right key where it can be told.
    """

    code = "identifiant_invalide"
    message = _("“{value}” is not a valid {label}.")


class UnreadableBarcode(BusinessError):
    """The scan stops making sense at ``offset``, counted without the symbology prefix."""

    code = "gs1_format"
    message = _("The bar code cannot be read from position {offset}.")
