"""Python in another process: another set of applications, databases of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Of Valkey; the processes of a run of tests use the first ones, these the last.
LAST = 15
WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))


def environment(name: str, **more: str) -> dict[str, str]:
    """Ours, with databases whose names nobody else uses."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    apart = {
        key: f"{value}_{name}_{WORKER}"
        for key, value in ours.items()
        if key.startswith(("DATABASE_URL", "DATABASE_OPERATOR_URL"))
    }
    valkey = f"{ours['REDIS_URL'].rpartition('/')[0]}/{LAST - WORKER}"
    return {**ours, **apart, "REDIS_URL": valkey, "DJANGO_SETTINGS_MODULE": "config.settings.test", **more}


def python(*arguments: str, cwd: Path = ROOT, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run it to its end; what it says is told in both cases."""
    return subprocess.run([sys.executable, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False)


#: Of the module that ``make module`` begins.
ENVIRONMENT = environment("module")


def migrated_to(tree: Path, *names: str) -> None:
    """Have the missing migrations written; then there are these."""
    written_now = python("manage.py", "makemigrations", "bistrot", cwd=tree, env=ENVIRONMENT)
    assert written_now.returncode == 0, written_now.stderr
    assert sorted(path.name for path in (tree / "sectors/bistrot/migrations").glob("0*.py")) == list(names)
