"""Files out and in: what an export of many records holds in memory, and how many rows an import brings in."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from .report import Report

ROOT = Path(__file__).resolve().parents[1]


def files(env: Mapping[str, str], report: Report, *, exported: tuple[int, int], imported: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.inside_files", *map(str, (*exported, imported))],
        cwd=ROOT,
        env={**env, "DJANGO_SETTINGS_MODULE": "config.settings.test"},
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    measured = json.loads(done.stdout.splitlines()[-1])
    few, many = exported
    for kind, (small, large) in measured["exports"].items():
        report.rate(f"export of {many:,} orders as {kind}", many, large["seconds"])
        what = f"the most memory that it holds, export of {many:,} orders as {kind}"
        report.memory(what, large["peak"], f"{few:,} orders", small["peak"], "1.1x")
    for what, seconds in measured["imports"].items():
        report.rate(f"import of {imported:,} products: {what}", imported, seconds)
