"""What a killed supervisor may leave: a PostgreSQL that still runs, or the trace of one."""

import os
import signal
import time
from pathlib import Path

from tools.supervisor.failures import Explained

PID_FILE = "postmaster.pid"


class StillRunning(Explained):
    """A server of an earlier start neither works for us nor stops."""


def clear_postmaster(folder: Path, timeout: float = 60) -> None:
    """Stop the PostgreSQL that a previous start left in this folder, or forget its trace.

    The caller owns the folder, so no other supervisor wants that server.
    """
    pid = _recorded_pid(folder)
    if pid is None or not _exists(pid):
        return  # PostgreSQL recognises by itself the trace of a dead server
    if not _is_postgres(pid):
        # The number now belongs to another program, which would keep PostgreSQL from starting.
        (folder / PID_FILE).unlink(missing_ok=True)
        return
    os.kill(pid, signal.SIGINT)
    deadline = time.monotonic() + timeout
    while _exists(pid):
        if time.monotonic() > deadline:
            raise StillRunning(f"PostgreSQL of an earlier start does not stop: process {pid}")
        time.sleep(0.05)


def _recorded_pid(folder: Path) -> int | None:
    try:
        return int((folder / PID_FILE).read_text().splitlines()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return None


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z"


def _is_postgres(pid: int) -> bool:
    name = Path(f"/proc/{pid}/comm")
    # Without /proc, leave the judgement to PostgreSQL: it refuses to start on a live server.
    return not name.exists() or name.read_text().strip() == "postgres"
