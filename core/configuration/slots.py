"""Numbers that nobody waits for.

The numbers of a series are dealt to ``SLOTS`` counters like cards: the third has 3, 19,
35... A transaction takes the lowest number whose counter nobody holds. While one person
works, numbers follow each other; when many do, each has a counter to itself. What a failed
transaction gives back is dealt again.
"""

from __future__ import annotations

from core.tenancy.transactions import atomic

from .models import Series, SeriesCounter

#: How many transactions of one company number at the same time before one waits.
SLOTS = 16


@atomic()
def take_slot(series: Series, period: str) -> int:
    """Take the lowest number that is free."""
    counters = SeriesCounter.objects.filter(series=series, period=period).order_by("next_number")
    counter = counters.select_for_update(skip_locked=True).first()
    if counter is None:
        _deal(series, period)
        counter = counters.select_for_update(skip_locked=True).first() or counters.select_for_update()[0]
    number = int(counter.next_number)
    SeriesCounter.objects.filter(pk=counter.pk).update(next_number=number + SLOTS)
    return number


def _deal(series: Series, period: str) -> None:
    """Make the counters of a period; whoever comes at the same time waits once, and finds them."""
    SeriesCounter.objects.bulk_create(
        [
            SeriesCounter(series=series, period=period, slot=slot, next_number=series.first_number + slot)
            for slot in range(SLOTS)
        ],
        ignore_conflicts=True,
    )
