"""What a company takes out: every table, every list as its people read it, every file.

Tables are read by the application's role under row security, in one snapshot: of another
company there is nothing, whatever this code does.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.core.files.storage import default_storage
from psycopg import sql

from core.integrations.exporting import Export
from core.integrations.formats import whole_csv
from core.kernel.actors import Actor
from core.kernel.resources import declared
from core.kernel.rights import may
from core.tenancy.files import file_names
from core.tenancy.inventory import Table, tenant_tables
from core.tenancy.lifecycle.backup import open_snapshot
from core.tenancy.models import Tenant
from core.tenancy.operator import Connection, connect_application

from .packing import PIECE, Member, Piece

#: Of these apps nothing is the company's: answers that were kept to be repeated, messages on their way.
TECHNICAL = ("idempotency", "outbox")
#: Sealed with keys of the platform, worth nothing elsewhere.
SEALED = "sealed_"
#: Where earlier exports wait: one does not contain the other.
FOLDER = "exports"


def contents(tenant: Tenant, actor: Actor, language: str) -> Iterator[Member]:
    """Everything, for who is inside the company."""
    yield from _tables(tenant)
    yield from _lists(actor, language)
    yield from _files(tenant)


def count_contents(tenant: Tenant) -> int:
    """About how many members there will be, for a bar."""
    tables = sum(1 for model in apps.get_models() if _is_ours(model._meta.db_table))
    return tables + len(declared()) + len(file_names(tenant.id))


def _tables(tenant: Tenant) -> Iterator[Member]:
    with connect_application(tenant.alias) as connection:
        open_snapshot(connection, tenant)
        for table in tenant_tables(connection, tenant.schema_name):
            if _is_ours(table.name):
                yield Member(f"tables/{table.name}.jsonl", _rows(connection, table))


def _is_ours(table: str) -> bool:
    return table not in {
        model._meta.db_table for label in TECHNICAL for model in apps.get_app_config(label).get_models()
    }


def _rows(connection: Connection, table: Table) -> Iterator[Piece]:
    """A record a line, as PostgreSQL writes it."""
    columns = [name for name in table.columns if not name.startswith(SEALED)]
    query = sql.SQL("COPY (SELECT to_jsonb(row)::text FROM (SELECT {} FROM {} ORDER BY id) row) TO STDOUT").format(
        sql.SQL(", ").join(map(sql.Identifier, columns)), table.qualified
    )
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        copy.set_types(["text"])
        for (line,) in copy.rows():
            yield f"{line}\n".encode(), 1


def _lists(actor: Actor, language: str) -> Iterator[Member]:
    """Every kind of record that can be exported and of which there is one, as an import would take it back."""
    for resource in declared():
        if not may(actor, "export", resource):
            continue
        export = Export(resource, actor, language)
        if export.count():
            yield Member(f"records/{resource.key()}.csv", whole_csv(export))


def _files(tenant: Tenant) -> Iterator[Member]:
    for name in file_names(tenant.id):
        if not name.startswith(f"{FOLDER}/"):
            yield Member(f"files/{name}", _content(name))


def _content(name: str) -> Iterator[Piece]:
    with default_storage.open(name) as content:
        while piece := content.read(PIECE):
            yield piece, 0
