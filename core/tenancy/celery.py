"""Tasks belong to the company that asked for them.

A message carries no more than the company's id and the actor; the worker looks the
company up again, so a message that waited meets the company as it is now. Without the
header a task has no company, and tenant data answers it with an error.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import structlog
from celery import Task, current_task
from django.db import transaction

from core.kernel.acting import acting, current_actor
from core.kernel.actors import Actor, ActorKind

from . import directory
from .arrival import arrive
from .context import current_tenant
from .directory import UnknownTenant
from .identity import TenantRef

TENANT_HEADER = "yz_tenant"
ACTOR_HEADER = "yz_actor"


def stamp_message(headers: dict[str, Any] | None = None, **_: Any) -> None:
    """Receiver of ``before_task_publish``: whatever way a task is sent, it carries who it is for.

    Successors in a chain or chord are published after their predecessor has left the
    company, hence from its message rather than from the context.
    """
    if headers is None:
        return
    if ref := current_tenant():
        headers[TENANT_HEADER] = str(ref.id)
        headers[ACTOR_HEADER] = _dump(current_actor())
    elif current_task and (inherited := current_task.request.get(TENANT_HEADER)):
        headers[TENANT_HEADER] = inherited
        headers[ACTOR_HEADER] = current_task.request.get(ACTOR_HEADER)


class TenantTask(Task):  # type: ignore[type-arg]
    """Base of every task: runs in the transaction of the company its message names."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        claimed = self.request.get(TENANT_HEADER)
        if claimed is None:
            return super().__call__(*args, **kwargs)
        actor = _load(self.request.get(ACTOR_HEADER))
        with arrive(_look_up(claimed)) as ref, acting(actor), _logged(ref, actor):
            return super().__call__(*args, **kwargs)

    def delay_on_commit(self, *args: Any, **kwargs: Any) -> None:
        """Send the task once what it will read is committed; not at all if it is rolled back.

        For whoever acts now: a request has forgotten who it was for by the time it commits.
        """
        ref, actor = current_tenant(), current_actor()

        def send() -> None:
            with acting(actor):
                self.delay(*args, **kwargs)

        transaction.on_commit(send, using=ref.alias if ref else None)


def _look_up(claimed: object) -> TenantRef:
    try:
        ref = directory.by_id(UUID(str(claimed)))
    except ValueError:
        ref = None
    if ref is None:
        raise UnknownTenant(f"A task names a company that does not exist: {claimed!r}")
    return ref


def _logged(ref: TenantRef, actor: Actor | None) -> Any:
    name = str(actor.profile_id or actor.name) if actor else None
    return structlog.contextvars.bound_contextvars(tenant=ref.slug, actor=name)


def _dump(actor: Actor | None) -> dict[str, Any] | None:
    if actor is None:
        return None
    return {
        "kind": actor.kind,
        "profile_id": str(actor.profile_id) if actor.profile_id else None,
        "name": actor.name,
        "role": actor.role,
        "key_id": str(actor.key_id) if actor.key_id else None,
        "scopes": list(actor.scopes),
    }


def _load(sent: dict[str, Any] | None) -> Actor | None:
    if not sent:
        return None
    return Actor(
        ActorKind(sent["kind"]),
        profile_id=UUID(sent["profile_id"]) if sent["profile_id"] else None,
        name=sent["name"],
        role=sent["role"],
        key_id=UUID(sent["key_id"]) if sent.get("key_id") else None,
        scopes=tuple(sent.get("scopes", ())),
    )
