"""``make module``: what it writes, and what it leaves alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools.skeleton.writing import AlreadyThere, write_module


@pytest.fixture
def sectors(tmp_path: Path) -> Path:
    return tmp_path / "sectors"


def test_a_new_trade_begins_with_its_first_module(sectors: Path) -> None:
    written = write_module(sectors, "restaurant", "terrasse_couverte")

    assert sorted(str(path.relative_to(sectors / "restaurant")) for path in written) == [
        "__init__.py",
        "apps.py",
        "apps.py",
        "migrations/__init__.py",
        "models.py",
        "models.py",
        "terrasse_couverte/__init__.py",
        "terrasse_couverte/models.py",
        "terrasse_couverte/module.py",
        "terrasse_couverte/resources.py",
        "terrasse_couverte/tests/__init__.py",
        "terrasse_couverte/tests/test_resources.py",
    ]
    for path in written:
        ast.parse(path.read_text())
    assert 'modules = (\n        "terrasse_couverte",\n    )' in (sectors / "restaurant/apps.py").read_text()
    assert "class RestaurantConfig(SectorConfig):" in (sectors / "restaurant/apps.py").read_text()
    assert (sectors / "restaurant/models.py").read_text().splitlines()[2:] == [
        "from .terrasse_couverte.models import TerrasseCouverte",
        "",
        '__all__ = ["TerrasseCouverte"]',
    ]


def test_a_second_module_joins_the_trade(sectors: Path) -> None:
    write_module(sectors, "restaurant", "terrasse")
    (sectors / "restaurant/terrasse/models.py").write_text("# changed since\n")

    write_module(sectors, "restaurant", "menu")

    assert (sectors / "restaurant/terrasse/models.py").read_text() == "# changed since\n"
    apps = (sectors / "restaurant/apps.py").read_text()
    assert 'modules = (\n        "terrasse",\n        "menu",\n    )' in apps
    assert (sectors / "restaurant/models.py").read_text().splitlines()[2:] == [
        "from .terrasse.models import Terrasse",
        "from .menu.models import Menu",
        "",
        '__all__ = ["Menu", "Terrasse"]',
    ]


def test_a_module_that_exists_is_left_alone(sectors: Path) -> None:
    write_module(sectors, "restaurant", "menu")
    before = {path: path.read_text() for path in sectors.rglob("*.py")}

    with pytest.raises(AlreadyThere, match=r"restaurant\.menu exists already"):
        write_module(sectors, "restaurant", "menu")

    assert {path: path.read_text() for path in sectors.rglob("*.py")} == before
