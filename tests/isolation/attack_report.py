"""The core attacks in one call: what succeeds against a company, in sentences."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
from django.db import Error

from core.tenancy.context import tenant_context
from core.tenancy.identity import begin_statement, signature
from core.tenancy.operator import Connection, connect_application

from .world import World, run, table

BOX = "(tenant_id, id, code, amount, version, custom, created_at, updated_at)"


def attack_report(world: World) -> list[str]:
    """What A, or nobody in particular, achieves against B; empty when isolation holds."""
    return [sentence for sentence, attack in ATTACKS.items() if attack(world)]


def _gets(world: World, statement: str, begin: str = "BEGIN") -> bool:
    """Whether a statement is answered, with at least one row, after ``begin``; nothing is kept."""
    with connect_application(world.alias) as connection:
        try:
            connection.execute(begin.encode())
            return connection.execute(statement.encode()).fetchone() is not None
        except psycopg.Error:
            return False
        finally:
            connection.execute("ROLLBACK")


def _answers_without_context(world: World) -> bool:
    return _gets(world, f"SELECT count(*) FROM {table(world.b)}")


def _reads(world: World) -> bool:
    foreign = f"SELECT 1 FROM {table(world.b)} WHERE tenant_id = '{world.b.id}'"
    return _gets(world, foreign, begin_statement(world.a.ref))


def _writes(world: World) -> bool:
    row = f"('{world.b.id}', gen_random_uuid(), 'stray', 0, 1, '{{}}', now(), now())"
    statement = f"INSERT INTO {table(world.b)} {BOX} VALUES {row} RETURNING 1"
    return _gets(world, statement, begin_statement(world.a.ref))


def _forges(world: World) -> bool:
    forged = begin_statement(world.b.ref).replace(signature(world.b.id), signature(world.a.id))
    return _gets(world, f"SELECT 1 FROM {table(world.b)}", forged)


def _knows_the_key(world: World) -> bool:
    return _gets(world, "SELECT key FROM yz.signing_key", begin_statement(world.a.ref))


def _outlives(world: World) -> bool:
    """B's transaction is over; the next user of the connection asks without saying who."""
    with tenant_context(world.b):
        run(world.alias, f"SELECT count(*) FROM {table(world.b)}")
    try:
        return bool(run(world.alias, f"SELECT 1 FROM {table(world.b)}"))
    except Error:
        return False
    finally:
        run(world.alias, "RESET ALL")


def _sees_signatures(world: World) -> bool:
    with connect_application(world.alias) as victim:
        _begin(victim, world)
        shown = f"SELECT 1 FROM pg_stat_activity WHERE query LIKE '%{signature(world.b.id)[:8]}%' AND pid = {{}}"
        return _gets(world, shown.format(victim.info.backend_pid), begin_statement(world.a.ref))


def _begin(victim: Connection, world: World) -> None:
    victim.execute(begin_statement(world.b.ref).encode())


ATTACKS: dict[str, Callable[[World], bool]] = {
    "tenant data is answered without a context": _answers_without_context,
    "another company's rows are read": _reads,
    "rows are written for another company": _writes,
    "a forged identity is accepted": _forges,
    "the signing key can be read": _knows_the_key,
    "an identity outlives its transaction": _outlives,
    "sessions see each other's signatures": _sees_signatures,
}
