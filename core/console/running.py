"""Do an act: by one worker at a time, taken up again when its worker was killed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone, translation

from core.authentication.models import User
from core.kernel.errors import BusinessError
from core.tenancy.operator import connect_operator
from core.tenancy.provisioning import CONTROL

from .errors import ActAbandoned, ActBroken, ActNotOurs, ActTooOld
from .models import Act, ActState
from .pen import Pen, Stopped
from .registry import kind_of
from .seals import asked_to_stop, is_sealed

logger = logging.getLogger(__name__)

ATTEMPTS = 5
#: Whoever asked has given up by then, or has done it otherwise.
PATIENCE = timedelta(hours=1)
HOLD = "SELECT pg_try_advisory_lock(hashtextextended('yz.act/' || %s::text, 0))"


def run(act_id: UUID) -> None:
    """Do the act unless it is over or somebody does it. Killed anywhere, it is left to be taken up again."""
    with _held(act_id) as is_ours:
        act = Act.objects.using(CONTROL).filter(pk=act_id).first() if is_ours else None
        if act is None or act.is_over:
            return
        with translation.override(_language_of(act)):
            try:
                _carry_out(act)
            except Exception as error:
                _fail(act, error)


def _carry_out(act: Act) -> None:
    """Do the act, or give it up where somebody asked for that and it is safe."""
    if not is_sealed(act):
        raise ActNotOurs
    is_unwanted = asked_to_stop(act) is not None
    if is_unwanted and act.state == ActState.QUEUED:
        return _end(act, ActState.CANCELLED)
    _begin(act)
    pen = Pen(act)
    if is_unwanted and pen.take_back():
        return _end(act, ActState.CANCELLED)
    try:
        result = kind_of(act.kind).run(act, pen)
    except Stopped:
        if not pen.take_back():
            raise
        return _end(act, ActState.CANCELLED)
    return _end(act, ActState.DONE, result=result)


@contextmanager
def _held(act_id: UUID) -> Iterator[bool]:
    """Whether this process has the act; the lock dies with the process that holds it."""
    with connect_operator("default") as connection:
        row = connection.execute(HOLD, (act_id,)).fetchone()
        yield bool(row and row[0])


def _begin(act: Act) -> None:
    if act.state == ActState.QUEUED and act.created_at < timezone.now() - PATIENCE:
        raise ActTooOld
    if act.attempts >= ATTEMPTS:
        raise ActAbandoned(attempts=act.attempts)
    act.state, act.attempts, act.started_at = ActState.RUNNING, act.attempts + 1, act.started_at or timezone.now()
    act.can_stop = kind_of(act.kind).may_stop(act)
    _write(act, "state", "attempts", "started_at", "can_stop")


def _fail(act: Act, error: Exception) -> None:
    logger.warning("act failed", extra={"act": str(act.pk), "kind": act.kind}, exc_info=error)
    told = error if isinstance(error, BusinessError) else ActBroken()
    _end(act, ActState.FAILED, error_code=told.code, error_message=str(told))


def _end(act: Act, state: ActState, **outcome: Any) -> None:
    for name, value in {"state": state, "ended_at": timezone.now(), "can_stop": False, **outcome}.items():
        setattr(act, name, value)
    _write(act, "state", "ended_at", "can_stop", "steps", "step", *outcome)


def _write(act: Act, *fields: str) -> None:
    act.save(using=CONTROL, update_fields=fields)


def _language_of(act: Act) -> str:
    """In whose language a refusal is told."""
    known = User.objects.filter(pk=act.staff).values_list("language", flat=True).first()
    return known or "fr"
