"""Numbers, locks and channels of one company do not move, block or reach another."""

from __future__ import annotations

import pytest
from django.db import transaction

from core.tenancy.context import tenant_context
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .world import NO_CONTEXT, World, refused, run, table

LOCK_NOT_AVAILABLE = "55P03"


def test_attack_40_no_sequence_is_shared(world: World) -> None:
    """A counter of the database would show A how much B works."""
    with as_owner(world.alias) as owner:
        found = owner.execute(
            "SELECT c.relname FROM pg_class c JOIN yz.unit u ON u.schema_name = c.relnamespace::regnamespace::text"
            " WHERE c.relkind = 'S'"
        ).fetchall()
    assert found == []


def test_attack_41_the_fence_of_one_company(unharmed: World) -> None:
    """While A is held back for its move, B works on."""
    with as_owner(unharmed.alias) as operator, operator.transaction():
        operator.execute("SELECT pg_advisory_xact_lock(yz.fence_key(%s))", [unharmed.a.id])
        with tenant_context(unharmed.b):
            assert Box.objects.count() == 2
        with refused(LOCK_NOT_AVAILABLE), transaction.atomic(using=unharmed.alias):
            run(unharmed.alias, "SET LOCAL lock_timeout = '20ms'")
            run(unharmed.alias, f"SELECT yz.enter('{unharmed.a.id}', {unharmed.a.epoch})")


def test_attack_41_locks_of_rows(unharmed: World) -> None:
    """A locks all its rows; B locks and writes its own without waiting."""
    with as_owner(unharmed.alias) as operator, operator.transaction(force_rollback=True):
        operator.execute(f"SELECT 1 FROM {table(unharmed.a)} WHERE tenant_id = '{unharmed.a.id}' FOR UPDATE".encode())
        with tenant_context(unharmed.b):
            run(unharmed.alias, "SET LOCAL lock_timeout = '20ms'")
            assert len(Box.objects.select_for_update()) == 2
        with refused(LOCK_NOT_AVAILABLE), tenant_context(unharmed.a):
            run(unharmed.alias, "SET LOCAL lock_timeout = '20ms'")
            list(Box.objects.select_for_update())


@pytest.mark.parametrize("statement", ["SELECT yz.current_tenant()", "SELECT * FROM {}"])
def test_attack_41_entering_is_not_enough(unharmed: World, statement: str) -> None:
    """Being let in past the fence gives no identity."""
    with refused(NO_CONTEXT), transaction.atomic(using=unharmed.alias):
        run(unharmed.alias, f"SELECT yz.enter('{unharmed.b.id}', {unharmed.b.epoch})")
        run(unharmed.alias, statement.format(table(unharmed.b)))


def test_attack_41_nothing_is_announced_by_the_database(unharmed: World) -> None:
    """Any session may LISTEN, so no trigger of ours notifies: there is nothing to hear."""
    with as_owner(unharmed.alias) as owner:
        triggers = owner.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal").fetchall()
    assert triggers == []
