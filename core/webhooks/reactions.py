"""Whatever happens becomes a message for each endpoint that wants it and may know it."""

from __future__ import annotations

from core.kernel.events import Event, subscribe
from core.outbox.present import present_event
from core.tenancy.outgoing import is_blocked

from .models import Endpoint, Message, MessageState
from .patterns import wants
from .tasks import wake_on_commit
from .telling import told


@subscribe(Event)
def write_messages(event: Event) -> None:
    """One message per event and endpoint, in the transaction that proves that we were told.

    For a disabled endpoint it is kept: whoever repairs it recovers what was missed. A copy
    writes none, since none may ever leave.
    """
    if is_blocked():
        return
    concerned = [each for each in Endpoint.objects.all() if wants(each.events, event) and told(event, each.actor)]
    Message.objects.bulk_create([_message(endpoint, event) for endpoint in concerned])
    for endpoint in concerned:
        wake_on_commit(endpoint)


def _message(endpoint: Endpoint, event: Event) -> Message:
    kept = present_event()
    return Message(
        endpoint=endpoint,
        event=kept.id,
        name=kept.name,
        key=kept.key,
        sequence=kept.sequence,
        payload=kept.payload,
        occurred_at=kept.created_at,
        state=MessageState.HELD if endpoint.disabled else MessageState.PENDING,
    )
