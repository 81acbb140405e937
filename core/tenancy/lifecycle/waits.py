"""How long a move may have kept anybody waiting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Waits:
    """The longest stretch in which the move held, or queued for, a lock that others want.

    Nobody waited longer for the move, so this bounds the longest write of the company's
    people without asking any of them.
    """

    def __init__(self) -> None:
        self.longest = 0.0

    @contextmanager
    def measured(self) -> Iterator[None]:
        started = perf_counter()
        try:
            yield
        finally:
            self.longest = max(self.longest, perf_counter() - started)

    @property
    def milliseconds(self) -> int:
        return round(self.longest * 1000)
