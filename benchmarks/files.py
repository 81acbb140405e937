"""Files out and in: what an export of many records holds in memory, and how many rows an import brings in."""

from __future__ import annotations

from collections.abc import Mapping

from .inside import measured_inside
from .report import Report


def files(env: Mapping[str, str], report: Report, *, exported: tuple[int, int], imported: int) -> None:
    measured = measured_inside("inside_files", *map(str, (*exported, imported)), env=env, pooled=False)
    few, many = exported
    for kind, (small, large) in measured["exports"].items():
        report.rate(f"export of {many:,} orders as {kind}", many, large["seconds"])
        what = f"the most memory that it holds, export of {many:,} orders as {kind}"
        report.memory(what, large["peak"], f"{few:,} orders", small["peak"], "1.1x")
    for what, seconds in measured["imports"].items():
        report.rate(f"import of {imported:,} products: {what}", imported, seconds)
