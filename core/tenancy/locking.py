"""Hold a record while deciding about it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from django.db import connections

from core.kernel.errors import NotFound, StaleVersion

from .context import require_tenant
from .models import TenantModel


def lock(record: TenantModel, *, version: int | None = None) -> None:
    """Re-read the record and keep others from changing it until the transaction ends.

    With the ``version`` that a person was looking at, raises ``StaleVersion`` when
    somebody else changed the record since; ``NotFound`` when somebody deleted it.
    """
    try:
        record.refresh_from_db(from_queryset=type(record)._default_manager.select_for_update())
    except type(record).DoesNotExist as error:
        raise NotFound(id=record.pk) from error
    if version is not None and record.version != version:
        raise StaleVersion(version=record.version)


def hold(name: str, *, shared: bool = False) -> None:
    """Let one transaction of the company at a time go past this point, for work that has no row to lock.

    Those who hold it ``shared`` wait for the one who holds it alone, and make that one wait.
    """
    with _advised("pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock", name):
        pass  # no answer to wait for: what is sent next is done when the lock is there


def try_hold(name: str) -> bool:
    """Like ``hold``, but tells at once whether another transaction is past this point instead of waiting for it."""
    with _advised("pg_try_advisory_xact_lock", name) as cursor:
        (answer,) = cursor.fetchone()
    return bool(answer)


@contextlib.contextmanager
def _advised(function: str, name: str) -> Iterator[Any]:
    ref = require_tenant()
    with connections[ref.alias].cursor() as cursor:
        cursor.execute(f"SELECT {function}(hashtextextended(%s, 0))", [f"yz/{ref.id}/{name}"])
        yield cursor
