"""Why support stays outside."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class NotLetIn(StateError):
    """The company has not opened its door, or has closed it, or its hour is over."""

    code = "assistance_non_autorisee"
    message = _("This company has not let support in, or the time it gave is over.")


class NotSupport(BusinessError):
    """Only the platform's team, with a second factor, enters companies."""

    code = "equipe_seulement"
    status = 403
    message = _("Only the platform's team comes in this way, with a second factor on its account.")
