"""Tell open screens that a record has changed: which one, only to those who may see every record of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.rights import may, rule
from core.realtime.channels import every_record, some_records
from core.realtime.publish import announce


def announce_record(event: str, resource: str, pk: UUID) -> None:
    """Send an event about one record, by its resource's key, once the transaction is committed.

    The hub knows no rule. Whoever is bound by one hears that something has changed, and asks.
    """
    announce(event, {"id": str(pk)}, channel=every_record(resource))
    announce(event, {}, channel=some_records(resource))


def heard_by(actor: Actor) -> Iterator[str]:
    """The channels about records that the actor may listen to."""
    for resource in in_use():
        if may(actor, "view", resource):
            bound = bool(rule(actor, "view", resource))
            yield some_records(resource.key()) if bound else every_record(resource.key())
