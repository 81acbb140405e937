"""A list of a million orders in a real browser: what one waits for, what stands still, what it keeps in memory."""

from __future__ import annotations

from .driven import measured
from .report import Report


def scroll(report: Report) -> None:
    told = measured("measure_scroll")
    for name, figures in told["journeys"].items():
        if "there" in figures:
            report.alone(f"{told['rows']:,} orders: {name}, until it is there", figures["there"] / 1000, "2 s")
        report.alone(f"{name}: nothing answers for", figures["longest"] / 1000, "200 ms")
        report.count(f"{name}: frames that were missed, of {figures['frames']:,}", figures["missed"], "-")
    heap = told["heap"]
    report.memory("scripts, after 200 jumps", heap["after"], "after the first", heap["before"], "1.5x")
    print(f"The trace: {told['trace']}")
