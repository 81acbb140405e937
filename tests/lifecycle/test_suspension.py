from __future__ import annotations

import pytest
from django.db import DatabaseError, connections

from core.tenancy.context import tenant_context
from core.tenancy.errors import TenantClosed, TenantReadOnly, from_database
from core.tenancy.lifecycle import suspension
from core.tenancy.lifecycle.errors import OperationUnderway, TenantUnavailable
from core.tenancy.lifecycle.operation import operation
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import LifeCycle, Suspension, Tenant
from core.tenancy.provisioning import CONTROL
from tests.lab.models import Box

LEVELS = ["shared", "schema", "database"]


def refused(act) -> type | None:
    """How the database refuses, or ``None``."""
    try:
        act()
    except DatabaseError as error:
        return type(from_database(error))
    return None


def write(tenant) -> None:
    with tenant_context(tenant):
        Box.objects.create(code="new")


def read(tenant) -> list[str]:
    with tenant_context(tenant):
        return list(Box.objects.values_list("code", flat=True))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("reduced", [Suspension.READ_ONLY, Suspension.EXPORT_ONLY])
def test_a_company_that_may_only_read_cannot_write(populated, level, reduced):
    tenant, neighbour = populated(level), populated(level)
    stale = Tenant.objects.get(pk=tenant.pk)
    suspend(tenant, reduced, "impayé")
    codes = read(stale)
    assert refused(lambda: write(stale)) is TenantReadOnly
    assert read(stale) == codes
    assert refused(lambda: write(neighbour)) is None
    row = Tenant.objects.get(pk=tenant.pk)
    assert (row.suspension, row.suspension_reason, row.is_active) == (reduced, "impayé", True)


@pytest.mark.parametrize("level", LEVELS)
def test_a_closed_company_cannot_be_entered(populated, level):
    tenant = populated(level)
    suspend(tenant, Suspension.CLOSED)
    assert refused(lambda: read(tenant)) is TenantClosed
    assert Tenant.objects.get(pk=tenant.pk).is_active is False


def test_a_reminder_takes_nothing_away(populated):
    tenant = populated()
    suspend(tenant, Suspension.BANNER, "facture en retard")
    assert refused(lambda: write(tenant)) is None
    assert Tenant.objects.get(pk=tenant.pk).ref.suspension == "banner"


def test_lifting_a_suspension_gives_everything_back(populated):
    tenant = populated()
    suspend(tenant, Suspension.CLOSED, "impayé")
    suspend(tenant, Suspension.ACTIVE)
    assert refused(lambda: write(tenant)) is None
    row = Tenant.objects.get(pk=tenant.pk)
    assert (row.suspension, row.suspension_reason, row.is_active) == ("active", "", True)


def test_a_transaction_cannot_free_itself(populated):
    tenant = populated()
    suspend(tenant, Suspension.READ_ONLY)

    def cheat() -> None:
        with tenant_context(tenant), connections[tenant.alias].cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.execute("SET TRANSACTION READ WRITE")
            Box.objects.create(code="new")

    with pytest.raises(DatabaseError, match="must be set before any query"):
        cheat()
    assert "new" not in read(tenant)


@pytest.mark.parametrize(("first", "then"), [("active", "closed"), ("closed", "active")])
def test_the_stricter_level_holds_when_the_change_is_cut_in_two(populated, monkeypatch, first, then):
    tenant = populated()
    suspend(tenant, Suspension(first))

    class Killed(Exception):
        pass

    def die(*_: object) -> None:
        raise Killed

    second = "_declare" if then == "closed" else "_enforce"
    monkeypatch.setattr(suspension, second, die)
    with pytest.raises(Killed):
        suspend(tenant, Suspension(then))
    assert refused(lambda: read(tenant)) is TenantClosed
    monkeypatch.undo()
    suspend(Tenant.objects.get(pk=tenant.pk), Suspension(then))
    assert refused(lambda: read(tenant)) is (TenantClosed if then == "closed" else None)


def test_a_company_that_moves_is_left_alone(populated):
    tenant = populated()
    Tenant.objects.using(CONTROL).filter(pk=tenant.pk).update(life_cycle=LifeCycle.MOVING)
    with pytest.raises(TenantUnavailable):
        suspend(tenant, Suspension.CLOSED)
    with operation(tenant.id), pytest.raises(OperationUnderway):
        suspend(tenant, Suspension.CLOSED)
    assert refused(lambda: write(tenant)) is None
