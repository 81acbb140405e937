"""Several names in one cell: ``VIP; "Gros; demi-gros"``."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

DELIMITER = ";"


def joined(texts: Iterable[str]) -> str:
    """One text that ``taken_apart`` reads again; a name that has the delimiter in it stands in quotation marks."""
    return f"{DELIMITER} ".join(map(_written, texts))


def taken_apart(text: str) -> list[str]:
    """The names without the blanks around them, each once."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=DELIMITER, skipinitialspace=True)
    names = (name.strip() for row in rows for name in row)
    return list(dict.fromkeys(filter(None, names)))


def _written(text: str) -> str:
    line = StringIO()
    csv.writer(line, delimiter=DELIMITER, lineterminator="").writerow([text])
    return line.getvalue()
