"""A copy of the tree in which somebody has made a module.

The package is no part of the platform: its tests run where it is installed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import written
from .elsewhere import ENVIRONMENT, ROOT, python

collect_ignore = ["pressing"]

TREE = ("api", "business", "config", "core", "sectors", "tests", "tools", "locale")
FILES = ("conftest.py", "manage.py", "pyproject.toml")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The platform without its history, its front end and its packages, with the module made and written."""
    tree = tmp_path / "tree"
    for name in TREE:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, tree / name)
    made = python("-m", "tools.skeleton", "bistrot", "carte", cwd=tree, env=ENVIRONMENT)
    assert made.returncode == 0, made.stderr
    home = tree / "sectors/bistrot/carte"
    (home / "models.py").write_text(written.MODELS)
    (home / "resources.py").write_text(written.RESOURCES)
    (home / "tests/test_resources.py").write_text(written.TEST)
    return tree
