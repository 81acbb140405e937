"""Answer what a program reads while Valkey is asked whether it may, and let the answer go only then.

Of a program that was let in a moment ago it is believed that it will be again: that its key and what the process knows
of its company hold, that its budgets are not used up. Valkey confirms all of that in the one step that takes the call;
where it does not, the answer is thrown away. Whoever was refused last is believed nothing. Valkey is heard while the
database works.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from uuid import UUID

import structlog
from django.http import HttpRequest
from redis.exceptions import RedisError

from core.metering.budgets import Beside, Outdated, Taking, ask
from core.tenancy import epochs
from core.tenancy.identity import TenantRef

from .credentials import confirm_key, recalled_key
from .rate_limits import Admission, Counted, counted_for

CAPACITY = 10_000

#: The epoch of its company under which each key was let in last.
_let_in: dict[UUID, str] = {}
_lock = Lock()


@dataclass(frozen=True)
class Ahead:
    """A request that is answered before it is known whether it may be."""

    where: Counted
    taking: Taking

    def admission(self) -> Admission | None:
        """What came of it; nothing where what was believed does not hold, or nobody can say."""
        try:
            return Admission(self.where, self.taking.spent())
        except (Outdated, RedisError):
            return None


def begin(request: HttpRequest, ref: TenantRef) -> Ahead | None:
    """Take the request's call without waiting, and let the request be its program's; nothing for whoever must wait."""
    recalled = recalled_key(request)
    epoch = _let_in.get(recalled[0].id) if recalled else None
    where = counted_for(recalled, ref)
    if epoch is None or where is None or where.key is None:
        return None
    confirm_key(request, where.key)
    request.epoch = epoch  # type: ignore[attr-defined]
    believed = (Beside(epochs.key_of(ref.id), epoch), *where.provided)
    return Ahead(where, ask(where.budgets, where.quota, *believed))


def take_back(request: HttpRequest, ref: TenantRef) -> None:
    """Of what the request was taken for nothing is left, neither for its answer nor for logs and bills."""
    for name in ("_api_key", "epoch", "actor", "actor_id"):
        request.__dict__.pop(name, None)
    structlog.contextvars.unbind_contextvars("actor")
    request.tenant = ref  # type: ignore[attr-defined]


def note(admission: Admission) -> None:
    """What came of a program's call decides whether the next one waits."""
    key, spending = admission.where.key, admission.spending
    if key is None:
        return
    if spending is None or spending.exhausted or not admission.epoch:
        _let_in.pop(key.id, None)
    elif _let_in.get(key.id) != admission.epoch:
        with _lock:
            if len(_let_in) >= CAPACITY:
                _let_in.clear()
            _let_in[key.id] = admission.epoch
