"""What the application's role may do in the database: nothing but rows."""

from __future__ import annotations

import pytest
from django.db import connections
from psycopg import errors

from core.tenancy.context import tenant_context
from core.tenancy.operator import as_owner
from tests.lab.models import Box, Seal

from .world import DENIED, World, refused, refused_as, run, table


def test_attack_13_the_role_is_weak(world: World) -> None:
    with as_owner(world.alias) as owner:
        powers = owner.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,"
            " EXISTS (SELECT 1 FROM pg_auth_members WHERE member = r.oid),"
            " EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid),"
            " EXISTS (SELECT 1 FROM pg_namespace WHERE has_schema_privilege(r.oid, oid, 'CREATE')),"
            " has_database_privilege(oid, current_database(), 'TEMP, CREATE')"
            " FROM pg_roles r WHERE rolname = 'yz_app'"
        ).fetchone()
        excess = owner.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace >= 16384"
            " AND has_table_privilege('yz_app', oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')"
        ).fetchall()
    assert powers == (False,) * 9
    assert excess == []


OWNERS_ACTS = (
    "SET ROLE yz_owner",
    "SET ROLE yz_operator",
    "SET SESSION AUTHORIZATION yz_owner",
    "ALTER ROLE yz_app BYPASSRLS",
    "GRANT yz_owner TO yz_app",
    "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} OWNER TO yz_app",
    "ALTER POLICY tenant ON {table} USING (true)",
    "DROP POLICY tenant ON {table}",
    "CREATE POLICY other ON {table} USING (true)",
    "ALTER TABLE {table} ADD COLUMN x int",
    "DROP TABLE {table}",
    "CREATE OR REPLACE FUNCTION yz.current_tenant() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
    "ALTER FUNCTION yz.current_tenant() SECURITY INVOKER",
    "SET session_replication_role = replica",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY (SELECT 1) TO PROGRAM 'cat'",
    "SELECT * FROM dblink('', '')",
)


def test_attack_14_become_the_owner(unharmed: World) -> None:
    for act in OWNERS_ACTS[:-1]:
        refused_as(unharmed.a, DENIED, act.format(table=table(unharmed.a)))
    refused_as(unharmed.a, "42883", OWNERS_ACTS[-1])


def test_attack_14_row_security_off(unharmed: World) -> None:
    with refused(DENIED), tenant_context(unharmed.a):
        run(unharmed.alias, "SET LOCAL row_security = off")
        Box.objects.count()


@pytest.mark.parametrize("name", ["yz.signing_key", "yz.resident", "yz.unit", "pg_authid", "pg_statistic"])
def test_attack_18_secrets(unharmed: World, name: str) -> None:
    refused_as(unharmed.a, DENIED, f"SELECT * FROM {name}")
    refused_as(unharmed.a, DENIED, f"SELECT count(*) FROM {name}")


def test_attack_18_who_lives_elsewhere(unharmed: World) -> None:
    refused_as(unharmed.a, DENIED, "SELECT yz.fence_key(%s)", unharmed.b.id)
    refused_as(unharmed.a, DENIED, "UPDATE yz.resident SET suspension = 'closed'")
    refused_as(unharmed.a, DENIED, "INSERT INTO yz.signing_key (key) VALUES (%s)", b"0" * 32)


SHADOWS = (
    "CREATE TEMP TABLE lab_box (id int)",
    "CREATE FUNCTION pg_temp.lower(text) RETURNS text LANGUAGE sql AS 'SELECT $1'",
    "SELECT * INTO TEMP lab_box FROM lab_label",
)
OBJECTS = (
    "CREATE TABLE {schema}.x (id int)",
    "CREATE VIEW {schema}.x AS SELECT 1",
    "CREATE FUNCTION {schema}.lower(text) RETURNS text LANGUAGE sql AS 'SELECT $1'",
    "CREATE OPERATOR {schema}.= (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = uuid_ne)",
    "CREATE TYPE {schema}.x AS ENUM ('a')",
)


def test_attack_21_temporary_objects(unharmed: World) -> None:
    for act in SHADOWS:
        refused_as(unharmed.a, DENIED, act)


def test_attack_22_objects_in_a_searched_schema(unharmed: World) -> None:
    for schema in {"public", "yz", unharmed.a.schema_name, unharmed.b.schema_name}:
        for act in OBJECTS:
            refused_as(unharmed.a, DENIED, act.format(schema=schema))
    refused_as(unharmed.a, DENIED, "CREATE SCHEMA yz_app")


def test_attack_22_search_path_to_another_company(unharmed: World) -> None:
    with tenant_context(unharmed.a):
        run(unharmed.alias, f'SET LOCAL search_path = "{unharmed.b.schema_name}"')
        assert {box.tenant_id for box in Box.objects.all()} <= {unharmed.a.id}
        assert not Box.objects.filter(pk=unharmed.box_b).exists()


def test_attack_25_truncate(unharmed: World) -> None:
    for owner in (unharmed.a, unharmed.b):
        refused_as(unharmed.a, DENIED, f"TRUNCATE {table(owner, Seal)}")


def test_attack_25_copy_out_of_a_table(unharmed: World) -> None:
    with tenant_context(unharmed.a), connections[unharmed.alias].cursor() as cursor:
        for source in (table(unharmed.b), f"(SELECT * FROM {table(unharmed.b)})"):
            with cursor.copy(f"COPY {source} TO STDOUT") as copy:
                out = b"".join(bytes(part) for part in copy)
            assert b"secret-b" not in out
            assert str(unharmed.b.id).encode() not in out


def test_attack_25_copy_into_a_table(unharmed: World) -> None:
    with (
        pytest.raises(errors.FeatureNotSupported, match=r"^COPY FROM not supported with row-level security"),
        tenant_context(unharmed.a),
        connections[unharmed.alias].cursor() as cursor,
        cursor.copy(f"COPY {table(unharmed.b)} FROM STDIN") as copy,
    ):
        copy.write(b"x\n")
