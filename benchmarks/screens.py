"""What Lighthouse says of the screens that people open first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .report import Report

ROOT = Path(__file__).resolve().parents[1]
LIGHTHOUSE = ROOT / "benchmarks" / "lighthouse"
GOAL = "95"


def screens(report: Report) -> None:
    """On a slow telephone and a slow network, as Lighthouse simulates them."""
    _install()
    for name, figures in _measured().items():
        for category in ("performance", "accessibility"):
            report.score(f"{name}: {category}", figures[category], GOAL)
        report.alone(f"{name}: the largest thing is there after", figures["largest-contentful-paint"] / 1000, "2.5 s")
        report.alone(f"{name}: nothing answers for", figures["total-blocking-time"] / 1000, "200 ms")


def _install() -> None:
    """Larger than the platform's own packages, and only wanted here."""
    if (LIGHTHOUSE / "node_modules").exists():
        return
    bin_folder = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([bin_folder / "npm", "ci"], cwd=LIGHTHOUSE, env=environment, check=True)


def _measured() -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory(prefix="yz-screens-") as folder:
        told = Path(folder) / "measured.json"
        command = [sys.executable, "-m", "pytest", "-q", "-m", "e2e", "tests/e2e/measure_screens.py"]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "YZ_MEASURED": str(told)}, check=True)
        measured: dict[str, dict[str, float]] = json.loads(told.read_text())
        return measured
