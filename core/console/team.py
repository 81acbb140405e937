"""Who the platform's team is, at its own address."""

from __future__ import annotations

from django.conf import settings

from core.authentication.models import User
from core.second_factor.services import is_on


def may_enter(user: User) -> bool:
    """Whether the console is open to this account; where a second factor is asked for, no password is enough."""
    return user.is_active and user.is_staff and (is_on(user) or not settings.CONSOLE_SECOND_FACTOR)
