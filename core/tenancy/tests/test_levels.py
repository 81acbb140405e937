"""What a deployment renders for its fleet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db.migrations.state import ModelState

from core.tenancy.levels import Level, render, target_level
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner

#: Makes one table, which nothing has changed since.
LAST = "dashboard.0001_dashboards"


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
    assert 'CREATE TABLE "dashboard_dashboard"' in script
    assert built["orders", "order"] == 1


@pytest.mark.django_db(databases=["default__operator"])
def test_a_new_table_comes_with_all_that_belongs_to_it() -> None:
    """One table after the other, its foreign keys within it: PostgreSQL has no row of it to check."""
    lines = render(Level(()), three_step=False).splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith('CREATE TABLE "lab_sticker" '))
    assert lines[start].count('FOREIGN KEY (tenant_id, "box_id") REFERENCES "lab_box" (tenant_id, "id")') == 1
    assert lines[start].count('FOREIGN KEY (tenant_id, "label_id") REFERENCES "lab_label" (tenant_id, "id")') == 1
    following = lines[start + 1 : start + 4]
    assert [line.partition(" ON ")[0] for line in following] == [
        'ALTER TABLE "lab_sticker" ENABLE ROW LEVEL SECURITY;',
        "CREATE POLICY tenant",
        "GRANT SELECT, INSERT, UPDATE, DELETE",
    ]


def test_every_foreign_key_of_a_new_unit_is_known_to_hold(new_tenant: Callable[..., Tenant]) -> None:
    """The planner and a restore rely on it."""
    tenant = new_tenant("schema")
    with as_owner(tenant.alias) as owner:
        links = owner.execute(
            "SELECT conrelid::regclass::text, convalidated, condeferred FROM pg_constraint"
            " WHERE contype = 'f' AND connamespace = %s::regnamespace",
            (tenant.schema_name,),
        ).fetchall()
    assert f"{tenant.schema_name}.lab_sticker" in {table for table, *_ in links}
    assert {tuple(state) for _, *state in links} == {(True, True)}
