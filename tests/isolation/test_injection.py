"""The attacker runs SQL of their choice inside a query of company A."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import psycopg
import pytest
from django.db import Error
from django.test import override_settings
from psycopg import sql

from core.tenancy.context import tenant_context
from core.tenancy.identity import SHOWN_OF_A_STATEMENT, begin_statement, signature
from core.tenancy.kernel import install_kernel
from core.tenancy.operator import as_owner, connect_application
from tests.lab.models import Box

from .world import DENIED, FORGED, NO_CONTEXT, World, refused, refused_as, run, table

SYNTAX_ERROR = "42601"

#: Places of a query in which the identity could be changed before or while rows are read.
PLACES = {
    "sub-select": "SELECT * FROM (SELECT {change} OFFSET 0) s, {table} t",
    "union": "SELECT {change} UNION ALL SELECT code FROM {table}",
    "cte": "WITH c AS MATERIALIZED (SELECT {change}) SELECT * FROM c, {table} t",
    "lateral": "SELECT * FROM {table} t, LATERAL (SELECT {change}, t.code) s, {table} u",
    "order by": "SELECT code, (SELECT max(code) FROM {table}) FROM {table} ORDER BY {change}, code",
    "argument": "SELECT * FROM {table} t WHERE concat({change}, t.code) <> '' AND"
    " EXISTS (SELECT 1 FROM {table} u WHERE u.amount >= t.amount)",
    "returning": "UPDATE {table} SET amount = amount RETURNING {change}, (SELECT max(code) FROM {table})",
}


def _change(tenant_id: UUID) -> str:
    return f"set_config('app.tenant_id', '{tenant_id}', true)"


@pytest.mark.parametrize("place", PLACES)
def test_attack_15_set_config_is_withheld(unharmed: World, place: str) -> None:
    """Where the operator could withhold it, as here, the attack ends before it begins."""
    refused_as(unharmed.a, DENIED, PLACES[place].format(change=_change(unharmed.b.id), table=table(unharmed.a)))


@pytest.mark.usefixtures("set_config_allowed")
@pytest.mark.parametrize("place", PLACES)
def test_attack_15_change_of_identity(unharmed: World, place: str) -> None:
    """Whatever comes first, the change or the rows: an error, or A's rows, never B's."""
    for owner in (unharmed.a, unharmed.b):
        statement = PLACES[place].format(change=_change(unharmed.b.id), table=table(owner))
        try:
            with tenant_context(unharmed.a):
                answer = run(unharmed.alias, statement)
        except Error as error:
            assert getattr(error.__cause__, "sqlstate", "") == FORGED
        else:
            assert "secret-b" not in repr(answer)


@pytest.mark.usefixtures("set_config_allowed")
def test_attack_15_changed_identity_is_refused_from_then_on(unharmed: World) -> None:
    with refused(FORGED), tenant_context(unharmed.a):
        run(unharmed.alias, f"SELECT {_change(unharmed.b.id)}")
        Box.objects.count()


def test_attack_16_stacked_statements(unharmed: World) -> None:
    """A query with parameters is one statement: the driver binds on the server."""
    for tail in ("; COMMIT", f"; DELETE FROM {table(unharmed.b)}", "; DO $$ BEGIN END $$"):
        refused_as(unharmed.a, SYNTAX_ERROR, f"SELECT code FROM lab_box WHERE amount > %s{tail}", 0)


@pytest.mark.usefixtures("set_config_allowed")
def test_attack_16_anonymous_block(unharmed: World) -> None:
    block = "DO $$ BEGIN PERFORM {change}; UPDATE {table} SET amount = 666; END $$"
    for owner in (unharmed.a, unharmed.b):
        refused_as(unharmed.a, FORGED, block.format(change=_change(unharmed.b.id), table=table(owner)))


def test_attack_16_new_transaction(unharmed: World) -> None:
    """Without parameters a stacked COMMIT is possible; the identity ends with it."""
    read = f"SELECT * FROM {table(unharmed.b)}"
    set_local = f"SET LOCAL app.tenant_id = '{unharmed.b.id}'"
    refused_as(unharmed.a, NO_CONTEXT, f"SELECT 1; COMMIT; {read}")
    refused_as(unharmed.a, NO_CONTEXT, f"SELECT 1; COMMIT; BEGIN; {read}")
    refused_as(unharmed.a, FORGED, f"SELECT 1; COMMIT; BEGIN; {set_local}; {read}")


def _enter(world: World, tenant_id: object, signed: str | None) -> None:
    """Present an identity by hand and read both companies' boxes."""
    with connect_application(world.alias) as connection, connection.transaction():
        connection.execute(sql.SQL("SET LOCAL app.tenant_id = {}").format(str(tenant_id)))
        if signed is not None:
            connection.execute(sql.SQL("SET LOCAL app.tenant_signature = {}").format(signed))
        for owner in (world.a, world.b):
            connection.execute(f"SELECT count(*) FROM {table(owner)}".encode())


def test_attack_17_bad_signatures(unharmed: World) -> None:
    good = signature(unharmed.b.id)
    bad = [None, "", good[:-1], good[:32], good.upper(), f" {good}", signature(unharmed.a.id), "0" * 64]
    for signed in bad:
        with pytest.raises(psycopg.Error) as caught:
            _enter(unharmed, unharmed.b.id, signed)
        assert caught.value.sqlstate == FORGED


def test_attack_17_other_spellings_of_the_identity(unharmed: World) -> None:
    good = signature(unharmed.b.id)
    for spelling in (str(unharmed.b.id).upper(), f"{{{unharmed.b.id}}}", unharmed.b.id.hex, "x' OR true"):
        with pytest.raises(psycopg.Error) as caught:
            _enter(unharmed, spelling, good)
        assert caught.value.sqlstate == FORGED
    with pytest.raises(psycopg.Error) as caught:
        _enter(unharmed, "", good)
    assert caught.value.sqlstate == NO_CONTEXT


@contextmanager
def _rotated(alias: str, new_key: str) -> Iterator[None]:
    """The key is replaced: the old one no longer counts."""
    with as_owner(alias) as owner:
        old = owner.execute("SELECT key, created_at FROM yz.signing_key").fetchall()
        with override_settings(TENANT_SIGNING_KEY=new_key):
            install_kernel(owner)
            for key, _ in old:
                owner.execute("DELETE FROM yz.signing_key WHERE key = %s", [key])
            try:
                yield
            finally:
                owner.execute("DELETE FROM yz.signing_key")
                owner.cursor().executemany("INSERT INTO yz.signing_key VALUES (%s, %s)", old)


def test_attack_17_signature_from_before_a_rotation(unharmed: World) -> None:
    kept = signature(unharmed.a.id)
    with _rotated(unharmed.alias, os.urandom(32).hex()):
        with tenant_context(unharmed.a):
            assert Box.objects.count() == 2
        with pytest.raises(psycopg.Error) as caught:
            _enter(unharmed, unharmed.a.id, kept)
        assert caught.value.sqlstate == FORGED


def test_attack_17_signature_seen_in_the_activity_of_others(unharmed: World) -> None:
    """Sessions of one role see each other's statements: a signature must never be among what is shown."""
    with connect_application(unharmed.alias) as victim:
        victim.execute(begin_statement(unharmed.b.ref).encode())
        with tenant_context(unharmed.a):
            shown = run(
                unharmed.alias, "SELECT query FROM pg_stat_activity WHERE query LIKE '%%SET LOCAL app.tenant_id%%'"
            )
        victim.execute("ROLLBACK")
    assert str(unharmed.b.id) in repr(shown)
    assert signature(unharmed.b.id)[:8] not in repr(shown)
    assert max(len(query) for (query,) in shown) < SHOWN_OF_A_STATEMENT
