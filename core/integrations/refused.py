"""The rows that were refused, as a file that can be put right and sent again."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import datetime, time
from io import StringIO

from django.utils.translation import gettext

from .cells import text_of
from .neutral import neutralised
from .tables import Cell, Row


def refused_file(headers: list[str], refused: Iterable[tuple[Row, str]]) -> bytes:
    """The rows as they came, with the reason in a last column, which an import ignores."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([*map(neutralised, headers), gettext("Reason of the refusal")])
    for row, reason in refused:
        cells = [*row.cells, *[""] * (len(headers) - len(row.cells))][: len(headers)]
        writer.writerow([*(neutralised(_written(cell)) for cell in cells), neutralised(reason)])
    return out.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    """Workbooks have no days, only midnights."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return text_of(cell)
