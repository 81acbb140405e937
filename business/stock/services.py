"""What can be done with goods: receive, take for an order, give back, move, count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Model
from django.utils import timezone

from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .errors import AlreadyTaken
from .ledger import Document, Posting, lock_levels, post
from .locations import customers, losses, suppliers, warehouse
from .models import Allocation, Location, Move, Reason


@dataclass(frozen=True)
class Demand:
    """What one line of a document asks for."""

    line_id: UUID
    variant_id: UUID
    quantity: Decimal


@atomic()
def take(
    lines: Sequence[Demand], *, reference: Model, actor: Actor, location: Location | None = None
) -> list[Allocation]:
    """Take the goods of a document from the shelf, all or nothing.

    Raises ``StockInsuffisant`` or, when a line already holds its goods, ``AlreadyTaken``.
    """
    source, label = location or warehouse(), reference._meta.label_lower
    destination = customers()
    if Allocation.objects.held().filter(line_id__in=[line.line_id for line in lines]).exists():
        raise AlreadyTaken()
    post(
        [
            Posting(
                line.variant_id,
                line.quantity,
                source,
                destination,
                Reason.SALE,
                Document(label, reference.pk, line.line_id),
            )
            for line in lines
        ],
        actor=actor,
    )
    return Allocation.objects.bulk_create(
        Allocation(
            reference_label=label,
            reference_id=reference.pk,
            line_id=line.line_id,
            variant_id=line.variant_id,
            location=source,
            quantity=line.quantity,
        )
        for line in lines
    )


@atomic()
def release(reference: Model, *, actor: Actor, note: str = "") -> list[Move]:
    """Give back exactly what the document holds; doing it again gives back nothing."""
    label, origin = reference._meta.label_lower, customers()
    mine = Allocation.objects.filter(reference_label=label, reference_id=reference.pk)
    held = list(mine.held().select_related("location").order_by("line_id").select_for_update(of=("self",)))
    back = [
        Posting(a.variant_id, a.quantity, origin, a.location, Reason.RELEASE, Document(label, reference.pk, a.line_id))
        for a in held
    ]
    moves = post(back, actor=actor, note=note)
    Allocation.objects.filter(pk__in=[a.pk for a in held]).update(released_at=timezone.now())
    return moves


def receive(
    quantities: Mapping[UUID, Decimal], *, actor: Actor, location: Location | None = None, note: str = ""
) -> list[Move]:
    """Put goods from suppliers on the shelf, by variant."""
    source, destination = suppliers(), location or warehouse()
    postings = [Posting(v, q, source, destination, Reason.RECEIPT) for v, q in quantities.items()]
    return post(postings, actor=actor, note=note)


def move(
    variant_id: UUID,
    quantity: Decimal,
    *,
    source: Location,
    destination: Location,
    reason: Reason,
    actor: Actor,
    note: str = "",
    document: Document | None = None,
) -> Move:
    """Move goods between any two places: a transfer, a loss, a customer's return."""
    posting = Posting(variant_id, quantity, source, destination, reason, document or Document())
    return post([posting], actor=actor, note=note)[0]


def adjust(
    variant_id: UUID, difference: Decimal, *, actor: Actor, location: Location | None = None, note: str = ""
) -> Move:
    """Correct a level upwards or downwards, and say why in ``note``."""
    posting = _correction(variant_id, difference, location or warehouse(), losses(), Reason.ADJUSTMENT)
    return post([posting], actor=actor, note=note)[0]


@atomic()
def count(
    counted: Mapping[UUID, Decimal], *, actor: Actor, location: Location | None = None, note: str = ""
) -> list[Move]:
    """Set levels to what was counted; only differences make moves."""
    place, outside = location or warehouse(), losses()
    levels = lock_levels([(variant_id, place.pk) for variant_id in counted])
    differences = {v: quantity - levels[v, place.pk].quantity for v, quantity in counted.items()}
    postings = [_correction(v, d, place, outside, Reason.INVENTORY) for v, d in differences.items() if d]
    return post(postings, actor=actor, note=note)


def _correction(variant_id: UUID, difference: Decimal, place: Location, outside: Location, reason: Reason) -> Posting:
    source, destination = (outside, place) if difference > 0 else (place, outside)
    return Posting(variant_id, abs(difference), source, destination, reason)
