"""Write the history of a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import Model

from core.kernel.actors import Actor

from .batches import current_batch, one_batch

if TYPE_CHECKING:
    from core.tenancy.rows import RowWriter


def record(target: Model, action: str, *, actor: Actor, note: str = "", **data: Any) -> None:
    """Note that ``actor`` did ``action`` to the record, in the caller's transaction."""
    # The package is imported while apps load, before models may be.
    from .columns import about, by

    _entries().write(**about(target), **by(actor), action=action, note=note, data=data, batch=current_batch())


@cache
def _entries() -> RowWriter:
    from core.tenancy.rows import RowWriter

    from .models import Entry

    return RowWriter(Entry)


def record_all(
    targets: Iterable[tuple[Model, Mapping[str, Any]]], action: str, *, actor: Actor, note: str = ""
) -> None:
    """Note the same act on many records, each with its own details, in one statement and one batch."""
    from .columns import about, by
    from .models import Entry

    author = by(actor)
    with one_batch() as batch:
        Entry.objects.bulk_create(
            Entry(**about(target), **author, action=action, note=note, data=dict(data), batch=batch)
            for target, data in targets
        )
