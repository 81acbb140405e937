"""What a running job says about itself."""

from __future__ import annotations

import time
from uuid import UUID

from .keeping import Cancelled, Keeper, News

__all__ = ["Cancelled", "Progress"]

#: Nobody reads a bar faster; each write costs a transaction.
INTERVAL = 0.5


class Progress:
    """Handed to a job, which calls ``step`` as often as it likes."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._written = float("-inf")
        self.latest = News()

    @property
    def job_id(self) -> UUID:
        """The job that is told of."""
        return self._keeper.job_id

    def step(self, done: int, total: int, message: str = "") -> None:
        """Tell how far the job is; raises ``Cancelled`` when somebody asked to stop.

        Written at most every half second, in a transaction of its own: the job's is
        neither committed nor made to wait. Let ``Cancelled`` pass, all is then undone.
        """
        self.latest = News(done, total, message)
        if time.monotonic() - self._written >= INTERVAL:
            self._keeper.write(self.latest)
            self._written = time.monotonic()
