"""A package of a third party: installed it does nothing, allowed it is a trade like ours."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path

import pytest

from .elsewhere import environment, python

PACKAGE = Path(__file__).parent / "pressing"
WHAT_RUNS = """
import django, json, sys
django.setup()
from core.kernel.modules import installed_modules
from core.kernel.resources import registered
keys = [*installed_modules(), *(resource.key() for resource in registered())]
print(json.dumps({
    "keys": sorted(key for key in keys if key.startswith("pressing")),
    "imported": any(name.startswith("yz_pressing") for name in sys.modules),
}))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the package is installed, as pip leaves it."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(PACKAGE / "yz_pressing", site / "yz_pressing", ignore=shutil.ignore_patterns("__pycache__"))
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text())["project"]
    described = site / f"yz_pressing-{project['version']}.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    entries = "".join(f"{name} = {value}\n" for name, value in project["entry-points"]["yz.apps"].items())
    (described / "entry_points.txt").write_text(f"[yz.apps]\n{entries}")
    return site


def what_runs(site: Path, **more: str) -> dict[str, object]:
    done = python("-c", WHAT_RUNS, env=environment("pressing", PYTHONPATH=str(site), **more))
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_installing_it_runs_nothing(site: Path) -> None:
    assert what_runs(site) == {"keys": [], "imported": False}


def test_allowing_it_makes_it_a_trade(site: Path) -> None:
    assert what_runs(site, YZ_APPS="pressing") == {
        "keys": ["pressing.atelier", "pressing.atelier.ticket"],
        "imported": True,
    }


def test_its_migrations_are_applied_and_its_contract_holds(site: Path) -> None:
    """Its own tests, by our fixtures, on databases that were migrated with it."""
    env = environment("pressing", PYTHONPATH=str(site), YZ_APPS="pressing")
    missing = python("manage.py", "makemigrations", "pressing", "--check", "--dry-run", env=env)
    assert missing.returncode == 0, missing.stdout + missing.stderr
    done = python("-m", "pytest", "-p", "conftest", "--pyargs", "yz_pressing", env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "19 passed" in done.stdout
