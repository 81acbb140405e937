from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class TooManyToPrint(BusinessError):
    """Nobody reads that much paper, and typesetting it would keep others waiting: an export takes it."""

    code = "impression_trop_longue"
    message = _("More than {limit} records are not printed: narrow the list, or export it.")
