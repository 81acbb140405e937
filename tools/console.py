"""Progress that a person can follow: who speaks, and how long it has taken so far."""

import sys
import threading
import time


class Console:
    """Prints whole lines from several threads, each with the elapsed time and its speaker."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._lock = threading.Lock()

    def say(self, speaker: str, text: str) -> None:
        elapsed = time.monotonic() - self._started
        self._write(f"[{elapsed:6.1f} s] {speaker:<9} {text}\n")

    def block(self, text: str) -> None:
        """Print a text of several lines as it is, in one piece."""
        self._write(text.rstrip("\n") + "\n")

    def _write(self, text: str) -> None:
        with self._lock:
            sys.stdout.write(text)
            sys.stdout.flush()
