"""Steps that happen wholly or not at all, in the database where the tenant lives."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from django.db import transaction

from .context import require_tenant


@contextlib.contextmanager
def atomic() -> Iterator[None]:
    """``with atomic():`` or ``@atomic()``: undone as a whole when it fails.

    Django's own ``transaction.atomic`` guards the default database, which is not
    where every tenant lives.
    """
    with transaction.atomic(using=require_tenant().alias):
        yield


def on_commit(callback: Callable[[], None]) -> None:
    """Call once the tenant's transaction is committed, never when it is rolled back."""
    transaction.on_commit(callback, using=require_tenant().alias)
