"""How an endpoint is doing: told to all administrators after a day of failures, disabled after five."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from core.history import record
from core.kernel.actors import SYSTEM
from core.users.models import UserProfile
from core.users.roles import ADMIN

from .models import Disabled, Endpoint, MessageState
from .tasks import tell_administrator

WARNED_AFTER = timedelta(hours=24)
DISABLED_AFTER = timedelta(days=5)


def note_success(endpoint: Endpoint) -> None:
    """Whatever was wrong is over."""
    Endpoint.objects.filter(pk=endpoint.pk).exclude(failing_since=None).update(failing_since=None, warned_at=None)


def note_failure(endpoint: Endpoint) -> None:
    """Count from the first failure that no success followed."""
    now = timezone.now()
    since = endpoint.failing_since or now
    row = Endpoint.objects.filter(pk=endpoint.pk)
    row.update(failing_since=since)
    if now - since >= DISABLED_AFTER:
        _disable(endpoint, Disabled.FAILING)
    elif now - since >= WARNED_AFTER and endpoint.warned_at is None:
        row.update(warned_at=now)
        _tell_administrators(endpoint)


def note_gone(endpoint: Endpoint) -> None:
    """The receiver asked for nothing more: what waits is kept, nothing is sent."""
    _disable(endpoint, Disabled.GONE)


def hold_back(endpoint: Endpoint) -> None:
    """Keep what waits, for whoever recovers it once the endpoint is enabled again."""
    endpoint.messages.pending().update(state=MessageState.HELD)


def _disable(endpoint: Endpoint, why: Disabled) -> None:
    if endpoint.disabled:
        return
    endpoint.disabled = why
    endpoint.save(update_fields=["disabled"])
    hold_back(endpoint)
    record(endpoint, "disable_webhook", actor=SYSTEM, why=why.value)
    _tell_administrators(endpoint)


def _tell_administrators(endpoint: Endpoint) -> None:
    for profile in UserProfile.objects.with_role(ADMIN).exclude(email=""):
        tell_administrator.delay_on_commit(str(profile.pk), str(endpoint.pk))
