"""The catalogue test goes red for each of its rules when that rule is broken."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.apps import apps
from django.db import connections

from core.tenancy import catalogue
from core.tenancy.catalogue import RULES, breaches
from core.tenancy.marks import is_tenant_model
from core.tenancy.operator import as_owner, connection_parameters
from core.tenancy.units import create_unit

UNIT = "broken"
#: For each rule: the statement that breaks it, what the report names, the statement that mends it.
DISTORTIONS = [
    ("has no NOT NULL tenant_id", "CREATE TABLE broken.stray (id uuid)", "broken.stray", ""),
    (
        "has row security off or forced",
        "ALTER TABLE broken.lab_box DISABLE ROW LEVEL SECURITY",
        "broken.lab_box",
        "",
    ),
    (
        "has row security off or forced",
        "ALTER TABLE broken.lab_box FORCE ROW LEVEL SECURITY",
        "broken.lab_box",
        "",
    ),
    ("is not owned by yz_owner", "ALTER TABLE broken.lab_box OWNER TO yz_operator", "broken.lab_box", ""),
    (
        "has not exactly the one policy",
        "ALTER POLICY tenant ON broken.lab_box USING (true)",
        "broken.lab_box",
        "",
    ),
    (
        "has not exactly the one policy",
        "ALTER POLICY tenant ON broken.lab_box WITH CHECK (true)",
        "broken.lab_box",
        "",
    ),
    ("has not exactly the one policy", "ALTER POLICY tenant ON broken.lab_box TO PUBLIC", "broken.lab_box", ""),
    ("has not exactly the one policy", "DROP POLICY tenant ON broken.lab_box", "broken.lab_box", ""),
    (
        "has not exactly the one policy",
        "CREATE POLICY second ON broken.lab_box USING (true)",
        "broken.lab_box",
        "",
    ),
    (
        # Stored like every other table's policy, it now speaks of another column.
        "has not exactly the one policy",
        "ALTER TABLE broken.lab_box RENAME tenant_id TO was; ALTER TABLE broken.lab_box RENAME parent_id TO tenant_id",
        "broken.lab_box",
        "",
    ),
    (
        "has a unique index that does not start with tenant_id",
        "CREATE UNIQUE INDEX odd ON broken.lab_box (code)",
        "broken.lab_box (broken.odd)",
        "",
    ),
    (
        "has a unique index that does not start with tenant_id",
        "CREATE UNIQUE INDEX odd ON broken.lab_box (lower(code))",
        "broken.lab_box (broken.odd)",
        "",
    ),
    (
        "has an index that does not start with tenant_id",
        "CREATE INDEX odd ON broken.lab_box (code)",
        "broken.lab_box (broken.odd)",
        "",
    ),
    (
        "has not the primary key (tenant_id, id)",
        "ALTER TABLE broken.lab_seal DROP CONSTRAINT lab_seal_pkey",
        "broken.lab_seal",
        "",
    ),
    *(
        (
            "has not the primary key (tenant_id, id)",
            f"ALTER TABLE broken.lab_seal DROP CONSTRAINT lab_seal_pkey, ADD PRIMARY KEY {other}",
            "broken.lab_seal",
            "",
        )
        for other in ("(tenant_id, box_id)", "(tenant_id, id) DEFERRABLE", "(tenant_id, id) INCLUDE (number)")
    ),
    (
        "has a foreign key without tenant_id on both sides",
        "ALTER TABLE broken.lab_seal ADD CONSTRAINT odd FOREIGN KEY (tenant_id) REFERENCES public.tenancy_tenant",
        "broken.lab_seal (odd)",
        "",
    ),
    (
        "is a view without security_invoker, or a materialised view",
        "CREATE VIEW broken.odd AS SELECT 1",
        "broken.odd",
        "",
    ),
    (
        "is a view without security_invoker, or a materialised view",
        "CREATE MATERIALIZED VIEW broken.odd AS SELECT 1",
        "broken.odd",
        "",
    ),
    (
        "grants more than select, insert, update, delete to yz_app",
        "GRANT TRUNCATE ON broken.lab_box TO yz_app",
        "broken.lab_box",
        "",
    ),
    ("is a schema in which yz_app may create", "GRANT CREATE ON SCHEMA broken TO yz_app", "broken", ""),
    (
        "lets yz_app create temporary tables or schemas",
        "GRANT TEMP ON DATABASE {database} TO yz_app",
        "{database}",
        "REVOKE TEMP ON DATABASE {database} FROM yz_app",
    ),
    (
        "is a table of the kernel that yz_app can read",
        "GRANT SELECT ON yz.unit TO yz_app",
        "yz.unit",
        "REVOKE SELECT ON yz.unit FROM yz_app",
    ),
    (
        "shows yz_app the statements of others",
        "CREATE TABLE broken.pg_stat_statements (query text); GRANT SELECT ON broken.pg_stat_statements TO PUBLIC",
        "broken.pg_stat_statements",
        "",
    ),
    (
        "runs with its owner's rights and is not on the reviewed list",
        "CREATE FUNCTION broken.odd() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
        "broken.odd",
        "",
    ),
    (
        "is not the function that this release installs",
        "CREATE FUNCTION yz.odd() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "yz.odd",
        "DROP FUNCTION yz.odd()",
    ),
]


@pytest.fixture
def database(committed: None) -> Iterator[str]:
    """A unit of its own to break things in; gives the name of its database."""
    with as_owner("default") as owner:
        create_unit(owner, UNIT, "own")
    yield str(connection_parameters("default")["dbname"])
    # Not by drop_unit as the owner: a test may have given the tables to somebody else.
    _as_superuser(f"DROP SCHEMA {UNIT} CASCADE; DELETE FROM yz.unit WHERE schema_name = '{UNIT}'")


def _as_superuser(statement: str) -> None:
    name = connection_parameters("default")["dbname"]
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=name, autocommit=True) as admin:
        admin.execute(statement.encode())


@pytest.mark.parametrize(("rule", "statement", "name", "mend"), DISTORTIONS)
def test_attack_11_each_rule_is_watched(database: str, rule: str, statement: str, name: str, mend: str) -> None:
    assert breaches("default") == []
    _as_superuser(statement.format(database=database))
    try:
        assert f"{name.format(database=database)} {rule}" in breaches("default")
    finally:
        _as_superuser(mend.format(database=database))


def test_attack_11_every_rule_has_its_proof() -> None:
    assert set(RULES) <= {rule for rule, *_ in DISTORTIONS}


@contextmanager
def _role(powers: str) -> Iterator[str]:
    """Another role plays the application's; the real one serves other test processes too."""
    name = f"yz_weak_{os.getpid()}"
    _as_superuser(f"CREATE ROLE {name} {powers}")
    try:
        yield name
    finally:
        _as_superuser(f"DROP OWNED BY {name}; DROP ROLE {name}")


@pytest.mark.parametrize(
    ("powers", "sentence"),
    [
        ("SUPERUSER", "is a superuser"),
        ("BYPASSRLS", "bypasses row security"),
        ("CREATEROLE", "creates roles"),
        ("CREATEDB", "creates databases"),
        ("IN ROLE yz_owner", "is a member of yz_owner"),
    ],
)
def test_attack_13_a_stronger_role(database: str, monkeypatch: pytest.MonkeyPatch, powers: str, sentence: str) -> None:
    with _role(powers) as name:
        monkeypatch.setitem(connections["default"].settings_dict, "USER", name)
        assert f"role {name} {sentence}" in breaches("default")


def test_attack_13_a_role_that_owns(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with _role("") as name:
        _as_superuser(f"CREATE TABLE {UNIT}.own (id int); ALTER TABLE {UNIT}.own OWNER TO {name}")
        monkeypatch.setitem(connections["default"].settings_dict, "USER", name)
        assert f"role {name} owns tables" in breaches("default")


def test_attack_17_statements_shown_too_far(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "SHOWN_OF_A_STATEMENT", 1000)
    assert breaches("default") == ["track_activity_query_size is 1024: sessions see each other's signatures"]


def test_attack_12_tables_without_a_tenant(committed: None) -> None:
    """Outside the units there is the control plane, in the first database only, and nothing else."""
    control = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if not is_tenant_model(model)
    }
    for alias, allowed in (("default", control | {"django_migrations"}), ("annex", set())):
        with as_owner(alias) as owner:
            rows = owner.execute(
                "SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p', 'f') AND relnamespace >= 16384"
                " AND relnamespace <> 'yz'::regnamespace AND NOT EXISTS"
                " (SELECT 1 FROM yz.unit u WHERE u.schema_name = relnamespace::regnamespace::text)"
            ).fetchall()
            public = owner.execute(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            ).fetchall()
        assert {name for (name,) in rows + public} <= allowed
