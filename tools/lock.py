"""`python -m tools.lock [--upgrade]`: resolve every dependency again and write the locks."""

import argparse
import subprocess
from pathlib import Path

from tools import node
from tools.complete_npm_lock import complete
from tools.paths import BOOT, FRONTEND, REQUIREMENTS

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
    compiling: list[str | Path] = [BOOT / "bin" / "uv", "pip", "compile", "--system-certs", *OPTIONS, *newer, *files]
    subprocess.run(compiling, cwd=REQUIREMENTS, check=True)


def _npm(*arguments: str) -> None:
    subprocess.run([node.NPM, *arguments], cwd=FRONTEND, env=node.environment(), check=True)


if __name__ == "__main__":
    main()
