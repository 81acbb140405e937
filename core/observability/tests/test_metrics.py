from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

NOTE = "from core.observability.metrics import observe_task; observe_task(task='t', state='SUCCESS', seconds=1)"
READ = "from core.observability.metrics import exposition; print(exposition().decode())"


def run(code: str, folder: Path) -> str:
    env = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(folder)}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout


def test_processes_add_up(tmp_path: Path) -> None:
    run(NOTE, tmp_path)
    run(NOTE, tmp_path)

    assert 'yz_task_seconds_count{state="SUCCESS",task="t"} 2.0' in run(READ, tmp_path)
