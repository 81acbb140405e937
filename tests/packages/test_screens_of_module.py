"""The module that ``make module`` begins, in a browser: its screens are there without a line of TypeScript."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .elsewhere import ENVIRONMENT, ROOT, migrated_to, python

pytestmark = pytest.mark.e2e

BUILT = ROOT / "frontend" / "dist"
PICTURES = Path(".test-artifacts/screenshots")


def test_a_list_a_form_cards_and_files_come_of_three_files(tree: Path) -> None:
    """The program is the one that was built before anybody wrote the module."""
    assert (BUILT / "index.html").exists(), "Build the front end first: make e2e does."
    (tree / "frontend").mkdir()
    (tree / "frontend" / "dist").symlink_to(BUILT)
    migrated_to(tree, "0001_initial.py")
    shutil.copy(Path(__file__).with_name("screens_of_carte.py"), tree / "tests/e2e/test_carte.py")
    done = python("-m", "pytest", "-m", "e2e", "tests/e2e/test_carte.py", cwd=tree, env=ENVIRONMENT)
    assert "1 passed" in done.stdout, done.stdout + done.stderr
    shutil.copytree(tree / PICTURES, ROOT / PICTURES, dirs_exist_ok=True)
