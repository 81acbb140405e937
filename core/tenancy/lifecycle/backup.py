"""Back one company up, as its own application role would see it, in one snapshot."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from psycopg import sql

from ..files import file_names, tenant_root
from ..hashing import PINNED_TEXT
from ..identity import begin_statement, claim_statements
from ..inventory import Table, among, tenant_tables
from ..models import LifeCycle, Suspension, Tenant
from ..operator import Connection, as_owner, connect_application
from ..units import level_of
from .artefact import CHUNK, ArtefactWriter, Progress, file_member, new_artefact, table_member
from .errors import LevelChanged
from .loading import Rows, Source
from .members import describe
from .operation import operation, require_state

SNAPSHOT = "ISOLATION LEVEL REPEATABLE READ READ ONLY"


def backup_path(tenant: Tenant) -> Path:
    """Where a backup goes when nobody says: one file per company and second."""
    now = datetime.now(UTC)
    return Path(settings.BACKUP_ROOT) / tenant.slug / f"{tenant.slug}-{now:%Y%m%dT%H%M%SZ}.zip"


def back_up(
    tenant: Tenant, path: Path, *, files: bool = True, progress: Progress = lambda step: None
) -> dict[str, Any]:
    """Write a backup; the file appears when it is complete, or not at all."""
    with operation(tenant.id):
        require_state(tenant, LifeCycle.READY)
        return write_backup(tenant, path, files=files, progress=progress)


def write_backup(
    tenant: Tenant, path: Path, *, files: bool = True, progress: Progress = lambda step: None
) -> dict[str, Any]:
    """``back_up`` for an operation that already holds the company."""
    level = unit_level(tenant)
    with new_artefact(path) as writer:
        tables = _write_tables(writer, tenant, progress)
        names = _write_files(writer, tenant, progress) if files else []
        if unit_level(tenant) != level:
            raise LevelChanged(schema=tenant.schema_name)
        writer.seal(
            {
                "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
                "migrations": level,
                "tables": tables,
                "files": files,
                **describe(tenant),
            }
        )
    rows = sum(table["rows"] for table in tables.values())
    return {"path": str(path), "rows": rows, "tables": len(tables), "files": len(names), "bytes": path.stat().st_size}


def unit_level(tenant: Tenant) -> list[str]:
    """The migrations applied to the tables in which the company lives."""
    with as_owner(tenant.alias) as owner:
        row = owner.execute("SELECT level FROM yz.unit WHERE schema_name = %s", (tenant.schema_name,)).fetchone()
        return list(level_of(owner, row[0] if row else "").migrations)


def open_snapshot(connection: Connection, tenant: Tenant) -> None:
    """Begin a transaction of the application's role that sees the company at one instant, and nothing else."""
    if tenant.suspension == Suspension.CLOSED:
        # The operator still saves the data of a company whose doors are shut.
        connection.execute(f"BEGIN {SNAPSHOT}; {claim_statements(tenant.ref)}".encode())
    else:
        connection.execute(begin_statement(tenant.ref, SNAPSHOT).encode())
    connection.execute(PINNED_TEXT)


def read_rows(connection: Connection, table: Table, ids: list[UUID] | None = None) -> Rows:
    """The company's records in a table, or some of them: one line of COPY text each, without the tenant's id."""
    query = sql.SQL("COPY (SELECT {} FROM {} WHERE {} ORDER BY id) TO STDOUT").format(
        table.column_list, table.qualified, among(ids)
    )
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        yield from copy


def live_rows(reader: Connection, schema: str) -> Source:
    """The company's records as they stand in another unit, for the tables of the one that they are loaded into."""

    def rows(table: Table) -> Rows:
        return read_rows(reader, Table(schema, table.name, table.columns))

    return rows


def _write_tables(writer: ArtefactWriter, tenant: Tenant, progress: Progress) -> dict[str, Any]:
    written = {}
    with connect_application(tenant.alias) as connection:
        open_snapshot(connection, tenant)
        for table in tenant_tables(connection, tenant.schema_name):
            progress(table.name)
            rows = writer.add(table_member(table.name), read_rows(connection, table))
            written[table.name] = {"rows": rows, "columns": list(table.columns)}
    return written


def _write_files(writer: ArtefactWriter, tenant: Tenant, progress: Progress) -> list[str]:
    root = tenant_root(tenant.id)
    names = file_names(tenant.id)
    for name in names:
        progress(name)
        with (root / name).open("rb") as content:
            writer.add(file_member(name), iter(lambda: content.read(CHUNK), b""))
    return names
