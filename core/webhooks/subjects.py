"""Which resource an event speaks of."""

from __future__ import annotations

import contextlib

from django.apps import apps

from core.kernel.events import Event
from core.kernel.resources import Resource, resource_named, resource_of
from core.workflow.events import StateChanged


def resource_of_event(event: Event) -> type[Resource] | None:
    """None where the event speaks of no record, or of records that no screen shows."""
    with contextlib.suppress(LookupError):  # of a module that is not installed any more
        if isinstance(event, StateChanged):
            return resource_of(apps.get_model(event.record))
        return resource_named(str(getattr(event, "resource", "")))
    return None


def resource_key(event: Event) -> str:
    """The resource's key, empty where there is none."""
    resource = resource_of_event(event)
    return resource.key() if resource else ""
