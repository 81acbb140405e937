"""`python -m tools.lock [--upgrade]`: resolve every dependency again and write the locks."""

import argparse
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tools.complete_npm_lock import complete
from tools.paths import BOOT, FRONTEND, REQUIREMENTS, VENV

ORDER = ("runtime", "embedded", "dev", "bench")
"""The runtime first: the others are resolved against it."""
# Registry addresses stay out of the locks, and the oldest supported Python must find everything.
OPTIONS = (
    "--quiet",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--only-binary=:all:",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tools.lock", description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take newer versions")
    upgrade = parser.parse_args().upgrade
    for name in ORDER:
        _compile(name, upgrade=upgrade)
    _npm("update" if upgrade else "install", "--package-lock-only")
    complete(FRONTEND / "package-lock.json")


def _compile(name: str, *, upgrade: bool) -> None:
    newer = ["--upgrade"] if upgrade else []
    files = [f"{name}.in", "-o", f"{name}.lock"]
    _run([BOOT / "bin" / "uv", "pip", "compile", *OPTIONS, *newer, *files], cwd=REQUIREMENTS)


def _npm(*arguments: str) -> None:
    _run([VENV / "bin" / "npm", *arguments], cwd=FRONTEND)


def _run(command: Sequence[str | Path], cwd: Path) -> None:
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, cwd=cwd, env={**os.environ, "PATH": path}, check=True)


if __name__ == "__main__":
    main()
