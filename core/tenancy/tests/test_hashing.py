from __future__ import annotations

import pytest

from core.tenancy.context import tenant_context
from core.tenancy.hashing import Hashes, table_hashes
from core.tenancy.identity import begin_statement
from core.tenancy.operator import as_owner, connect_application
from tests.lab.models import Box

EMPTY = (0, "d41d8cd98f00b204e9800998ecf8427e")


def hashes(tenant) -> Hashes:
    with as_owner(tenant.alias) as owner:
        return table_hashes(owner, tenant.schema_name, tenant.id)


def fill(tenant, *boxes: Box) -> None:
    with tenant_context(tenant):
        for box in boxes:
            Box.objects.create(
                id=box.id, code=box.code, amount=box.amount, created_at=box.created_at, custom=box.custom
            )
        Box.objects.update(created_at="2026-01-02T03:04:05Z", updated_at="2026-01-02T03:04:05Z")


def test_every_placement_gives_the_same_hash(new_tenant):
    boxes = [Box(code="a", amount=1, custom={"é": [1]}), Box(code="b", amount=2)]
    tenants = [new_tenant("shared"), new_tenant("schema"), new_tenant("database")]
    for tenant in tenants:
        fill(tenant, *boxes)
    first, *others = map(hashes, tenants)
    assert first["lab_box"][0] == 2
    assert first["lab_label"] == EMPTY
    assert others == [first, first]


def test_one_changed_value_changes_one_table(new_tenant):
    tenant = new_tenant()
    fill(tenant, Box(code="a", amount=1))
    before = hashes(tenant)
    with tenant_context(tenant):
        Box.objects.update(amount=2)
    after = hashes(tenant)
    assert {name for name in after if after[name] != before[name]} == {"lab_box"}


def test_the_application_role_hashes_only_its_tenant(new_tenant):
    tenant, other = new_tenant(), new_tenant()
    fill(tenant, Box(code="a"))
    fill(other, Box(code="a"))
    with connect_application(tenant.alias) as connection:
        connection.execute(begin_statement(tenant.ref))
        assert table_hashes(connection, tenant.schema_name, tenant.id) == hashes(tenant)
        assert table_hashes(connection, tenant.schema_name, other.id)["lab_box"] == EMPTY


@pytest.mark.parametrize("zone", ["UTC", "Africa/Casablanca"])
def test_a_session_setting_does_not_matter(new_tenant, zone):
    tenant = new_tenant()
    fill(tenant, Box(code="a"))
    with as_owner(tenant.alias) as owner:
        owner.execute(f"SET TimeZone = '{zone}'")
        assert table_hashes(owner, tenant.schema_name, tenant.id) == hashes(tenant)
