"""Run a measurement inside the platform, in a process of its own, and read what it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def measured_inside(module: str, *arguments: str, env: Mapping[str, str], pooled: bool = True) -> Any:
    """The JSON of its last line; raises ``RuntimeError`` with the end of what it said when it fails."""
    pool = {"DATABASE_POOL": "true"} if pooled else {}
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=ROOT,
        env={**env, "DJANGO_SETTINGS_MODULE": "config.settings.test", **pool},
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return json.loads(done.stdout.splitlines()[-1])
