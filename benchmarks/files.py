"""Bring 100,000 rows in and send 1,000,000 out; peers have nothing of the kind to compare with."""

from __future__ import annotations

import json

from .tenancy import Bench

IMPORTED, EXPORTED = 100_000, 1_000_000


def files(bench: Bench) -> None:
    """In a project of the platform's own, with a resource over its first table."""
    answer = bench.project("yz").run("-m", "benchmarks.inside_files", str(IMPORTED), str(EXPORTED))
    measured = json.loads(answer.stdout.splitlines()[-1])
    alone = bench.report.alone
    for what in ("check", "import", "update"):
        alone(f"{what} {IMPORTED:,} rows ({IMPORTED / measured[what]:,.0f} rows/s)", measured[what], "-")
    for kind, told in measured["exports"].items():
        name = f"export {EXPORTED:,} records as {kind} ({EXPORTED / told['seconds']:,.0f} records/s)"
        alone(f"{name}, memory grown by {told['grown_mb']:,.0f} MB at most", told["seconds"], "-")
