"""The first sheet of a workbook, read by a process of its own that may take so much memory and time, and no more.

A few kilobytes can name a cell in the last row of the last column, or unfold into more than the
machine has; whoever reads such a file dies of it, and must not be the process that serves everybody.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, cast
from zipfile import BadZipFile, ZipFile

from .errors import FileUnreadable

#: A small archive may unfold into more than the machine has.
MOST_UNFOLDED = 300 * 1024 * 1024
#: Bytes of memory and seconds of a processor: twice what a full workbook of short texts needs.
MEMORY, SECONDS = 1_000_000_000, 60
#: Bytes of one row as it comes from the reader: texts that many cells share unfold there.
LONGEST_ROW = 10_000_000
READER = Path(__file__).with_name("workbook_reader.py")
#: What JSON has no word for, by the name that the reader gives it.
TYPED: dict[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}


def numbered_rows(content: bytes) -> Iterator[tuple[int, list[Any]]]:
    """Number and cells of each row that is not empty, as they are read; raises ``FileUnreadable``."""
    _require_bearable(content)
    command = [sys.executable, "-I", str(READER), str(MEMORY), str(SECONDS)]
    with TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        reader = subprocess.Popen(  # noqa: S603 (a program of ours; what was sent is only its input)
            command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        with reader:
            try:
                yield from map(_row, iter(partial(cast(IO[bytes], reader.stdout).readline, LONGEST_ROW), b""))
                reader.wait()
            except ValueError as error:  # a row without its end: it is too long, or nobody lived to finish it
                raise FileUnreadable() from error
            finally:
                reader.kill()
    if reader.returncode:
        raise FileUnreadable()


def _require_bearable(content: bytes) -> None:
    """What the archive says of itself; the reader's own limits hold whether or not that is true."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            unfolded = sum(member.file_size for member in archive.infolist())
    except BadZipFile as error:
        raise FileUnreadable() from error
    if unfolded > MOST_UNFOLDED:
        raise FileUnreadable()


def _row(line: bytes) -> tuple[int, list[Any]]:
    number, cells = json.loads(line, object_hook=_typed)
    return number, cells


def _typed(named: dict[str, Any]) -> Any:
    (kind, value), *_ = named.items()
    return TYPED[kind](value)
