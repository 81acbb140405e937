"""Tell open screens which records have changed: by name only to those who may see every record of their kind."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from uuid import UUID

from redis.exceptions import RedisError

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.events import after_round
from core.kernel.rights import may, rule
from core.realtime import untold
from core.realtime.channels import every_record, some_records
from core.realtime.publish import announce, announce_now
from core.tenancy.context import require_tenant

RECORDS_CHANGED = "records.changed"
#: More are not named: screens read again whatever they show.
NAMED = 100


def announce_records(resource: str, ids: Collection[UUID]) -> None:
    """Send one message about records, by their resource's key, once the transaction is committed.

    The hub knows no rule. Whoever is bound by one hears that something has changed, and asks.
    """
    for channel, data in _messages(resource, ids):
        announce(RECORDS_CHANGED, data, channel=channel)


def announce_later(resource: str, ids: Collection[UUID]) -> None:
    """The same together with what else happens in this round of events; for subscribers, of whom many are called."""
    with contextlib.suppress(RedisError):
        untold.note(require_tenant().id, resource, ids)


@after_round
def tell_untold(tenant_id: UUID, more: bool) -> None:
    """One message for each resource, however many records an act has changed."""
    with contextlib.suppress(RedisError):
        for resource, ids in untold.take(tenant_id, more=more).items():
            for channel, data in _messages(resource, ids):
                announce_now(tenant_id, RECORDS_CHANGED, data, channel=channel)


def heard_by(actor: Actor) -> Iterator[str]:
    """The channels about records that the actor may listen to."""
    for resource in in_use():
        if may(actor, "view", resource):
            bound = bool(rule(actor, "view", resource))
            yield some_records(resource.key()) if bound else every_record(resource.key())


def _messages(resource: str, ids: Collection[UUID]) -> Iterator[tuple[str, dict[str, object]]]:
    """Channel and content; of those that are too many, and to those bound by a rule, only what kind they are of."""
    named = {"ids": [str(pk) for pk in ids]} if len(ids) <= NAMED else {}
    yield every_record(resource), {"resource": resource, **named}
    yield some_records(resource), {"resource": resource}
