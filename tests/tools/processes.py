"""Look at the machine's processes from outside, as an operator would."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic

PATIENCE = 60
REST = Event()  # nobody sets it: it only leaves the processor to those we wait for


def processes_in(folder: Path) -> list[int]:
    """Processes that work in a folder or name it on their command line."""
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and _uses(entry, folder)]


def wait_for_end(pids: list[int]) -> None:
    """Return when all these processes are gone."""
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        ended, _, _ = select.select([handle], [], [], PATIENCE)
        os.close(handle)
        assert ended, f"process {pid} is still there"


def until(happened: Callable[[], object]) -> None:
    """Repeat a look until it sees something."""
    deadline = monotonic() + PATIENCE
    while not happened():
        assert monotonic() < deadline, "it never happened"
        REST.wait(0.02)


def _uses(entry: Path, folder: Path) -> bool:
    try:
        if (entry / "cwd").readlink().is_relative_to(folder):
            return True
        return str(folder).encode() in (entry / "cmdline").read_bytes()
    except OSError:  # it ended meanwhile, or belongs to somebody else
        return False
