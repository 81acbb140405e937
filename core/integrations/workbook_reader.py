"""A program: writes the rows of the workbook that it is given, a JSON array of number and cells a line.

It knows nothing of the platform, so that it starts in a moment; what it cannot read or bear ends it.
"""

from __future__ import annotations

import json
import resource
import sys
from datetime import timedelta
from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook


def bear_at_most(memory: int, seconds: int) -> None:
    """From here on more memory is not given, and more time ends this process."""
    for kind, most in (resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0):
        resource.setrlimit(kind, (most, most))


def write_rows(content: bytes) -> None:
    """The first sheet's rows that are not empty, numbered as the sheet shows them."""
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
    for line, cells in enumerate(sheet.to_python(skip_empty_area=False), 1):
        if any(cell != "" for cell in cells):
            sys.stdout.write(json.dumps([line, cells], default=_named) + "\n")


def _named(value: Any) -> dict[str, Any]:
    said = value.total_seconds() if isinstance(value, timedelta) else value.isoformat()
    return {type(value).__name__: said}


if __name__ == "__main__":
    bear_at_most(*map(int, sys.argv[1:]))
    write_rows(sys.stdin.buffer.read())
