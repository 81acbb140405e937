"""Steps that happen wholly or not at all, in the database where the tenant lives."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

from django.db import connections, transaction

from .context import require_tenant, require_transaction, transaction_memo

#: In the memo of a transaction: a refusal undoes all of it, as that of a request does.
REFUSED_WHOLE = "refused.whole"
_only_step: ContextVar[bool] = ContextVar("only_step", default=False)


@contextlib.contextmanager
def atomic() -> Iterator[None]:
    """``with atomic():`` or ``@atomic()``: undone as a whole when it fails.

    Django's own ``transaction.atomic`` guards the default database, which is not
    where every tenant lives.
    """
    alias, alone = require_tenant().alias, _only_step.get()
    token = _only_step.set(False)
    try:
        with transaction.atomic(using=alias, savepoint=not alone):
            yield
    finally:
        _only_step.reset(token)


@contextlib.contextmanager
def only_step() -> Iterator[None]:
    """The first ``atomic`` inside is all that the request does: no savepoint, since its failure undoes the request.

    Where the transaction is not a request's own, it is a step like any other.
    """
    token = _only_step.set(bool(transaction_memo().get(REFUSED_WHOLE)))
    try:
        yield
    finally:
        _only_step.reset(token)


@contextlib.contextmanager
def only_question() -> Iterator[None]:
    """What the block asks of resources is all that the transaction is for: the question goes with BEGIN and COMMIT.

    Where the transaction has begun, questions are asked within it; what is asked after the block, in another one.
    """
    connection: Any = connections[require_transaction().alias]
    connection.alone = True
    try:
        yield
    finally:
        connection.alone = False


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Send what the block writes without waiting for each answer: one round trip instead of one for each.

    For statements of which nothing is read, in their order; writes of single rows to different tables become one, with
    the question about the record at its end. What the database has against one of them is raised at the end of the
    block; inside of another one, at the end of that.
    """
    connection: Any = connections[require_transaction().alias]
    with connection.together():
        yield


def on_commit(callback: Callable[[], None]) -> None:
    """Call once the tenant's transaction is committed, never when it is rolled back."""
    transaction.on_commit(callback, using=require_tenant().alias)
