"""Run the measurements and write them, dated, to ``docs/benchmarks.md``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from .moving import moving
from .report import Report
from .tenancy import Bench

SIZES = {"quick": (5, [100]), "full": (5, [100, 500])}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="also with 500 own-schema tenants (about half an hour)")
    parser.add_argument(
        "--only", choices=["create", "columns", "pool", "request", "move"], help="one group of measurements"
    )
    parser.add_argument("--no-report", action="store_true", help="print only, leave docs/benchmarks.md alone")
    options = parser.parse_args()
    repeats, fleets = SIZES["full" if options.full else "quick"]
    report = Report()
    with tempfile.TemporaryDirectory(prefix="yz-bench-") as folder:
        bench = Bench(Path(folder), dict(os.environ), report)
        groups = {
            "create": lambda: bench.creating(repeats),
            "request": bench.requests,
            "pool": lambda: bench.pool(10_000),
            "move": lambda: moving(bench, 200_000),
            "columns": lambda: [bench.columns(size) for size in fleets],
        }
        for name, run in groups.items():
            if options.only in (None, name):
                run()
    if not options.no_report:
        report.write(Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md")


if __name__ == "__main__":
    main()
