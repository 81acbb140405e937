"""What an endpoint asks for: events by name, or everything that happens to a resource, each with ``*`` for the rest."""

from __future__ import annotations

from collections.abc import Iterable

from core.kernel.events import Event, known_events
from core.kernel.resources import registered
from core.users.policy.patterns import covers

from .errors import PatternUnknown
from .subjects import resource_key


def wants(patterns: Iterable[str], event: Event) -> bool:
    """Whether one of the patterns covers the event's name or the resource of its records."""
    names = [event.event_name, resource_key(event)]
    return any(covers(pattern, name) for pattern in patterns for name in names)


def require_known(patterns: Iterable[str]) -> None:
    """Raise ``PatternUnknown`` for one that nothing could ever match: it is a typo."""
    names = [*known_events(), *(resource.key() for resource in registered())]
    for pattern in patterns:
        if not any(covers(pattern, name) for name in names):
            raise PatternUnknown(pattern=pattern)
