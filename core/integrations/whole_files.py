"""Each kind of file that records go out as, written from its beginning to its end for who is inside the company."""

from __future__ import annotations

from collections.abc import Callable

from .errors import FormatUnknown
from .exporting import Export
from .formats import whole_csv, whole_json
from .workbook_writer import Out, require_sheet, write_workbook

#: What can be asked for, and what is then sent.
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/jsonl",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PIECES = {"csv": whole_csv, "jsonl": whole_json}


def require_format(kind: str, export: Export) -> None:
    """Raises ``FormatUnknown``, and ``FileTooLong`` where that kind of file has no room for all the records."""
    if kind not in TYPES:
        raise FormatUnknown()
    if kind == "xlsx":
        require_sheet(export)


def write_whole(export: Export, kind: str, out: Out, tell: Callable[[int], None]) -> None:
    """Write all of it; ``tell`` hears how many records are written. After a fault the file is worth nothing."""
    if kind == "xlsx":
        write_workbook(export, out, tell)
        return
    written = 0
    for content, rows in PIECES[kind](export):
        out.write(content)
        written += rows
        tell(written)
