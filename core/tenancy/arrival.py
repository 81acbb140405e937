"""Enter a company from outside, where what is known of it may be out of date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import DatabaseError, connections

from . import directory
from .context import tenant_context
from .errors import TenantMoved, from_database
from .identity import TenantRef


@contextmanager
def arrive(ref: TenantRef, known: Mapping[str, Any] | None = None) -> Iterator[TenantRef]:
    """Enter a company and let the database confirm it before the block begins; ``known`` is as in ``tenant_context``.

    After a move the address is read again and tried once more, which nothing can notice
    since nothing has been done yet. Raises ``TenantClosed`` or ``UnknownTenant``.
    """
    with ExitStack() as stack:
        try:
            _enter(stack, ref, known)
        except TenantMoved:
            ref = _current_address(ref)
            _enter(stack, ref, known)
        yield ref


def _enter(stack: ExitStack, ref: TenantRef, known: Mapping[str, Any] | None) -> None:
    with ExitStack() as attempt:
        attempt.enter_context(tenant_context(ref, known))
        try:
            connections[ref.alias].begin_now()  # type: ignore[attr-defined]
        except DatabaseError as error:
            raise (from_database(error) or error) from error
        stack.push(attempt.pop_all())


def _current_address(ref: TenantRef) -> TenantRef:
    directory.forget(ref)
    found = directory.by_id(ref.id)
    if found is None:
        raise directory.UnknownTenant(str(ref.id))
    return found
