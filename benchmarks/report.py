"""Collect rows ``what | ours | peer | ratio | goal`` and keep them in the documentation."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

MARK = "<!-- measured by make bench -->\n"


@dataclass
class Report:
    rows: list[str] = field(default_factory=list)

    def compare(self, what: str, ours: float, peer_name: str, peer: float | None, goal: str) -> None:
        """One comparison; seconds in, the ratio is how many times the peer takes what we take.

        Without a figure of the peer the row says so: nothing is extrapolated.
        """
        if peer is None:
            self._add(what, _duration(ours), f"{peer_name} not measured", "-", goal)
            return
        self._add(what, _duration(ours), f"{peer_name} {_duration(peer)}", f"{peer / ours:,.1f}x", goal)

    def overhead(self, what: str, ours: float, base_name: str, base: float, goal: str) -> None:
        """What something costs on top of a base line, as a factor."""
        self._add(what, _duration(ours), f"{base_name} {_duration(base)}", f"{ours / base:.2f}x of it", goal)

    def alone(self, what: str, ours: float, goal: str) -> None:
        self._add(what, _duration(ours), "-", "-", goal)

    def rate(self, what: str, rows: int, seconds: float) -> None:
        self._add(what, f"{rows / seconds:,.0f} a second", "-", "-", "-")

    def memory(self, what: str, ours: float, base_name: str, base: float, goal: str) -> None:
        """Bytes in; how many times those of the base line."""
        self._add(what, _size(ours), f"{base_name} {_size(base)}", f"{ours / base:.2f}x of it", goal)

    def score(self, what: str, points: float, goal: str) -> None:
        """Of a hundred."""
        self._add(what, f"{points:.0f}", "-", "-", goal)

    def factor(self, what: str, ratio: float, goal: str) -> None:
        """Of the base line in the row above."""
        self._add(what, "-", "-", f"{ratio:.2f}x of it", goal)

    def count(self, what: str, number: int, goal: str) -> None:
        """How often something happened."""
        self._add(what, f"{number:,}", "-", "-", goal)

    def _add(self, *cells: str) -> None:
        self.rows.append("| " + " | ".join(cells) + " |")
        print(*cells, sep="  |  ", flush=True)

    def write(self, path: Path) -> None:
        """Put the newest measurement above the earlier ones."""
        today = datetime.now(UTC).date().isoformat()
        load = f"load {os.getloadavg()[2]:.1f} in the last quarter of an hour"
        machine = f"{os.cpu_count()} cores, {load}, {platform.system()}, Python {platform.python_version()}"
        table = [
            "| what | this platform | peer, same run | ratio | goal |",
            "| --- | --- | --- | --- | --- |",
            *self.rows,
        ]
        section = f"## {today} ({machine})\n\n" + "\n".join(table) + "\n\n"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(MARK, MARK + "\n" + section, 1), encoding="utf-8")


def _duration(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def _size(size: float) -> str:
    return f"{size / 2**20:.1f} MB"
