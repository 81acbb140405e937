"""Open what people send: CSV in either encoding, with any delimiter, or the first sheet of a workbook."""

from __future__ import annotations

import contextlib
import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO, TextIOWrapper

from .errors import FileTooLong, FileTooWide, FileUnreadable
from .workbooks import numbered_rows

#: A cell as the file has it: text in CSV, typed in a workbook.
Cell = str | float | int | bool | date | datetime | time | timedelta

#: What one person may send at once: rows, and cells, each of which takes its place whatever little it says.
MOST_ROWS = 100_000
MOST_CELLS = 5_000_000
#: Of a value that is shown as an example.
SHOWN_LETTERS = 60
DELIMITERS = ";,\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that says something; ``line`` is its number in the file, as an editor shows it."""

    line: int
    cells: list[Cell]


@dataclass(frozen=True)
class Table:
    name: str
    headers: list[str]
    rows: list[Row]


def open_table(name: str, content: bytes, *, limit: int = MOST_ROWS) -> Table:
    """The file's headers and rows, empty ones left out.

    Raises ``FileUnreadable``, or ``FileTooLong`` and ``FileTooWide`` without reading on.
    """
    numbered = _workbook(content) if content.startswith(b"PK\x03\x04") else _text(content)
    try:
        filled = _filled(numbered, limit)
    except csv.Error as error:
        raise FileUnreadable() from error
    if not filled:
        raise FileUnreadable()
    head, *rows = filled
    return Table(name, [str(cell).strip() for cell in head.cells], rows)


def first_values(table: Table, count: int) -> dict[str, list[str]]:
    """What the first rows say, by header, shortened to what a glance takes in; rows may be shorter than the head."""
    rows = [[str(cell)[:SHOWN_LETTERS] for cell in row.cells] for row in table.rows[:count]]
    return {
        header: [row[place] for row in rows if place < len(row)] for place, header in enumerate(table.headers) if header
    }


def _filled(numbered: Iterable[Row], limit: int) -> list[Row]:
    """The rows that say something, headers first, as long as they are not too many."""
    filled: list[Row] = []
    cells = 0
    for row in numbered:
        if not any(str(cell).strip() for cell in row.cells):
            continue
        cells += len(row.cells)
        if len(filled) > limit:
            raise FileTooLong(limit=limit)
        if cells > MOST_CELLS:
            raise FileTooWide(limit=MOST_CELLS)
        filled.append(row)
    return filled


def _text(content: bytes) -> Iterator[Row]:
    encoding = _encoding(content)
    delimiter = _delimiter(content, encoding)
    yield from _counted(csv.reader(_lines(content, encoding), delimiter=delimiter))


def _lines(content: bytes, encoding: str) -> TextIOWrapper:
    """Read piece by piece: a text as a whole takes up to four times what its bytes take."""
    return TextIOWrapper(BytesIO(content), encoding, newline="")


def _counted(reader: Iterable[list[str]]) -> Iterator[Row]:
    """A record may span lines: it has the number of its first."""
    line = 1
    for cells in reader:
        yield Row(line, list(cells))
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _encoding(content: bytes) -> str:
    """UTF-8, else what spreadsheets on Windows write."""
    if b"\0" in content:
        raise FileUnreadable()
    for encoding in ("utf-8-sig", "cp1252"):
        with contextlib.suppress(UnicodeDecodeError):
            deque(_lines(content, encoding), maxlen=0)
            return encoding
    raise FileUnreadable()


def _delimiter(content: bytes, encoding: str) -> str:
    """The one that splits the headers most; quoted headers may contain the others."""
    counts = {each: len(_first_row(content, encoding, each)) for each in DELIMITERS}
    return max(DELIMITERS, key=lambda each: counts[each])


def _first_row(content: bytes, encoding: str, delimiter: str) -> list[str]:
    filled = filter(None, csv.reader(_lines(content, encoding), delimiter=delimiter))
    return next(filled, [])


def _workbook(content: bytes) -> Iterator[Row]:
    return (Row(line, cells) for line, cells in numbered_rows(content))
