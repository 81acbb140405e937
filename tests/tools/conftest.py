"""Real servers in folders of their own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.processes import processes_in, wait_for_end
from tools.console import Console
from tools.supervisor.crew import Crew, RestartPolicy
from tools.supervisor.state import DataFolder


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine may enter, left with no process at the end."""
    folder = Path(tempfile.mkdtemp(prefix="yz-tools-"))
    folder.chmod(0o755)
    yield folder
    wait_for_end(processes_in(folder))  # who was killed takes a moment to be gone; who lives on is told
    shutil.rmtree(folder)


@pytest.fixture
def data(open_folder: Path) -> DataFolder:
    return DataFolder(open_folder / "data")


@pytest.fixture
def crew() -> Iterator[Crew]:
    """Programs that restart at once, and are stopped after the test."""
    crew = Crew(Console(), RestartPolicy(crashes=3, first_pause=0))
    yield crew
    crew.stop()
