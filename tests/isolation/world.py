"""Two populated companies, and ways to say what happened to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import pytest
from django.db import Error, connections
from psycopg import sql

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import Connection, connect_operator
from tests.lab.models import Box, Label, Seal, Sticker

NO_CONTEXT = "YZ001"
FORGED = "YZ002"
#: Insufficient privilege: a missing right, or a row that the policy does not allow.
DENIED = "42501"
FOREIGN_KEY = "23503"
MODELS = (Seal, Sticker, Label, Box)


@dataclass(frozen=True)
class World:
    """Companies A and B of one placement: the same shapes, the code ``common`` in both."""

    a: Tenant
    b: Tenant
    box_a: UUID
    box_b: UUID
    label_a: UUID
    label_b: UUID

    @property
    def alias(self) -> str:
        return self.a.alias

    def rows(self) -> list[Any]:
        """Everything that both companies own, as the owner of the tables sees it."""
        return [
            _owner(self.alias)
            .execute(
                sql.SQL("SELECT * FROM {} WHERE tenant_id IN (%s, %s) ORDER BY tenant_id, id").format(
                    sql.Identifier(schema, model._meta.db_table)
                ),
                (self.a.id, self.b.id),
            )
            .fetchall()
            for schema in sorted({self.a.schema_name, self.b.schema_name})
            for model in MODELS
        ]


@cache
def _owner(alias: str) -> Connection:
    """One connection for all tests: hundreds of them ask the owner what happened."""
    connection = connect_operator(alias)
    connection.execute("SET ROLE yz_owner")
    return connection


def populate(a: Tenant, b: Tenant) -> World:
    """Give both companies fresh rows, and nothing else."""
    _clear(a, b)
    return World(a, b, *(key for pair in zip(_fill(a, "a"), _fill(b, "b"), strict=True) for key in pair))


def _clear(a: Tenant, b: Tenant) -> None:
    owner = _owner(a.alias)
    with owner.transaction():
        for schema in {a.schema_name, b.schema_name}:
            for model in MODELS:
                table = sql.Identifier(schema, model._meta.db_table)
                owner.execute(sql.SQL("DELETE FROM {} WHERE tenant_id IN (%s, %s)").format(table), (a.id, b.id))


def _fill(tenant: Tenant, name: str) -> tuple[UUID, UUID]:
    with tenant_context(tenant):
        box = Box.objects.create(code=f"secret-{name}", amount=7)
        Box.objects.create(code="common", amount=1, parent=box)
        label = Label.objects.create(text=f"label-{name}")
        Sticker.objects.create(box=box, label=label)
        Seal.objects.create(box=box, number=f"seal-{name}")
    return box.id, label.id


def table(tenant: Tenant, model: type[Any] = Box) -> str:
    """The full name of a company's table, as an attacker would write it."""
    return f'"{tenant.schema_name}"."{model._meta.db_table}"'


def run(alias: str, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Send a statement on the connection of the application; no parameters means no binding either."""
    with connections[alias].cursor() as cursor:
        cursor.execute(statement, parameters or None)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def refused(*sqlstates: str) -> Iterator[None]:
    """The database refuses the block with one of these SQLSTATEs."""
    with pytest.raises(Error) as caught:
        yield
    assert getattr(caught.value.__cause__, "sqlstate", None) in sqlstates, repr(caught.value.__cause__)


def refused_as(tenant: Tenant, sqlstate: str, statement: str, *parameters: Any) -> None:
    """The company tries one statement, and is refused."""
    with refused(sqlstate), tenant_context(tenant):
        run(tenant.alias, statement, *parameters)


def each_refused(tenant: Tenant, sqlstate: str, acts: list[Callable[[], Any]]) -> None:
    """The company tries several acts, each in a transaction of its own, and each is refused."""
    for act in acts:
        with refused(sqlstate), tenant_context(tenant):
            act()
