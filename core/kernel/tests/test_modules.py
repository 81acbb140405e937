from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.kernel.modules import Module, SectorConfig, installed_modules

MODULE = """
from core.kernel.modules import Module
MODULE = Module(key="bazar.etal", label="Étal", requires=("business.stock",))
"""


@pytest.fixture
def bazar(tmp_path: Path, monkeypatch):
    """A sector on the disk: one complete module, one almost empty."""
    for package in ("bazar", "bazar/etal", "bazar/caisse"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("")
    (tmp_path / "bazar/etal/module.py").write_text(MODULE)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in [name for name in sys.modules if name.split(".")[0] == "bazar"]:
        del sys.modules[name]


def ready() -> None:
    import bazar

    config = SectorConfig("bazar", bazar)
    config.modules = ("etal", "caisse")
    config.ready()


def test_modules_are_found_by_name(bazar: Path):
    ready()

    assert installed_modules()["bazar.etal"] == Module("bazar.etal", "Étal", requires=("business.stock",))
    assert "bazar.caisse" not in installed_modules()


def test_reactions_are_loaded(bazar: Path):
    (bazar / "bazar/caisse/reactions.py").write_text("")

    ready()

    assert "bazar.caisse.reactions" in sys.modules


def test_a_broken_file_stops_the_start(bazar: Path):
    (bazar / "bazar/caisse/reactions.py").write_text("import nothing_of_that_name")

    with pytest.raises(ModuleNotFoundError, match="nothing_of_that_name"):
        ready()
