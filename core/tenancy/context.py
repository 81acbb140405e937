"""Enter a tenant, leave it, and know which one is entered.

``tenant_context`` is the only door: a transaction whose first message carries the
tenant's signed identity. Nothing is ever set for a session, so a pooled connection
carries nothing over to the next user.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from .errors import NoTenantContext, TenantSwitchRefused
from .identity import TenantRef, begin_statement

if TYPE_CHECKING:
    from .models import Tenant

_current: ContextVar[_Entry | None] = ContextVar("tenant", default=None)
#: Like ``_current``, but kept while the transaction is left for a moment.
_owner: ContextVar[TenantRef | None] = ContextVar("owner", default=None)
#: Whom the slow work inside ``outside()`` is done for.
_left: ContextVar[TenantRef | None] = ContextVar("left_tenant", default=None)


class _Entry:
    """One stay in a tenant: its reference and the transaction that carries it."""

    def __init__(self, ref: TenantRef, known: Mapping[str, Any] | None = None) -> None:
        self.ref, self._known = ref, known
        self.memo: dict[str, Any] = {}
        self._stack = contextlib.ExitStack()

    def open(self) -> None:
        self.memo, self._known = dict(self._known or {}), None
        connection = connections[self.ref.alias]
        if _owned_by_testcase(connection):
            self._open_inside_testcase(connection)
        else:
            self._stack.enter_context(transaction.atomic(using=self.ref.alias, durable=True))

    def _open_inside_testcase(self, connection: BaseDatabaseWrapper) -> None:
        """A test's outer transaction has begun without a tenant: say one, and take it back."""
        say(connection, self.ref)
        self._stack.callback(_unsay, connection)
        self._stack.enter_context(transaction.atomic(using=self.ref.alias))

    def close(self, *error: object) -> None:
        stack, self._stack = self._stack, contextlib.ExitStack()
        stack.__exit__(*(error or (None, None, None)))  # type: ignore[arg-type]


def _owned_by_testcase(connection: BaseDatabaseWrapper) -> bool:
    blocks: list[Any] = connection.atomic_blocks
    return bool(blocks) and all(block._from_testcase for block in blocks)


def say(connection: BaseDatabaseWrapper, ref: TenantRef) -> None:
    """Give the transaction that is already open on ``connection`` a tenant."""
    with connection.cursor() as cursor:
        for statement in begin_statement(ref).split("; ")[1:]:
            cursor.execute(statement)


def _unsay(connection: BaseDatabaseWrapper) -> None:
    if not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL app.tenant_id = ''")
            cursor.execute("SET LOCAL app.tenant_signature = ''")
            cursor.execute("SET LOCAL search_path = public")


def current_tenant() -> TenantRef | None:
    """The tenant this unit of work belongs to, if any."""
    entry = _current.get()
    return entry.ref if entry else None


def acting_tenant() -> TenantRef | None:
    """The tenant entered, or left for a moment by ``outside()``: on whose behalf mail and calls go out."""
    return current_tenant() or _left.get()


def owner_of_work() -> TenantRef | None:
    """Whose unit of work this is, also while it waits ``outside()`` its transaction.

    For what must be kept apart without the database: keys of caches.
    """
    return _owner.get()


def require_tenant() -> TenantRef:
    """The current tenant; raises ``NoTenantContext`` when there is none."""
    ref = current_tenant()
    if ref is None:
        raise NoTenantContext("Tenant data can only be reached inside tenant_context(...).")
    return ref


def require_transaction() -> TenantRef:
    """The current tenant, provided that this thread holds its transaction.

    Threads and callbacks after the commit may inherit the name of the tenant, never its
    transaction: they enter it again.
    """
    ref = require_tenant()
    if not connections[ref.alias].in_atomic_block:
        raise NoTenantContext(f"No transaction of {ref.slug} is open here: enter it with tenant_context(...).")
    return ref


def transaction_memo() -> dict[str, Any]:
    """What this stay in the company has found out; forgotten with its transaction."""
    entry = _current.get()
    if entry is None:
        raise NoTenantContext("Nothing can be remembered for a company outside of tenant_context(...).")
    return entry.memo


@contextlib.contextmanager
def tenant_context(tenant: Tenant | TenantRef, known: Mapping[str, Any] | None = None) -> Iterator[TenantRef]:
    """Work for one company: one durable transaction, committed at the end of the block.

    ``known`` is what its ``transaction_memo`` begins with: found out just before, on the way here.

    The same tenant may be entered again inside; another one, or a transaction that
    somebody else opened, is refused with ``TenantSwitchRefused``.
    """
    ref = tenant if isinstance(tenant, TenantRef) else tenant.ref
    outer = _current.get()
    if outer is not None and outer.ref.id != ref.id:
        raise TenantSwitchRefused(f"Already working for {outer.ref.slug}, not for {ref.slug}.")
    connection = connections[ref.alias]
    if outer is not None and connection.in_atomic_block:
        yield outer.ref
        return
    if connection.in_atomic_block and not _owned_by_testcase(connection):
        raise TenantSwitchRefused("A transaction without a tenant is open: commit it first.")
    with _entered(_Entry(ref, known)):
        yield ref


@contextlib.contextmanager
def _entered(entry: _Entry) -> Iterator[None]:
    token, owner = _current.set(entry), _owner.set(entry.ref)
    try:
        entry.open()
        try:
            yield
        except BaseException as error:
            entry.close(type(error), error, error.__traceback__)
            raise
        entry.close()
    finally:
        _owner.reset(owner)
        _current.reset(token)


@contextlib.contextmanager
def outside() -> Iterator[None]:
    """Leave the tenant for something slow (HTTP, mail) and come back.

    What was done so far is committed first: a connection must not wait in an open
    transaction for somebody else's server. Refused inside a nested ``atomic``, whose
    promise it would break.
    """
    entry = _current.get()
    if entry is None:
        yield
        return
    if not connections[entry.ref.alias].in_atomic_block:
        raise TenantSwitchRefused("The tenant was entered in another thread: leave it there.")
    _refuse_nested(connections[entry.ref.alias])
    entry.close()
    token, left = _current.set(None), _left.set(entry.ref)
    try:
        yield
    finally:
        _left.reset(left)
        _current.reset(token)
        entry.open()


def _refuse_nested(connection: BaseDatabaseWrapper) -> None:
    blocks: list[Any] = connection.atomic_blocks
    own = [block for block in blocks if not block._from_testcase]
    if len(own) > 1:
        raise TenantSwitchRefused("outside() would commit a nested transaction.")
