from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.kernel import modules
from core.kernel.checks import check_modules
from core.kernel.modules import Module, SectorConfig, installed_modules

MODULE = """
from core.kernel import modules
from core.kernel.checks import check_modules
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


def test_what_a_module_needs_must_be_declared(monkeypatch):
    stock, stall = Module("business.stock", "Stock"), Module("bazar.etal", "Étal", requires=("business.stok",))
    monkeypatch.setattr(modules, "_modules", {each.key: each for each in (stock, stall)})

    assert [(error.id, error.msg, error.hint) for error in check_modules(None)] == [
        ("modules.E001", "bazar.etal: requires: there is no “business.stok”.", "Did you mean “business.stock”?")
    ]


def test_nor_does_it_need_itself(monkeypatch):
    stall = Module("bazar.etal", "Étal", requires=("bazar.etal",))
    monkeypatch.setattr(modules, "_modules", {stall.key: stall, "bazar.caisse": Module("bazar.caisse", "Caisse")})

    assert [error.msg for error in check_modules(None)] == ["bazar.etal: requires: there is no “bazar.etal”."]


def test_every_module_that_is_installed_has_what_it_needs():
    assert check_modules(None) == []
