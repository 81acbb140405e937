"""The search text is the database's own: what may happen to its columns, and what brings old texts up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections, models
from psycopg import sql

from core.kernel.search import SearchIndex, search_index, searched_columns
from core.tenancy.aliases import operator_alias
from core.tenancy.backend.schema import TenantSchemaEditor
from core.tenancy.context import tenant_context
from core.tenancy.kernel import install_kernel
from core.tenancy.models import Tenant
from core.tenancy.operator import Connection, as_owner, database_aliases
from core.tenancy.searching import BATCH, rebuild
from tests.lab.models import Label

from .world import run, table

#: A release that folds nothing.
NAIVE = """
    CREATE OR REPLACE FUNCTION yz.searchable(value text, kind text) RETURNS text
    LANGUAGE sql IMMUTABLE AS 'SELECT value'
"""


@pytest.fixture
def older_release(committed: None) -> Iterator[None]:
    """Whatever is written meanwhile is stored as the release before folded it."""
    for alias in database_aliases():
        with as_owner(alias) as owner:
            owner.execute(NAIVE.encode())
    yield
    _newer_release()


def _newer_release() -> None:
    for alias in database_aliases():
        with as_owner(alias) as owner:
            install_kernel(owner)


def kept(tenant: Tenant) -> list[tuple[str, str]]:
    with tenant_context(tenant):
        return run(tenant.alias, f"SELECT text, yz_search FROM {table(tenant, Label)} ORDER BY text")


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_texts_of_an_older_release_are_brought_up_to_date(
    older_release: None, new_tenant: Callable[[str], Tenant], level: str
) -> None:
    tenant, other = new_tenant(level), new_tenant(level)
    for each in (tenant, other):
        with tenant_context(each):
            Label.objects.bulk_create([Label(text="Élodie"), Label(text="محمد")])
    old = [("Élodie", "Élodie"), ("محمد", "محمد")]
    assert (kept(tenant), kept(other)) == (old, old)
    _newer_release()
    assert kept(tenant) == old

    answer = rebuild()

    new = [("Élodie", "elodie~ald~"), ("محمد", "MHMD~mhmd~")]
    assert (kept(tenant), kept(other)) == (new, new)
    assert answer["records"] >= 4
    assert rebuild() == {"tables": answer["tables"], "records": 0, "indexes": 0}


def test_only_what_is_out_of_date_is_written(older_release: None, new_tenant: Callable[[str], Tenant]) -> None:
    tenant = new_tenant("schema")
    with tenant_context(tenant):
        Label.objects.bulk_create(Label(text=f"{number:04}") for number in range(BATCH + 5))
        Label.objects.bulk_create([Label(text="Ahmed")])
    _newer_release()
    rebuild()
    before = _written(tenant)
    with as_owner(tenant.alias) as owner:
        owner.execute(NAIVE.encode())
    with tenant_context(tenant):
        Label.objects.filter(text="0007").update(text="Zoé")
    _newer_release()
    assert rebuild()["records"] == 1
    assert len(_written(tenant) - before) == 1


def _written(tenant: Tenant) -> set[Any]:
    with tenant_context(tenant):
        return set(run(tenant.alias, f"SELECT id, xmin::text FROM {table(tenant, Label)}"))


def test_an_index_of_an_older_release_is_made_anew(committed: None, new_tenant: Callable[[str], Tenant]) -> None:
    tenant = new_tenant("schema")
    now = _indexes(tenant)
    with as_owner(tenant.alias) as owner:
        _in(owner, tenant, "DROP INDEX label_search")
        _in(owner, tenant, "CREATE INDEX label_search ON lab_label USING gin (tenant_id, yz_search)")
        _in(owner, tenant, "CREATE INDEX label_search_anew ON lab_label USING gin (tenant_id)")

    answer = rebuild()

    assert (answer["records"], answer["indexes"]) == (0, 1)
    assert _indexes(tenant) == now
    assert now == [
        ("label_search", "gin (tenant_id, yz.pieces(tenant_id, yz_search)) WITH (gin_pending_list_limit='256')", 0)
    ]
    assert rebuild()["indexes"] == 0


def _indexes(tenant: Tenant) -> list[Any]:
    """The search indexes of a company's own table: name, definition, how much the planner counts of it."""
    query = (
        "SELECT c.relname, split_part(pg_get_indexdef(c.oid), 'USING ', 2), a.attstattarget FROM pg_index i"
        " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam AND m.amname = 'gin'"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 2"
        " WHERE i.indrelid = %s::regclass AND c.relname LIKE 'label_search%%'"
    )
    with as_owner(tenant.alias) as owner:
        return owner.execute(query.encode(), (table(tenant, Label),)).fetchall()


def test_the_command_says_what_it_did(committed: None, new_tenant: Callable[[str], Tenant]) -> None:
    new_tenant("schema")
    rebuild()
    out, told = StringIO(), StringIO()
    call_command("rebuild_search", stdout=out, stderr=told)
    assert out.getvalue().endswith(" tables looked at, 0 records brought up to date, 0 indexes made anew.\n")
    assert "default: p00.lab_label" in told.getvalue()


def test_a_column_under_the_search_text_may_change_its_type(committed: None, new_tenant: Any) -> None:
    tenant = new_tenant("schema")
    with tenant_context(tenant):
        Label.objects.create(text="Élodie")
    longer = models.CharField(max_length=90)
    longer.set_attributes_from_name("text")
    longer.model = Label
    for statement in _altering(Label._meta.get_field("text"), longer):
        with as_owner(tenant.alias) as owner:
            _in(owner, tenant, statement)
    assert kept(tenant) == [("Élodie", "elodie~ald~")]
    with tenant_context(tenant):
        query = (
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s"
        )
        assert run(tenant.alias, query, table(tenant, Label), "text") == [("character varying(90)",)]


def _altering(old: Any, new: Any) -> list[str]:
    """The statements that a migration would render."""
    with TenantSchemaEditor(connections[operator_alias("default")], collect_sql=True, atomic=False) as editor:
        editor.alter_field(Label, old, new)
    statements: list[str] = editor.collected_sql
    assert [statement.split()[:4] for statement in statements if "yz_search" in statement] == [
        ["ALTER", "TABLE", '"lab_label"', "DROP"],
        ["ALTER", "TABLE", '"lab_label"', "ADD"],
    ]
    return statements


def _in(owner: Connection, tenant: Tenant, statement: str) -> None:
    owner.execute(sql.SQL("SET search_path = {}").format(sql.Identifier(tenant.schema_name)))
    owner.execute(statement.encode())


def test_an_index_says_its_columns_in_one_order() -> None:
    index = search_index("reference", "Name", names=("city",), phones=("mobile",), name="thing_search")
    assert list(index.kinds.items()) == [("Name", "text"), ("city", "name"), ("mobile", "phone"), ("reference", "text")]
    assert index.fields == ["tenant", "Name", "city", "mobile", "reference"]
    assert index.clone() == index
    path, _, options = index.deconstruct()
    assert (path, options) == ("core.kernel.search.SearchIndex", {"kinds": index.kinds, "name": "thing_search"})
    assert isinstance(index, SearchIndex)
    assert searched_columns(Label) == {"text": "name"}
