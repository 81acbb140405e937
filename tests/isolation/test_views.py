"""What reads tables on somebody's behalf: views, and functions that run with the owner's rights."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections, transaction

from core.tenancy.catalogue import DEFINER_FUNCTIONS, breaches
from core.tenancy.context import tenant_context
from core.tenancy.describing import describe_company
from core.tenancy.errors import MOVED
from core.tenancy.identity import claim_statements, signature
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .world import DENIED, FORGED, NO_CONTEXT, World, refused, refused_as, run, table

UNSAFE = "is a view without security_invoker, or a materialised view"
VIEWS = (
    "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
)
DEFINERS = (
    "SELECT n.nspname || '.' || p.proname, p.proconfig::text FROM pg_proc p"
    " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname <> 'pg_catalog'"
)


@contextmanager
def _view(world: World, kind: str, options: str = "") -> Iterator[str]:
    """A view of B's boxes that the owner made and the application may read."""
    name = f'"{world.b.schema_name}".boxes_seen'
    with as_owner(world.alias) as owner:
        owner.execute(f"CREATE {kind} {name} {options} AS SELECT tenant_id, code FROM {table(world.b)}".encode())
        owner.execute(f"GRANT SELECT ON {name} TO yz_app".encode())
        try:
            yield name
        finally:
            owner.execute(f"DROP {kind} {name}".encode())


def test_attack_23_there_is_no_view(unharmed: World) -> None:
    with as_owner(unharmed.alias) as owner:
        assert owner.execute(VIEWS.encode()).fetchall() == []
    assert breaches(unharmed.alias) == []


def test_attack_23_a_view_of_its_invoker_shows_ones_own(unharmed: World) -> None:
    with _view(unharmed, "VIEW", "WITH (security_invoker = true)") as view:
        assert breaches(unharmed.alias) == []
        with tenant_context(unharmed.b):
            assert run(unharmed.alias, f"SELECT code FROM {view} ORDER BY code") == [("common",), ("secret-b",)]
        with tenant_context(unharmed.a):
            assert run(unharmed.alias, f"SELECT code FROM {view} WHERE tenant_id = %s", unharmed.b.id) == []
        with refused(NO_CONTEXT):
            run(unharmed.alias, f"SELECT count(*) FROM {view}")


@pytest.mark.parametrize("kind", ["VIEW", "MATERIALIZED VIEW"])
def test_attack_23_a_view_of_its_owner_would_show_everything_and_is_reported(unharmed: World, kind: str) -> None:
    """The owner is not bound by row security, so the catalogue must never let such a view pass."""
    with _view(unharmed, kind) as view:
        assert breaches(unharmed.alias) == [f"{unharmed.b.schema_name}.boxes_seen {UNSAFE}"]
        with tenant_context(unharmed.a):
            seen = run(unharmed.alias, f"SELECT code FROM {view} WHERE tenant_id = %s ORDER BY code", unharmed.b.id)
        assert seen == [("common",), ("secret-b",)]
    assert breaches(unharmed.alias) == []


def test_attack_23_definer_functions_are_the_reviewed_ones(unharmed: World) -> None:
    with as_owner(unharmed.alias) as owner:
        found = dict(owner.execute(DEFINERS.encode()).fetchall())
    plans = "enable_seqscan=on,enable_indexscan=on,enable_indexonlyscan=on,max_parallel_workers_per_gather=0"
    assert found.pop("yz.search") == f"{{search_path=pg_catalog,{plans}}}"
    assert found == dict.fromkeys(DEFINER_FUNCTIONS - {"yz.search"}, "{search_path=pg_catalog}")


def test_attack_23_definer_functions_tell_nothing_of_another(unharmed: World) -> None:
    """One says who one is, one a number of units; entering confirms an id that one knows, and opens no row."""
    with tenant_context(unharmed.a):
        assert run(unharmed.alias, "SELECT yz.current_tenant()") == [(unharmed.a.id,)]
        assert run(unharmed.alias, "SELECT yz.units_behind('') >= 1") == [(True,)]
        assert run(unharmed.alias, "SELECT yz.enter(%s, %s)::text", unharmed.b.id, unharmed.b.epoch) == [("",)]
        assert run(unharmed.alias, f"SELECT 1 FROM {table(unharmed.b)} WHERE tenant_id = %s", unharmed.b.id) == []
    refused_as(unharmed.a, MOVED, "SELECT yz.enter(%s, 99)", unharmed.b.id)
    refused_as(unharmed.a, MOVED, "SELECT yz.enter(gen_random_uuid(), 1)")
    refused_as(unharmed.a, DENIED, "SELECT yz.fence_key(%s)", unharmed.b.id)
    # The journal of a move is written by its triggers alone.
    refused_as(unharmed.a, DENIED, "SELECT yz.note_change()")


def test_attack_23_a_company_describes_itself_only(unharmed: World) -> None:
    """Whatever it is told, it moves words of the row of whoever is signed for; of nobody else, and nothing else."""
    told = {"address": "ici", "id": str(unharmed.b.id), "suspension": "closed", "schema_name": "p00", "epoch": "9"}
    before = {row["id"]: row for row in Tenant.objects.values()}
    with tenant_context(unharmed.a):
        describe_company(**told)
    after = {row["id"]: row for row in Tenant.objects.values()}
    changed = {pk: {n for n in row if row[n] != before[pk][n]} for pk, row in after.items() if row != before[pk]}
    assert changed == {unharmed.a.id: {"address", "version", "updated_at"}}
    with tenant_context(unharmed.a):
        describe_company(address=before[unharmed.a.id]["address"])


def test_attack_23_nobody_is_described_by_a_forged_identity(unharmed: World) -> None:
    call = 'SELECT yz.describe_company(\'{"address": "ici"}\')'
    forged = claim_statements(unharmed.b.ref).replace(signature(unharmed.b.id), signature(unharmed.a.id))
    before = list(Tenant.objects.order_by("pk").values())
    for claim, state in (([], NO_CONTEXT), (forged.split("; "), FORGED)):
        with refused(state), transaction.atomic(using="default"), connections["default"].cursor() as cursor:
            for statement in [*claim, call]:
                cursor.execute(statement)
    assert list(Tenant.objects.order_by("pk").values()) == before


def test_attack_23_only_tables_of_ones_own_unit_are_counted(unharmed: World) -> None:
    """A name is a name: neither another schema's table nor a statement; and nobody without a company counts."""
    name = Box._meta.db_table
    names = [name, f"{unharmed.b.schema_name}.{name}", "tenancy_tenant", f"{name}; DROP TABLE {name}"]
    before = _counted(unharmed)
    with tenant_context(unharmed.a):
        run(unharmed.alias, "SELECT yz.count_anew(%s)", names)
    gained = {place for place, times in _counted(unharmed).items() if times > before[place]}
    assert gained == {(unharmed.a.schema_name, name)}
    with refused(NO_CONTEXT):
        run(unharmed.alias, "SELECT yz.count_anew(%s)", names)


def _counted(world: World) -> dict[tuple[str, str], int]:
    """How often each table was counted because somebody asked for it."""
    with as_owner(world.alias) as owner:
        owner.execute("SELECT pg_stat_clear_snapshot()")
        found = owner.execute("SELECT schemaname, relname, analyze_count FROM pg_stat_all_tables").fetchall()
    return {(schema, name): times for schema, name, times in found}


def test_attack_23_the_list_is_short_and_every_function_on_it_is_attacked() -> None:
    """A function added to the list must be given its attack above."""
    assert sorted(DEFINER_FUNCTIONS) == [
        "yz.count_anew",
        "yz.current_tenant",
        "yz.describe_company",
        "yz.enter",
        "yz.note_change",
        "yz.search",
        "yz.units_behind",
    ]
