"""Replace what identifies people by believable inventions, the same person always by the same one.

A model says what is personal: ``PERSONAL = {"phone": "phone", "notes": "text", "birth_date": "erase"}``.
The substitutes follow a secret order drawn for each run: nothing leads back.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Field, JSONField
from psycopg import sql

from ..marks import tenant_models
from ..operator import Connection

FIRST_NAMES = [
    "Salma",
    "Yassine",
    "Imane",
    "Omar",
    "Hajar",
    "Mehdi",
    "Nadia",
    "Karim",
    "Sara",
    "Anas",
    "Zineb",
    "Hamza",
    "Amal",
    "Rachid",
    "Meryem",
    "Adil",
]
LAST_NAMES = [
    "Alaoui",
    "Bennani",
    "Idrissi",
    "Tazi",
    "Fassi",
    "Berrada",
    "Chraibi",
    "Amrani",
    "Naciri",
    "Lahlou",
    "Sefrioui",
    "Kabbaj",
    "Ouazzani",
]
STREETS = ["rue des Orangers", "avenue Hassan II", "rue Ibn Sina", "boulevard Zerktouni", "rue de Fès", "place Jamaa"]

#: Two writings of one number are one number; of any other text, only itself.
KEYS = {"phone": r"regexp_replace(regexp_replace({v}, '\D', '', 'g'), '^(00)?212', '0')"}
#: How the substitute of the value numbered ``n``, from 0, is written; ``v`` is the original.
SUBSTITUTES = {
    "first_name": "{first}[{n} % {firsts} + 1] || coalesce(nullif({n} / {firsts}, 0)::text, '')",
    "last_name": "{last}[{n} % {lasts} + 1] || coalesce(nullif({n} / {lasts}, 0)::text, '')",
    "name": "{first}[{n} % {firsts} + 1] || ' ' || {last}[{n} / {firsts} % {lasts} + 1]"
    " || coalesce(nullif({n} / {firsts} / {lasts}, 0)::text, '')",
    # 61803399 and 10^8 have no common divisor: numbers look random and never meet.
    "phone": "CASE WHEN {v} LIKE '+%' THEN '+2126' ELSE '06' END"
    " || lpad((({n} * 61803399 + 20260101) % 100000000)::text, 8, '0')",
    "email": "lower({first}[{n} % {firsts} + 1]) || '.' || {n} || '@exemple.invalid'",
    "address": "({n} + 1) || ', ' || {streets}[{n} % {streets_count} + 1]",
    "text": "'Texte masqué ' || ({n} + 1)",
}


@dataclass(frozen=True)
class PersonalColumn:
    """A column that says something of a person, and of which kind."""

    table: str
    column: str
    kind: str
    nothing: str


def personal_columns() -> Iterator[PersonalColumn]:
    """What models and their abstract bases declare personal."""
    for model in tenant_models():
        declared: dict[str, str] = {}
        for base in reversed(model.__mro__):
            declared |= vars(base).get("PERSONAL", {})
        for name, kind in declared.items():
            field: Any = model._meta.get_field(name)
            yield PersonalColumn(model._meta.db_table, field.column, kind, _nothing(field))


def _nothing(field: Field[object, object]) -> str:
    """What an erased column holds."""
    if isinstance(field, JSONField):
        return "'{}'"
    return "NULL" if field.null else "''"


def mask(owner: Connection, schema: str, tenant_id: UUID) -> None:
    """Mask a whole company, in the transaction that the caller holds: one pass per kind, one update per column."""
    columns = list(personal_columns())
    for kind in SUBSTITUTES:
        alike = [column for column in columns if column.kind == kind]
        if alike:
            _draw(owner, schema, tenant_id, kind, alike)
            for column in alike:
                _substitute(owner, schema, tenant_id, column)
            owner.execute("DROP TABLE pg_temp.substitute")
    for column in columns:
        if column.kind == "erase":
            _erase(owner, schema, tenant_id, column)
    owner.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _key(kind: str, value: str) -> str:
    return KEYS.get(kind, "{v}").format(v=value)


def _draw(owner: Connection, schema: str, tenant_id: UUID, kind: str, columns: list[PersonalColumn]) -> None:
    """Number every distinct value of a kind, in an order that only this run knows."""
    each = sql.SQL(" UNION ").join(
        sql.SQL("SELECT {key} AS key FROM {table} WHERE tenant_id = {tenant} AND {column} <> ''").format(
            key=sql.SQL(_key(kind, '"{}"'.format(column.column.replace('"', '""')))),
            table=sql.Identifier(schema, column.table),
            tenant=sql.Literal(tenant_id),
            column=sql.Identifier(column.column),
        )
        for column in columns
    )
    owner.execute(
        sql.SQL(
            "CREATE TEMP TABLE substitute ON COMMIT DROP AS"
            " SELECT key, row_number() OVER (ORDER BY md5({salt} || key)) - 1 AS n FROM ({each}) AS found"
        ).format(salt=sql.Literal(secrets.token_hex()), each=each)
    )


def _substitute(owner: Connection, schema: str, tenant_id: UUID, column: PersonalColumn) -> None:
    quoted = 'record."{}"'.format(column.column.replace('"', '""'))
    invention = SUBSTITUTES[column.kind].format(
        v=quoted,
        n="substitute.n",
        first=_array(FIRST_NAMES),
        firsts=len(FIRST_NAMES),
        last=_array(LAST_NAMES),
        lasts=len(LAST_NAMES),
        streets=_array(STREETS),
        streets_count=len(STREETS),
    )
    query = sql.SQL(
        "UPDATE {table} AS record SET {column} = {invention} FROM pg_temp.substitute"
        " WHERE tenant_id = {tenant} AND {key} = substitute.key"
    )
    owner.execute(
        query.format(
            table=sql.Identifier(schema, column.table),
            column=sql.Identifier(column.column),
            invention=sql.SQL(invention),
            tenant=sql.Literal(tenant_id),
            key=sql.SQL(_key(column.kind, quoted)),
        )
    )


def _array(words: list[str]) -> str:
    return "(ARRAY[" + ", ".join(f"'{word}'" for word in words) + "])"


def _erase(owner: Connection, schema: str, tenant_id: UUID, column: PersonalColumn) -> None:
    query = sql.SQL("UPDATE {} SET {} = {} WHERE tenant_id = %s")
    table, name = sql.Identifier(schema, column.table), sql.Identifier(column.column)
    owner.execute(query.format(table, name, sql.SQL(column.nothing)), (tenant_id,))
