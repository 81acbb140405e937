"""What Lighthouse says of the screens that people open first."""

from __future__ import annotations

import subprocess

from tools import node

from .driven import ROOT, measured
from .report import Report

LIGHTHOUSE = ROOT / "benchmarks" / "lighthouse"
GOAL = "95"


def screens(report: Report) -> None:
    """On a slow telephone and a slow network, as Lighthouse simulates them; the middle of five visits."""
    _install()
    for name, figures in measured("measure_screens").items():
        for category in ("performance", "accessibility"):
            report.score(f"{name}: {category}", figures[category], GOAL)
        report.alone(f"{name}: the largest thing is there after", figures["largest-contentful-paint"] / 1000, "2.5 s")
        report.alone(f"{name}: nothing answers for", figures["total-blocking-time"] / 1000, "200 ms")
        moved = figures["cumulative-layout-shift"] * 100
        report.score(f"{name}: moves while it arrives, by hundredths of the screen", moved, "10")


def _install() -> None:
    """Larger than the platform's own packages, and only wanted here."""
    if (LIGHTHOUSE / "node_modules").exists():
        return
    subprocess.run([node.NPM, "ci"], cwd=LIGHTHOUSE, env=node.environment(), check=True)
