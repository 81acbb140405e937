"""A flush of the meter that is killed: ``python -m api.tests.killed_flush taken|added``."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import django

django.setup()

from core.metering import counters, flushing  # noqa: E402


def die(*_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    if sys.argv[1] == "taken":
        flushing.add = die
    else:
        counters.drop = die
    flushing.flush()
