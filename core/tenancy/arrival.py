"""Enter a company from outside, where what is known of it may be out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

from django.db import DatabaseError, connections

from . import directory
from .context import tenant_context
from .errors import TenantMoved, from_database
from .identity import TenantRef

T = TypeVar("T")


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


def visit(ref: TenantRef, known: Mapping[str, Any] | None, ask: Callable[[TenantRef], T]) -> T:
    """Ask something of a company and change nothing: the database confirms it with the first question, or at the end.

    After a move the address is read again and everything is asked once more. Raises ``TenantClosed`` or
    ``UnknownTenant``, whatever was answered.
    """
    try:
        return _visit(ref, known, ask)
    except TenantMoved:
        return _visit(_current_address(ref), known, ask)


def _visit(ref: TenantRef, known: Mapping[str, Any] | None, ask: Callable[[TenantRef], T]) -> T:
    with tenant_context(ref, known):
        answer = ask(ref)
        with _told():
            connections[ref.alias].confirm()  # type: ignore[attr-defined]
        return answer


@contextmanager
def _told() -> Iterator[None]:
    """What the database has against the company, in our words."""
    try:
        yield
    except DatabaseError as error:
        raise (from_database(error) or error) from error


def _enter(stack: ExitStack, ref: TenantRef, known: Mapping[str, Any] | None) -> None:
    with ExitStack() as attempt:
        attempt.enter_context(tenant_context(ref, known))
        with _told():
            connections[ref.alias].begin_now()  # type: ignore[attr-defined]
        stack.push(attempt.pop_all())


def _current_address(ref: TenantRef) -> TenantRef:
    directory.forget(ref)
    found = directory.by_id(ref.id)
    if found is None:
        raise directory.UnknownTenant(str(ref.id))
    return found
