from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class PhoneAlreadyUsed(BusinessError):
    """The number already recognises somebody else; ``customer_id`` proposes them."""

    code = "telephone_deja_utilise"
    message = _("{phone} is already the number of {customer}.")
