from __future__ import annotations

from pathlib import Path

import pytest

from tools.bootstrap import stamps
from tools.bootstrap.commands import CommandFailed, Commands
from tools.bootstrap.packages import Packages
from tools.console import Console


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    monkeypatch.setattr(stamps, "STAMPS", tmp_path / ".stamps")
    (tmp_path / "runtime.lock").write_text("django==5.2.19")
    (tmp_path / "product").write_text("made")
    return tmp_path


def stamp_of(clone: Path) -> stamps.Stamp:
    return stamps.Stamp("runtime", inputs=[clone / "runtime.lock"], product=clone / "product")


def test_nothing_is_made_again_while_its_inputs_stay_the_same(clone: Path) -> None:
    assert not stamp_of(clone).is_fresh()
    stamp_of(clone).record()
    assert stamp_of(clone).is_fresh()
    (clone / "runtime.lock").touch()
    assert stamp_of(clone).is_fresh()


def test_a_changed_input_or_a_lost_product_asks_for_it_again(clone: Path) -> None:
    stamp_of(clone).record()
    (clone / "runtime.lock").write_text("django==5.2.20")
    assert not stamp_of(clone).is_fresh()
    stamp_of(clone).record()
    (clone / "product").unlink()
    assert not stamp_of(clone).is_fresh()


def test_a_failed_installer_shows_the_end_of_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match=r"^sh -c echo no such package; exit 3\nno such package$"):
        Commands().run(["sh", "-c", "echo no such package; exit 3"], cwd=tmp_path)


def test_packages_are_compiled_when_they_are_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has to compile Django and the rest at its start takes three times as long to come up."""
    monkeypatch.setattr(stamps, "STAMPS", tmp_path / ".stamps")
    commands, asked = Commands(), []
    monkeypatch.setattr(commands, "run", asked.append)
    Packages(commands, Console()).install("runtime")
    assert "--compile-bytecode" in asked[-1]
    assert asked[-1][-1].name == "runtime.lock"
