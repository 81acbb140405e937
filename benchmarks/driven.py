"""Measure in the browser that the browser tests drive."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def measured(name: str) -> Any:
    """What a file beside the browser tests has measured."""
    with tempfile.TemporaryDirectory(prefix="yz-measured-") as folder:
        told = Path(folder) / "measured.json"
        command = [sys.executable, "-m", "pytest", "-q", "-m", "e2e", f"tests/e2e/{name}.py"]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "YZ_MEASURED": str(told)}, check=True)
        return json.loads(told.read_text())
