"""Bring a file's rows in: the check is the very same work, taken back at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.tenancy.transactions import atomic

from .columns import Column
from .drafts import Draft
from .faults import Fault
from .models import ImportRun
from .reading import Reader
from .tables import Row
from .writing import Writer

BATCH = 500
#: How many faults are told; all are counted, and every refused row comes back.
MOST_FAULTS = 1_000

Progress = Callable[[int], None]
T = TypeVar("T")


@dataclass
class Report:
    """What came of the rows."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    fault_count: int = 0
    faults: list[Fault] = field(default_factory=list)
    #: Rows that were refused, each with its reasons.
    refused: list[tuple[Row, str]] = field(default_factory=list)

    def add(self, each: Draft) -> None:
        if each.faults:
            self.fault_count += len(each.faults)
            self.faults += each.faults[: max(0, MOST_FAULTS - len(self.faults))]
            self.refused.append((each.row, _reason(each.faults)))
        elif each.record is None:
            self.created += 1
        elif each.changes:
            self.changed += 1
        else:
            self.unchanged += 1

    def settle(self) -> None:
        """In the order of the file."""
        self.faults.sort(key=lambda fault: fault.line)
        self.refused.sort(key=lambda pair: pair[0].line)


class _TakenBack(Exception):
    """Ends a transaction whose work is not to be kept."""


def bring_in(
    run: ImportRun,
    resource: type[Resource],
    rows: Sequence[Row],
    places: Mapping[int, Column],
    *,
    actor: Actor,
    keep: Callable[[Report], bool],
    progress: Progress = lambda done: None,
) -> Report:
    """Write the rows, and let ``keep`` decide by the outcome whether that was for good."""
    report = Report()
    reader = Reader(resource, actor, places)
    work = _Work(reader, Writer(run, resource, reader, actor), report)
    try:
        with atomic():
            work.do(rows, progress)
            report.settle()
            if not keep(report):
                raise _TakenBack
    except _TakenBack:
        pass
    return report


class _Work:
    """The rows of one file, batch by batch."""

    def __init__(self, reader: Reader, writer: Writer, report: Report) -> None:
        self._reader, self._writer, self._report = reader, writer, report

    def do(self, rows: Sequence[Row], progress: Progress) -> None:
        """First all rows in their order, then again those that refer to rows after them."""
        done, waiting = 0, list[Draft]()
        for batch in batches(rows, BATCH):
            waiting += self._take(batch)
            done += len(batch)
            progress(done)
        while waiting:
            before = len(waiting)
            again = [each for batch in batches(waiting, BATCH) for each in self._take([d.row for d in batch])]
            if len(again) == before:
                break
            waiting = again
        for each in waiting:
            self._report.add(each)

    def _take(self, rows: Sequence[Row]) -> list[Draft]:
        """Write what is right; returns what may become so."""
        drafts = self._reader.read(rows)
        self._writer.write([each for each in drafts if not each.faults and (each.record is None or each.changes)])
        waiting = [each for each in drafts if self._reader.waits(each)]
        late = {each.row.line for each in waiting}
        for each in drafts:
            if each.row.line not in late:
                self._report.add(each)
        return waiting


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _reason(faults: Iterable[Fault]) -> str:
    return " ; ".join(f"{fault.where}: {fault.message}" if fault.where else fault.message for fault in faults)
