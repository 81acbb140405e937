"""What administrators do with webhooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from core.history import record
from core.kernel.actors import Actor
from core.kernel.sealing import seal
from core.tenancy.context import outside
from core.tenancy.locking import hold, lock
from core.tenancy.outgoing import refuse_if_blocked
from core.tenancy.transactions import atomic
from core.users.policy.errors import UnknownRole
from core.users.policy.keeping import hold_role
from core.users.policy.selectors import role_labels

from .addresses import look_up
from .errors import EndpointDisabled, RoleTellsWebhooks, TooManyEndpoints
from .events import Tested
from .failing import hold_back
from .models import Disabled, Endpoint, Message
from .patterns import require_known
from .signing import OVERLAP, new_secret
from .tasks import wake_on_commit

MOST = 20
#: What an administrator says of an endpoint; the platform says the rest.
SETTABLE = ("url", "description", "events", "role", "disabled")


def create_endpoint(
    *, url: str, events: Sequence[str], role: str, actor: Actor, description: str = ""
) -> tuple[Endpoint, str]:
    """Be told at this address what the role may see; returns the endpoint and its secret, shown this once."""
    _require_sound(url=url, events=events, role=role)
    return _create(url=url, events=list(events), role=role, description=description, actor=actor)


def change_endpoint(endpoint: Endpoint, *, actor: Actor, version: int | None = None, **changes: Any) -> Endpoint:
    """Change what is named of url, description, events, role and enabled; the secret stays."""
    if "enabled" in changes:
        changes["disabled"] = "" if changes.pop("enabled") else Disabled.BY_HAND
    _require_sound(**{name: changes[name] for name in ("url", "events", "role") if name in changes})
    return _change(endpoint, changes, version=version, actor=actor)


@atomic()
def delete_endpoint(endpoint: Endpoint, *, actor: Actor) -> None:
    """Tell this address nothing more; its messages go with it."""
    lock(endpoint)
    record(endpoint, "delete_webhook", actor=actor, **_plain(endpoint))
    endpoint.delete()


def refuse_role_in_use(key: str) -> None:
    """Raise ``RoleTellsWebhooks`` while an address is told what this role may see; a disabled one may be enabled."""
    if webhooks := Endpoint.objects.filter(role=key).count():
        raise RoleTellsWebhooks(webhooks=webhooks, role=role_labels()[key])


@atomic()
def rotate_secret(endpoint: Endpoint, *, actor: Actor) -> str:
    """Sign with a new secret, and for a day with the present one as well; returns the new one."""
    lock(endpoint)
    secret = new_secret()
    endpoint.sealed_previous, endpoint.sealed_secret = endpoint.sealed_secret, seal(secret)
    endpoint.previous_until = timezone.now() + OVERLAP
    endpoint.save(update_fields=["sealed_secret", "sealed_previous", "previous_until"])
    record(endpoint, "rotate_webhook_secret", actor=actor)
    return secret


@atomic()
def send_test(endpoint: Endpoint, *, actor: Actor) -> Message:
    """Send a message that says nothing, to see whether it arrives; raises ``OutgoingBlocked`` in a copy."""
    refuse_if_blocked("webhook")
    lock(endpoint)
    require_enabled(endpoint)
    event = Tested(endpoint.pk)
    message: Message = Message.objects.create(
        endpoint=endpoint, name=event.event_name, key=event.key, payload=event.payload()
    )
    record(endpoint, "test_webhook", actor=actor)
    wake_on_commit(endpoint)
    return message


def require_enabled(endpoint: Endpoint) -> None:
    if endpoint.disabled:
        raise EndpointDisabled


def _require_sound(*, url: str | None = None, events: Sequence[str] = (), role: str | None = None) -> None:
    require_known(events)
    if role is not None and role not in role_labels():
        raise UnknownRole(role=role)
    if url is not None:
        with outside():  # a name server may be slow
            look_up(url)


@atomic()
def _create(*, actor: Actor, **said: Any) -> tuple[Endpoint, str]:
    hold("webhooks")
    hold_role(said["role"])
    if Endpoint.objects.count() >= MOST:
        raise TooManyEndpoints(number=MOST)
    secret = new_secret()
    endpoint: Endpoint = Endpoint.objects.create(sealed_secret=seal(secret), **said)
    record(endpoint, "create_webhook", actor=actor, **_plain(endpoint))
    return endpoint, secret


@atomic()
def _change(endpoint: Endpoint, changes: dict[str, Any], *, version: int | None, actor: Actor) -> Endpoint:
    if "role" in changes:
        hold_role(changes["role"])
    lock(endpoint, version=version)
    before = _plain(endpoint)
    if endpoint.disabled and changes.get("disabled"):
        del changes["disabled"]  # why it was disabled first stays known
    for name, value in changes.items():
        setattr(endpoint, name, value)
    endpoint.save(update_fields=[*changes])
    if before["disabled"] and not endpoint.disabled:
        _begin_anew(endpoint)
    elif endpoint.disabled:
        hold_back(endpoint)
    record(endpoint, "change_webhook", actor=actor, before=before, after=_plain(endpoint))
    return endpoint


def _begin_anew(endpoint: Endpoint) -> None:
    """Enabled again, an endpoint has five days again."""
    endpoint.failing_since = endpoint.warned_at = None
    endpoint.save(update_fields=["failing_since", "warned_at"])


def _plain(endpoint: Endpoint) -> dict[str, Any]:
    return {name: getattr(endpoint, name) for name in SETTABLE}
