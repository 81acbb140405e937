"""Tie children to the supervisor, so that even its violent death leaves no process."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1


def die_with_parent(request: signal.Signals) -> Callable[[], None] | None:
    """What a child does between fork and exec: ask the kernel for a signal if its parent dies.

    Only Linux offers it. The signal follows the *thread* that forks: start children from the main
    thread only.
    """
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def tie() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(request))
        if os.getppid() != parent:  # it died before the request was made
            os._exit(1)

    return tie
