"""Post moves: the only place where quantities change.

Levels are locked in one order, by variant then place, so that two postings never wait
for each other in a circle; nothing is written unless everything can be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from business.catalog.models import Variant
from core.history.columns import by
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.tenancy.transactions import atomic

from .errors import InvalidQuantity, StockInsuffisant
from .events import OutOfStock
from .models import Location, Move, Reason, StockLevel

Key = tuple[UUID, UUID]
Levels = dict[Key, StockLevel]


@dataclass(frozen=True)
class Document:
    """What a move is for: an order, and the line of it."""

    reference_label: str = ""
    reference_id: UUID | None = None
    line_id: UUID | None = None


@dataclass(frozen=True)
class Posting:
    """A move to be made."""

    variant_id: UUID
    quantity: Decimal
    source: Location
    destination: Location
    reason: Reason
    document: Document = field(default_factory=Document)

    def effects(self) -> Iterable[tuple[Key, Decimal]]:
        """What it changes in our own places; the outside world has no level."""
        if self.source.is_ours:
            yield (self.variant_id, self.source.pk), -self.quantity
        if self.destination.is_ours:
            yield (self.variant_id, self.destination.pk), self.quantity


@atomic()
def post(postings: Sequence[Posting], *, actor: Actor, note: str = "") -> list[Move]:
    """Make all the moves or none; raises ``StockInsuffisant`` when a level would fall below zero."""
    for posting in postings:
        if posting.quantity <= 0:
            raise InvalidQuantity(quantity=posting.quantity)
    changes: defaultdict[Key, Decimal] = defaultdict(Decimal)
    for posting in postings:
        for key, effect in posting.effects():
            changes[key] += effect
    levels = lock_levels(changes)
    _refuse_shortage(levels, changes)
    _apply(levels, changes)
    return Move.objects.bulk_create([_move(posting, actor, note) for posting in postings])


def lock_levels(keys: Iterable[Key]) -> Levels:
    """Hold the levels, at zero for variants never seen in that place."""
    wanted = sorted(keys)
    _create_missing(wanted)
    rows = (
        StockLevel.objects.filter(variant_id__in={k[0] for k in wanted}, location_id__in={k[1] for k in wanted})
        .order_by("variant_id", "location_id")
        .select_for_update()
    )
    return {(row.variant_id, row.location_id): row for row in rows}


def _create_missing(wanted: list[Key]) -> None:
    known = set(
        StockLevel.objects.filter(variant_id__in={k[0] for k in wanted}).values_list("variant_id", "location_id")
    )
    StockLevel.objects.bulk_create(
        [StockLevel(variant_id=v, location_id=place) for v, place in wanted if (v, place) not in known],
        ignore_conflicts=True,
    )


def _refuse_shortage(levels: Levels, changes: dict[Key, Decimal]) -> None:
    short = [key for key, change in sorted(changes.items()) if levels[key].quantity + change < 0]
    if not short:
        return
    names = {v.pk: str(v) for v in Variant.objects.filter(pk__in=[k[0] for k in short]).select_related("product")}
    lines = [
        {
            "variant_id": key[0],
            "article": names[key[0]],
            "stock": plain(levels[key].quantity),
            "demande": plain(-changes[key]),
        }
        for key in short
    ]
    raise StockInsuffisant(**lines[0], lignes=lines)


def _apply(levels: Levels, changes: dict[Key, Decimal]) -> None:
    changed = []
    emptied = []
    for key, change in sorted(changes.items()):
        level = levels[key]
        level.quantity += change
        changed.append(level)
        if change < 0 and level.quantity == 0:
            emptied.append(key)
    # The rows exist and are held: this writes them all in one statement, which bulk_update does not.
    StockLevel.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["tenant", "variant", "location"], update_fields=["quantity"]
    )
    products = dict(Variant.objects.filter(pk__in=[k[0] for k in emptied]).values_list("pk", "product_id"))
    for variant_id, location_id in emptied:
        publish(OutOfStock(variant_id, products[variant_id], location_id))


def _move(posting: Posting, actor: Actor, note: str) -> Move:
    return Move(
        variant_id=posting.variant_id,
        quantity=posting.quantity,
        source_id=posting.source.pk,
        destination_id=posting.destination.pk,
        reason=posting.reason,
        note=note,
        reference_label=posting.document.reference_label,
        reference_id=posting.document.reference_id,
        line_id=posting.document.line_id,
        **by(actor),
    )


def plain(quantity: Decimal) -> str:
    """A quantity as people write it: ``3``, ``0.25``."""
    return f"{quantity.normalize():f}"
