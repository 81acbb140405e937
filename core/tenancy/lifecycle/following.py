"""Bring a company's records to another place and keep them equal while people go on writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from psycopg import sql

from ..hashing import PINNED_TEXT, Hashes, table_hash, table_hashes
from ..identity import claim_statements
from ..inventory import Table, tenant_tables
from ..models import Tenant
from ..operator import Connection, as_owner, connect_application
from .artefact import Progress
from .backup import SNAPSHOT, live_rows, read_rows
from .changes import Touched, take_changes
from .errors import CopyDiffers
from .loading import copy_in, empty, load

#: A round that found no more than this has caught up: the next one, under the fence, will be short.
CALM = 50
ROUNDS = 20


@dataclass
class Ends:
    """The company at its old and at its new place, and connections to both.

    Records are read by the application's role, under row security: whatever the rest does
    wrong, another company's record cannot come along.
    """

    here: Tenant
    there: Tenant
    source: Connection
    #: Holds the fence, while ``source`` goes on working.
    gate: Connection
    reader: Connection
    target: Connection

    @property
    def id(self) -> UUID:
        return self.here.id

    @cached_property
    def tables(self) -> dict[str, Table]:
        """Those of the new place, by name."""
        return {table.name: table for table in tenant_tables(self.target, self.there.schema_name)}

    def old(self, table: Table) -> Table:
        return Table(self.here.schema_name, table.name, table.columns)


@contextmanager
def connected(here: Tenant, there: Tenant) -> Iterator[Ends]:
    with ExitStack() as stack:
        source, gate = (stack.enter_context(as_owner(here.alias)) for _ in range(2))
        reader = stack.enter_context(connect_application(here.alias))
        yield Ends(here, there, source, gate, reader, stack.enter_context(as_owner(there.alias)))


def copy_records(ends: Ends, progress: Progress) -> int:
    """Copy the company as it is at one instant; what changes from then on was noted. Returns how many records."""
    with _instant(ends), ends.target.transaction():
        empty(ends.target, ends.there.schema_name, ends.id)
        rows = live_rows(ends.reader, ends.here.schema_name)
        count = load(ends.target, ends.there.schema_name, ends.id, rows, progress)
    if ends.there.place.is_own:
        _count_for_the_planner(ends)
    return count


def _count_for_the_planner(ends: Ends) -> None:
    """The first queries at the new place must not be planned for empty tables; a pool's figures hardly change."""
    for table in ends.tables.values():
        ends.target.execute(sql.SQL("ANALYZE {}").format(table.qualified))


def follow(ends: Ends) -> None:
    """Catch up until little is left to do, or until it is clear that there will always be more."""
    for _ in range(ROUNDS):
        with _instant(ends) as touched, ends.target.transaction():
            _bring(ends, touched)
        if sum(map(len, touched.values())) <= CALM:
            return


def prove(ends: Ends) -> Hashes:
    """Catch up and compare every record of both places at one instant; people go on writing meanwhile."""
    with _instant(ends) as touched:
        with ends.target.transaction():
            _bring(ends, touched)
        hashes = table_hashes(ends.reader, ends.here.schema_name, ends.id)
        _refuse_difference(hashes, table_hashes(ends.target, ends.there.schema_name, ends.id))
    return hashes


def catch_up_for_good(ends: Ends) -> None:
    """The last round, while nobody is inside: compares what it touches, since everything else was proved equal."""
    with _instant(ends) as touched, ends.target.transaction():
        ends.target.execute(PINNED_TEXT)
        _bring(ends, touched)
        tables = [(ends.tables[name], ids) for name, ids in touched.items()]
        old = {table.name: table_hash(ends.reader, ends.old(table), ends.id, ids) for table, ids in tables}
        new = {table.name: table_hash(ends.target, table, ends.id, ids) for table, ids in tables}
        _refuse_difference(old, new)


@contextmanager
def _instant(ends: Ends) -> Iterator[Touched]:
    """One instant of the old place: the changes noted until then, and ``reader`` seeing the company as of then.

    The changes count as taken when the block ends well. A process that dies inside finds
    them again; bringing a record twice is bringing it once.
    """
    with ends.source.transaction():
        answers = ends.source.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT pg_export_snapshot()")
        (snapshot,) = answers.set_result(-1).fetchone() or ("",)
        touched = take_changes(ends.source, ends.id)
        # Claimed, not entered: the move itself may hold the fence, and a closed company moves as well.
        message = f"BEGIN {SNAPSHOT}; SET TRANSACTION SNAPSHOT '{snapshot}'; {claim_statements(ends.here.ref)}"
        ends.reader.execute(f"{message}; {PINNED_TEXT}".encode())
        try:
            yield touched
        finally:
            ends.reader.execute("ROLLBACK")


def _bring(ends: Ends, touched: Touched) -> None:
    """In the caller's transaction, replace the touched records by what they are at this instant.

    Those that are gone do not come back. All go before any comes: a value that two records exchanged is never there
    twice.
    """
    tables = [(ends.tables[name], ids) for name, ids in touched.items()]
    for table, ids in tables:
        query = sql.SQL("DELETE FROM {} WHERE tenant_id = %s AND id = ANY (%s)").format(table.qualified)
        ends.target.execute(query, (ends.id, ids))
    for table, ids in tables:
        copy_in(ends.target, table, ends.id, read_rows(ends.reader, ends.old(table), ids))


def _refuse_difference(old: Hashes, new: Hashes) -> None:
    if old != new:
        different = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
        raise CopyDiffers(tables=", ".join(different))
