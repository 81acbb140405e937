from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class ReferenceAlreadyUsed(BusinessError):
    code = "reference_deja_utilisee"
    message = _("The reference {reference} is already used.")


class VariantAlreadyExists(BusinessError):
    code = "variante_existante"
    message = _("{product} already has the variant {options}.")


class NegativePrice(BusinessError):
    code = "prix_negatif"
    message = _("A price cannot be negative: {price}.")
