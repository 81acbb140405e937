"""Run the measurements and write them, dated, to ``docs/benchmarks.md``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from .fairness import fairness
from .files import files
from .moving import moving
from .pooler import pooler
from .reads import reads
from .report import Report
from .screens import screens
from .scroll import scroll
from .tenancy import Bench
from .writes import writes

#: Companies of a pool, rows of the one big company, of one that moves, fleets of own schemas, questions to the pooler.
SIZES = {
    "quick": (10_000, 100_000, 200_000, [100], 100_000),
    "full": (100_000, 1_000_000, 1_000_000, [100, 500], 1_000_000),
}
#: Records of a small and of a large export, and rows of an import.
FILES = {"quick": ((10_000, 100_000), 10_000), "full": ((10_000, 1_000_000), 100_000)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="also with 500 own-schema tenants (about half an hour)")
    parser.add_argument("--peer-limit", type=int, default=500, help="measure the peer up to that many own schemas")
    parser.add_argument("--only", help="one group of measurements, by its name below")
    parser.add_argument("--no-report", action="store_true", help="print only, leave docs/benchmarks.md alone")
    options = parser.parse_args()
    size = "full" if options.full else "quick"
    (tenants, rows, moved, fleets, questions), (exported, imported) = SIZES[size], FILES[size]
    report = Report()
    with tempfile.TemporaryDirectory(prefix="yz-bench-") as folder:
        bench = Bench(Path(folder), dict(os.environ), report)
        groups = {
            "create": bench.creating,
            "request": lambda: bench.requests(tenants),
            "pool": lambda: bench.pool(tenants, rows),
            "reads": lambda: reads(os.environ, report),
            "writes": lambda: writes(os.environ, report),
            "files": lambda: files(os.environ, report, exported=exported, imported=imported),
            "move": lambda: moving(bench, moved),
            "pooler": lambda: pooler(bench, questions),
            "fairness": lambda: fairness(bench),
            "screens": lambda: screens(report),
            "scroll": lambda: scroll(report),
            "columns": lambda: [bench.columns(size, with_peer=size <= options.peer_limit) for size in fleets],
        }
        for name, run in groups.items():
            if options.only in (None, name):
                run()
    if not options.no_report:
        report.write(Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md")


if __name__ == "__main__":
    main()
