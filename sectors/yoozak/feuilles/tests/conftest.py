"""Les fichiers que la marchande a réellement remis."""

from pathlib import Path

import pytest

import sectors.yoozak


@pytest.fixture(scope="session")
def dossier() -> Path:
    return Path(sectors.yoozak.__file__).parent / "data"
