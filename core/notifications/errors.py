"""Why a wish about notifications is refused."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class UnknownKind(BusinessError):
    code = "notification_inconnue"
    message = _("There is no notification called {name}.")
