"""Creating and changing one record against a hand-written DRF viewset, which keeps no history and tells nobody."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from .report import Report

PEER = "DRF ModelViewSet"
ROOT = Path(__file__).resolve().parents[1]


def writes(env: Mapping[str, str], report: Report) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.inside_writes"],
        cwd=ROOT,
        env={**env, "DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_POOL": "true"},
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    for what, times in json.loads(done.stdout.splitlines()[-1]).items():
        name = f"{what} a record, with rights, history and an event"
        report.compare(name, times["request"]["ours"], PEER, times["request"]["peer"], "1x")
        spent = times["processor"]
        report.compare(f"{what}, processor time of the application", spent["ours"], PEER, spent["peer"], "1x")
