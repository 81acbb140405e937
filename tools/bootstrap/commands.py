"""Run the installers quietly, and show what they said when they fail."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.paths import ROOT

LINES_SHOWN = 40


class CommandFailed(Exception):
    """An installer refused; the message carries the end of its output."""


class Commands:
    """Runs commands from any thread and can end all of them when the set-up is interrupted."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[str]] = set()

    def run(
        self,
        command: Sequence[str | Path],
        *,
        cwd: Path = ROOT,
        env: Mapping[str, str] = os.environ,
    ) -> None:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._running.add(process)
        output, _ = process.communicate()
        self._running.discard(process)
        if process.returncode != 0:
            tail = "\n".join(output.splitlines()[-LINES_SHOWN:])
            raise CommandFailed(f"{' '.join(map(str, command))}\n{tail}")

    def terminate_all(self) -> None:
        for process in list(self._running):
            process.terminate()
