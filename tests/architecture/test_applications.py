"""Trades are found by their folders, packages of third parties by their entry point and our consent."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.applications import sectors, third_parties

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def pressing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package as pip leaves it, with an entry point."""
    described = tmp_path / "yz_pressing-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: yz-pressing\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text("[yz.apps]\npressing = yz_pressing.apps.PressingConfig\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])


def test_every_trade_with_a_folder_is_there() -> None:
    assert "sectors.yoozak" in sectors(ROOT)
    assert sectors(ROOT) == sorted(f"sectors.{path.parent.name}" for path in (ROOT / "sectors").glob("*/apps.py"))


@pytest.mark.usefixtures("pressing")
def test_an_installed_package_runs_when_it_is_allowed() -> None:
    assert third_parties(["pressing"]) == ["yz_pressing.apps.PressingConfig"]
    assert third_parties([]) == []


@pytest.mark.usefixtures("pressing")
def test_a_package_that_is_not_installed_stops_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"YZ_APPS names fleuriste; installed packages offer: pressing\."):
        third_parties(["pressing", "fleuriste"])
