"""`python -m tools.supervisor [--once]`: run the platform of this clone."""

import argparse
import os
import signal
from collections.abc import Sequence
from threading import Event
from types import FrameType

from tools.console import Console
from tools.paths import DATA
from tools.supervisor.failures import Explained
from tools.supervisor.platform import Platform, Stopped
from tools.supervisor.state import DataFolder


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tools.supervisor", description=__doc__)
    parser.add_argument("--once", action="store_true", help="stop after the first healthy answer (smoke test)")
    once = parser.parse_args(arguments).once
    console = Console()
    try:
        run(once, console, stop_on_signal())
    except Stopped:
        return 1 if once else 0
    except Explained as failure:
        console.say("platform", str(failure))
        return 1
    return 0


def run(once: bool, console: Console, stopping: Event) -> None:
    """Open the platform, keep it unless one answer was all that was asked, and close it."""
    data = DataFolder(DATA)
    with data.claim():
        platform = Platform(data, os.environ, console, stopping)
        try:
            platform.open()
            if not once:
                platform.watch()
        finally:
            platform.close()


def stop_on_signal() -> Event:
    """An event set by Ctrl-C or SIGTERM."""
    stopping = Event()

    def stop(signum: int, frame: FrameType | None) -> None:
        stopping.set()

    for request in (signal.SIGINT, signal.SIGTERM):
        signal.signal(request, stop)
    return stopping
