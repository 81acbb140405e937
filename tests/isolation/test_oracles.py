"""Learning about another company's values without reading them: errors, functions, statistics."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DataError

from core.tenancy.context import tenant_context
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .world import DENIED, World, refused_as, run, table

#: Plans that read the whole table, in this process and in parallel workers.
PLANS = {
    "usual": (),
    "sequential": ("enable_indexscan", "enable_bitmapscan", "enable_indexonlyscan"),
    "parallel": ("enable_indexscan", "enable_bitmapscan", "enable_indexonlyscan"),
}
PARALLEL = (
    "SET LOCAL parallel_setup_cost = 0",
    "SET LOCAL parallel_tuple_cost = 0",
    "SET LOCAL min_parallel_table_scan_size = 0",
    "SET LOCAL debug_parallel_query = on",
)
#: Each fails on a value of B, and on none of A's.
ORACLES = (
    "SELECT count(*) FROM {} WHERE CASE WHEN code = 'secret-b' THEN code ELSE '1' END::int > 0",
    "SELECT count(*) FROM {} WHERE 1 / (CASE WHEN code = 'secret-b' THEN 0 ELSE 1 END) > 0",
    "SELECT count(*) FROM {} WHERE regexp_like('x', CASE WHEN code = 'secret-b' THEN '(' ELSE 'x' END)",
    "SELECT count(*) FROM {} WHERE CASE WHEN tenant_id = '{b}' THEN code ELSE '1' END::int > 0",
    "SELECT max(CASE WHEN code = 'secret-b' THEN code ELSE '1' END::int) FROM {}",
)


@contextmanager
def _planned(world: World, plan: str) -> Iterator[None]:
    with tenant_context(world.a):
        for setting in PLANS[plan]:
            run(world.alias, f"SET LOCAL {setting} = off")
        for statement in PARALLEL if plan == "parallel" else ():
            run(world.alias, statement)
        yield


@pytest.mark.parametrize("plan", PLANS)
def test_attack_19_errors_tell_nothing(unharmed: World, plan: str) -> None:
    with _planned(unharmed, plan):
        for oracle in ORACLES:
            for owner in (unharmed.a, unharmed.b):
                run(unharmed.alias, oracle.format(table(owner), b=unharmed.b.id))


@pytest.mark.parametrize("plan", PLANS)
def test_attack_19_own_values_do_show(unharmed: World, plan: str) -> None:
    """The attack is a real one: on a value of A's own it works."""
    with pytest.raises(DataError, match='integer: "common"'), _planned(unharmed, plan):
        run(unharmed.alias, f"SELECT count(*) FROM {table(unharmed.a)} WHERE code = 'common' AND code::int > 0")


@pytest.mark.usefixtures("set_config_allowed")
@pytest.mark.parametrize("plan", PLANS)
def test_attack_20_function_that_remembers(unharmed: World, plan: str) -> None:
    """A built-in function with a side effect, in front of the policy if the planner could."""
    remember = "set_config('lab.seen', concat(current_setting('lab.seen', true), code), true) <> ''"
    with _planned(unharmed, "sequential" if plan == "parallel" else plan):
        for owner in (unharmed.a, unharmed.b):
            run(unharmed.alias, f"SELECT count(*) FROM {table(owner)} WHERE {remember} AND amount >= 0")
        [(seen,)] = run(unharmed.alias, "SELECT current_setting('lab.seen')")
    assert "secret-a" in seen
    assert "secret-b" not in seen


def test_attack_20_own_function(unharmed: World) -> None:
    create = (
        "CREATE FUNCTION {}.spy(text) RETURNS bool LANGUAGE plpgsql COST 0.0001 AS"
        " 'BEGIN RAISE NOTICE ''%%'', $1; RETURN true; END'"
    )
    for schema in ("public", "pg_temp", unharmed.a.schema_name):
        refused_as(unharmed.a, DENIED, create.format(schema))


def test_attack_24_statistics(unharmed: World) -> None:
    with as_owner(unharmed.alias) as owner:
        for tenant in (unharmed.a, unharmed.b):
            owner.execute(f"ANALYZE {table(tenant)}".encode())
    with tenant_context(unharmed.a):
        assert run(unharmed.alias, "SELECT * FROM pg_stats WHERE tablename LIKE 'lab%%'") == []
        assert run(unharmed.alias, "SELECT * FROM pg_stats_ext") == []
        for owner_tenant in (unharmed.a, unharmed.b):
            statement = f"EXPLAIN (ANALYZE, VERBOSE, TIMING OFF) SELECT * FROM {table(owner_tenant)} WHERE code ~ 'b$'"
            plan = repr(run(unharmed.alias, statement))
            assert "secret-b" not in plan
            assert str(unharmed.b.id) not in plan


def test_attack_24_sizes_are_visible(unharmed: World) -> None:
    """Known and said in the documentation: how much a schema holds, never what."""
    with tenant_context(unharmed.a):
        [(estimate,)] = run(
            unharmed.alias, "SELECT reltuples FROM pg_class WHERE oid = %s::regclass", table(unharmed.b)
        )
    assert estimate >= -1
    with tenant_context(unharmed.a):
        assert Box.objects.count() == 2
