"""Look for a company everywhere the platform keeps anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from psycopg import sql

from ..files import tenant_root
from ..operator import Connection, as_owner, database_aliases
from . import valkey

Table = tuple[str, str]
#: A statement locks every table that it reads, with its indexes, and a server has room for some thousands of locks.
TABLES_AT_ONCE = 100

#: With whether it has a page: a table without one holds nothing of anybody; a partitioned one has its partitions'.
_WITH_TENANT = """
    SELECT n.nspname, c.relname, pg_relation_size(c.oid) > 0
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2
"""
_PLATFORM_TABLES = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'yz') ORDER BY 1, 2
"""
_SERVER_OBJECTS = """
    SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname = %(schema)s OR nspname LIKE %(pattern)s
    UNION ALL SELECT 'publication ' || pubname FROM pg_publication WHERE pubname LIKE %(pattern)s
    UNION ALL SELECT 'subscription ' || subname FROM pg_stat_subscription WHERE subname LIKE %(pattern)s
    UNION ALL SELECT 'replication slot ' || slot_name FROM pg_replication_slots
        WHERE slot_name LIKE %(pattern)s AND database = current_database()
    UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE tgname LIKE %(pattern)s
    UNION ALL SELECT 'role ' || rolname FROM pg_roles WHERE rolname = %(schema)s OR rolname LIKE %(pattern)s
"""


@dataclass(frozen=True)
class Subject:
    """The company that is looked for, when its row may be gone already."""

    id: UUID
    slug: str
    name: str
    level: str
    alias: str
    schema: str

    @property
    def own_schema(self) -> str:
        """The schema that must not exist any more; a pool stays."""
        return "" if self.level == "shared" else self.schema


def scan(subject: Subject) -> tuple[list[str], dict[str, int]]:
    """Every place that still names the company, and how many places of each kind were looked at."""
    looked = {"databases": 0, "tables": 0}
    found = list(_in_files(subject))
    found += [f"valkey: {place}" for place, _ in valkey.traces(subject.id)]
    for alias in database_aliases():
        looked["databases"] += 1
        with as_owner(alias) as owner:
            tables, places = _in_database(owner, subject)
        looked["tables"] += tables
        found += [f"{alias}: {place}" for place in places]
    return found, looked


def tables_with_rows(owner: Connection, tenant_id: UUID) -> list[Table]:
    """Schema and name of every table, outside the control plane, that holds a record of the company."""
    tables = _with_tenant(owner)
    return list(_holding(owner, [table for table in _filled(tables) if table[0] != "public"], tenant_id))


def _in_database(owner: Connection, subject: Subject) -> tuple[int, list[str]]:
    owned = _with_tenant(owner)
    platform = owner.execute(_PLATFORM_TABLES).fetchall()
    found = [f"{schema}.{table}" for schema, table in _holding(owner, _filled(owned), subject.id)]
    found += [f"{schema}.{table}" for schema, table in platform if _mentions(owner, schema, table, subject.id)]
    values = {"schema": subject.own_schema, "pattern": f"%{subject.id.hex}%"}
    found += [str(name) for (name,) in owner.execute(_SERVER_OBJECTS.encode(), values)]
    return len({*owned, *platform}), sorted(set(found))


def _with_tenant(owner: Connection) -> dict[Table, bool]:
    """Every table with a tenant, and whether it has anything in it."""
    return {(schema, table): bool(has_pages) for schema, table, has_pages in owner.execute(_WITH_TENANT)}


def _filled(tables: dict[Table, bool]) -> list[Table]:
    return [table for table, has_pages in tables.items() if has_pages]


def _holding(owner: Connection, tables: Sequence[Table], tenant_id: UUID) -> Iterator[Table]:
    """Those that hold a record of the company: a full database has tens of thousands of tables to ask."""
    one = sql.SQL("SELECT {number}::int WHERE EXISTS (SELECT 1 FROM {table} WHERE tenant_id = %(tenant)s)")
    for start in range(0, len(tables), TABLES_AT_ONCE):
        batch = tables[start : start + TABLES_AT_ONCE]
        asked = (one.format(number=n, table=sql.Identifier(*table)) for n, table in enumerate(batch))
        found = owner.execute(sql.SQL(" UNION ALL ").join(asked), {"tenant": tenant_id})
        yield from (batch[number] for (number,) in found)


def _mentions(owner: Connection, schema: str, table: str, tenant_id: UUID) -> bool:
    """Whether any value of any column contains the id, whatever the column is called."""
    query = sql.SQL("SELECT 1 FROM {} AS record WHERE record::text LIKE ANY (%s) LIMIT 1")
    patterns = [f"%{tenant_id}%", f"%{tenant_id.hex}%"]
    return owner.execute(query.format(sql.Identifier(schema, table)), (patterns,)).fetchone() is not None


def _in_files(subject: Subject) -> Iterator[str]:
    root = tenant_root(subject.id)
    for path in root.parent.glob(f"{subject.id}*"):
        yield f"files: {path.name}"
