"""Imports point down, and a sector knows no other: by import and by foreign key."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).parents[2]


def test_imports_keep_their_contracts() -> None:
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command, "import-linter is not installed"
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_sector_never_points_to_another_sector() -> None:
    """A link between tables binds two sectors as surely as an import does."""
    links = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if _sector(model) and _sector(field.related_model) not in (None, _sector(model))
    ]
    assert links == []


def test_lower_layers_never_point_to_a_sector() -> None:
    links = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if _sector(model) is None and _sector(field.related_model)
    ]
    assert links == []


def _sector(model: type) -> str | None:
    package, *rest = model.__module__.split(".")
    return rest[0] if package == "sectors" else None
