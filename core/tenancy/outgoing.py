"""The one address that mail, webhooks, messages and payments pass before they leave.

Clones and sandboxes work like the original, except that nothing of theirs goes out.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError

from .context import acting_tenant

logger = logging.getLogger(__name__)


class OutgoingBlocked(StateError):
    code = "sortie_bloquee"
    message = _("“{name}” is a copy: nothing goes out of it ({channel}).")


def is_blocked() -> bool:
    """Whether what is being done now, inside a company or on its behalf, must stay inside."""
    tenant = acting_tenant()
    return tenant is not None and tenant.outgoing_blocked


def refuse_if_blocked(channel: str) -> None:
    """Called by every connector before it talks to the outside world."""
    tenant = acting_tenant()
    if tenant is not None and tenant.outgoing_blocked:
        raise OutgoingBlocked(name=tenant.name, channel=channel)


class GuardedEmailBackend(BaseEmailBackend):
    """``EMAIL_BACKEND``: hands mail on to ``OUTGOING_EMAIL_BACKEND``, or drops that of a copy."""

    def __init__(self, fail_silently: bool = False, **options: Any) -> None:
        super().__init__(fail_silently=fail_silently)
        self._backend = get_connection(settings.OUTGOING_EMAIL_BACKEND, fail_silently=fail_silently, **options)

    def open(self) -> bool | None:
        return None if is_blocked() else self._backend.open()

    def close(self) -> None:
        self._backend.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if is_blocked():
            for message in email_messages:
                logger.info("Mail of a copy kept back: %d recipients.", len(message.recipients()))
            return 0
        return self._backend.send_messages(email_messages) or 0
