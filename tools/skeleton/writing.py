"""Write the files, and name the module where its trade lists modules and models."""

from __future__ import annotations

import re
from pathlib import Path

from tools.skeleton import templates


class AlreadyThere(Exception):
    """The module exists: nothing was written."""


def write_module(sectors: Path, sector: str, module: str) -> list[Path]:
    """Create the module, and its trade where that is new; returns the files written or changed."""
    home, folder = sectors / sector, sectors / sector / module
    if folder.exists():
        raise AlreadyThere(f"{sector}.{module} exists already.")
    words = _words(sector, module)
    written = _write(home, _sector_files(words)) if not home.exists() else []
    written += _write(folder, _module_files(words))
    _list_module(home / "apps.py", module)
    _list_model(home / "models.py", module, words["Model"])
    return [*written, home / "apps.py", home / "models.py"]


def _words(sector: str, module: str) -> dict[str, str]:
    return {
        "sector": sector,
        "Sector": _camel(sector),
        "module": module,
        "Module": module.replace("_", " ").capitalize(),
        "Model": _camel(module),
        "words": module.replace("_", " "),
    }


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _sector_files(words: dict[str, str]) -> dict[str, str]:
    return {
        "__init__.py": "",
        "apps.py": templates.APPS.format(**words),
        "models.py": templates.SECTOR_MODELS,
        "migrations/__init__.py": "",
    }


def _module_files(words: dict[str, str]) -> dict[str, str]:
    return {
        "__init__.py": "",
        "module.py": templates.MODULE.format(**words),
        "models.py": templates.MODELS.format(**words),
        "resources.py": templates.RESOURCES.format(**words),
        "tests/__init__.py": "",
        "tests/test_resources.py": templates.TEST.format(**words),
    }


def _write(folder: Path, files: dict[str, str]) -> list[Path]:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return [folder / name for name in files]


def _list_module(apps: Path, module: str) -> None:
    """Add the module to ``modules = (...)``."""
    text = apps.read_text()
    listed = re.search(r"modules = \(([^)]*)\)", text)
    if listed is None:
        raise AlreadyThere(f"{apps} has no `modules = (...)` to add to.")
    names = [*re.findall(r'"([^"]+)"', listed[1]), module]
    lines = "".join(f'        "{name}",\n' for name in names)
    apps.write_text(f"{text[: listed.start()]}modules = (\n{lines}    ){text[listed.end() :]}")


def _list_model(models: Path, module: str, model: str) -> None:
    """Import the model where Django looks for it, and offer it."""
    text = models.read_text()
    offered = re.findall(r'"([^"]+)"', text.partition("__all__")[2])
    names = ", ".join(f'"{name}"' for name in sorted([*offered, model]))
    head = text.partition("\n__all__")[0].rstrip()
    gap = "\n" if "\nfrom ." in head else "\n\n"
    models.write_text(f"{head}{gap}from .{module}.models import {model}\n\n__all__ = [{names}]\n")
