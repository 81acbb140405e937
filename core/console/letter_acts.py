"""What is decided about events that somebody in a company could not be told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.outbox.letters import give_up, try_again
from core.tenancy.arrival import arrive
from core.tenancy.lifecycle.operation import find_tenant

from .models import Act
from .outcomes import seen
from .registry import Progress, act


@act("retry_letters", of_company=True)
def tell_again(asked: Act, progress: Progress) -> dict[str, Any]:
    """One event, or all that a subscriber was not told; one that fails again is set aside again."""
    event, subscriber = asked.arguments["event"], asked.arguments["subscriber"]
    with arrive(find_tenant(asked.slug).ref):
        events = try_again(event=UUID(event) if event else None, subscriber=subscriber)
    return seen(asked, {"events": events})


@act("discard_letter", of_company=True)
def discard(asked: Act, progress: Progress) -> dict[str, Any]:
    """Whoever was not told of the event never is; its record goes on."""
    with arrive(find_tenant(asked.slug).ref):
        give_up(UUID(asked.arguments["event"]))
    return seen(asked, {"events": 1})
