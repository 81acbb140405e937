"""Steps that happen wholly or not at all, in the database where the tenant lives."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connections, transaction

from .context import require_tenant, require_transaction


@contextlib.contextmanager
def atomic() -> Iterator[None]:
    """``with atomic():`` or ``@atomic()``: undone as a whole when it fails.

    Django's own ``transaction.atomic`` guards the default database, which is not
    where every tenant lives.
    """
    with transaction.atomic(using=require_tenant().alias):
        yield


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Send what the block writes without waiting for each answer: one round trip instead of one for each.

    For statements of which nothing is read, in their order. What the database has against one of them is
    raised at the end of the block.
    """
    connection: Any = connections[require_transaction().alias]
    connection.ensure_connection()
    connection.begin_now()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


def on_commit(callback: Callable[[], None]) -> None:
    """Call once the tenant's transaction is committed, never when it is rolled back."""
    transaction.on_commit(callback, using=require_tenant().alias)
