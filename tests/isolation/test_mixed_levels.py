"""While a release goes out, old code meets new tables and new code meets old ones (attack 46)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections, models

from core.tenancy.aliases import operator_alias
from core.tenancy.backend.schema import TenantSchemaEditor
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .world import refused, run

NOT_NULL, UNDEFINED_COLUMN = "23502", "42703"


@pytest.fixture(params=["schema", "database"])
def resident(request: pytest.FixtureRequest, new_tenant: Callable[..., Tenant]) -> Tenant:
    """A company whose own tables may be migrated ahead of the others'."""
    tenant = new_tenant(request.param)
    with tenant_context(tenant):
        Box.objects.create(code="old")
    return tenant


def _add_column(tenant: Tenant, *, three_step: bool, **options: Any) -> None:
    field = models.IntegerField(**options)
    field.set_attributes_from_name("height")
    field.model = Box
    editor = TenantSchemaEditor(connections[operator_alias(tenant.alias)], collect_sql=True, atomic=False)
    editor.three_step_columns = three_step
    with editor:
        editor.add_field(Box, field)
    with as_owner(tenant.alias) as owner:
        owner.execute(f'SET search_path = "{tenant.schema_name}"'.encode())
        owner.execute("\n".join(editor.collected_sql).encode())


@pytest.mark.parametrize("three_step", [False, True])
def test_attack_46_old_code_on_new_tables(resident: Tenant, three_step: bool) -> None:
    """A new column with a default of the database's own does not disturb code that does not know it."""
    _add_column(resident, three_step=three_step, db_default=3)
    with tenant_context(resident):
        Box.objects.create(code="new")
        Box.objects.filter(code="old").update(amount=5)
        assert run(resident.alias, "SELECT code, amount, height FROM lab_box ORDER BY code") == [
            ("new", 0, 3),
            ("old", 5, 3),
        ]


@pytest.mark.parametrize("three_step", [False, True])
def test_attack_46_a_default_of_python_only(resident: Tenant, three_step: bool) -> None:
    """Old code is refused, not half obeyed: such a column needs ``db_default``."""
    _add_column(resident, three_step=three_step, default=3)
    with refused(NOT_NULL), tenant_context(resident):
        Box.objects.create(code="new")
    with tenant_context(resident):
        assert run(resident.alias, "SELECT code, height FROM lab_box") == [("old", 3)]


def test_attack_46_new_code_on_old_tables(resident: Tenant, new_tenant: Callable[..., Tenant]) -> None:
    """A company that is not migrated yet is refused; one that is works on, on the same connection."""
    late = new_tenant("database" if resident.alias == "annex" else "schema")
    _add_column(resident, three_step=True, db_default=3)
    for _ in range(2):
        with tenant_context(resident):
            assert run(resident.alias, "SELECT height FROM lab_box") == [(3,)]
        with refused(UNDEFINED_COLUMN), tenant_context(late):
            run(late.alias, "SELECT height FROM lab_box")
