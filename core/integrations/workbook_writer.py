"""An export as a workbook: one sheet, written column by column of some records, of which none is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

import xlsxwriter

from core.kernel.resources import FieldSpec

from .errors import FileTooLong, TextTooLong
from .exporting import Export
from .neutral import kept, risky
from .writings import Writings

#: A sheet has no more, the headers included.
MOST_IN_A_SHEET = 1_048_576
#: A spreadsheet keeps fifteen digits of a number.
MOST_DIGITS = 15
#: So many characters a cell holds: xlsxwriter cuts what is longer, and only its answer tells.
MOST_IN_A_CELL = 32_767
CUT = -2


class Out(Protocol):
    """Where a file is written to, from its beginning to its end."""

    def write(self, content: bytes, /) -> int: ...


def require_sheet(export: Export) -> None:
    """Raises ``FileTooLong`` where a sheet has not enough rows."""
    if export.count() >= MOST_IN_A_SHEET:
        raise FileTooLong(limit=MOST_IN_A_SHEET - 1)


def write_workbook(export: Export, out: Out, tell: Callable[[int], None] = lambda rows: None) -> None:
    """Raises ``FileTooLong`` before it begins, and ``TextTooLong``; ``tell`` hears how many records are written."""
    require_sheet(export)
    # In this mode no row is kept; strings are strings, whatever they look like.
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "use_zip64": True})
    sheet = _Sheet(book, export)
    for columns in export.chunks():
        tell(sheet.add(columns))
    book.close()


class _Sheet:
    """Cells typed as what they hold."""

    def __init__(self, book: Any, export: Export) -> None:
        self._sheet, self._writings, self._row = book.add_worksheet(), Writings(export.language), 0
        self._day = book.add_format({"num_format": "dd/mm/yyyy"})
        self._instant = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        # Stays text even when somebody edits the cell.
        self._quoted = book.add_format({"quote_prefix": True})
        bold = book.add_format({"bold": True})
        for place, header in enumerate(export.headers):
            self._sheet.write_string(0, place, header, bold)

    def add(self, columns: Sequence[tuple[FieldSpec, Sequence[Any]]]) -> int:
        """The next records; returns how many there are by now."""
        cells = [[self._writings.say(spec, value) for value in values] for spec, values in columns]
        for row in zip(*cells, strict=True):
            self._row += 1
            for place, said in enumerate(row):
                if said is not None and said != "":
                    self._cell(self._row, place, said)
        return self._row

    def _cell(self, row: int, place: int, said: Any) -> None:
        if isinstance(said, datetime | date) and said.year > 1900:
            style = self._instant if isinstance(said, datetime) else self._day
            self._sheet.write_datetime(row, place, said, style)
        elif isinstance(said, int | Decimal) and len(f"{abs(said):f}".replace(".", "")) <= MOST_DIGITS:
            self._sheet.write_number(row, place, said)
        else:
            text = self._writings.text(said)
            if self._sheet.write_string(row, place, kept(text), self._quoted if risky(text) else None) == CUT:
                raise TextTooLong(limit=MOST_IN_A_CELL)
