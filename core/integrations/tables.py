"""Open what people send: CSV in either encoding, with any delimiter, or the first sheet of a workbook."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from .errors import FileTooLong, FileUnreadable

#: A cell as the file has it: text in CSV, typed in a workbook.
Cell = str | float | int | bool | date | datetime | time | timedelta

#: What one person may send at once.
MOST_ROWS = 100_000
#: A small archive may unfold into more than the machine has.
MOST_UNFOLDED = 300 * 1024 * 1024
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
    """The file's headers and rows, empty ones left out; raises ``FileUnreadable`` or ``FileTooLong``."""
    numbered = _workbook(content) if content.startswith(b"PK\x03\x04") else _text(content)
    try:
        filled = [row for row in numbered if any(str(cell).strip() for cell in row.cells)]
    except csv.Error as error:
        raise FileUnreadable() from error
    if not filled:
        raise FileUnreadable()
    if len(filled) - 1 > limit:
        raise FileTooLong(limit=limit)
    head, *rows = filled
    return Table(name, [str(cell).strip() for cell in head.cells], rows)


def first_values(table: Table, count: int) -> dict[str, list[str]]:
    """What the first rows say, by header, shortened to what a glance takes in; rows may be shorter than the head."""
    rows = [[str(cell)[:SHOWN_LETTERS] for cell in row.cells] for row in table.rows[:count]]
    return {
        header: [row[place] for row in rows if place < len(row)] for place, header in enumerate(table.headers) if header
    }


def _text(content: bytes) -> Iterator[Row]:
    text = _decoded(content)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    return _counted(reader)


def _counted(reader: Iterable[list[str]]) -> Iterator[Row]:
    """A record may span lines: it has the number of its first."""
    line = 1
    for cells in reader:
        yield Row(line, list(cells))
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _decoded(content: bytes) -> str:
    """UTF-8, else what spreadsheets on Windows write."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FileUnreadable()


def _delimiter(text: str) -> str:
    """The one that splits the headers most; quoted headers may contain the others."""
    lines = text.lstrip("\r\n")
    counts = {each: len(next(csv.reader(StringIO(lines, newline=""), delimiter=each), [])) for each in DELIMITERS}
    return max(DELIMITERS, key=lambda each: counts[each])


def _workbook(content: bytes) -> Iterator[Row]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNFOLDED:
                raise FileUnreadable()
        sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except (BadZipFile, CalamineError, IndexError) as error:
        raise FileUnreadable() from error
    return (Row(line, list(cells)) for line, cells in enumerate(rows, 1))
