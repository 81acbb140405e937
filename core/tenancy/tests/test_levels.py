"""What a deployment renders for its fleet."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.db.migrations.state import ModelState

from core.tenancy.levels import Level, render, target_level

LAST = "lab.0002_parcel"


@pytest.mark.django_db(databases=["default__operator"])
def test_rendering_one_migration_builds_each_model_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever comes after it in the order of all migrations, and whose models it does not touch."""
    built: Counter[tuple[str, str]] = Counter()
    build = ModelState.render

    def counted(state: ModelState, apps: Any) -> Any:
        built[state.app_label, state.name_lower] += 1
        return build(state, apps)

    monkeypatch.setattr(ModelState, "render", counted)
    before = Level(tuple(name for name in target_level().migrations if name != LAST))
    script = render(before, three_step=True)
    assert script.count("CREATE TABLE") == 1
    assert 'CREATE TABLE "lab_parcel"' in script
    assert built["orders", "order"] == 1
