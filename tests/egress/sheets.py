"""Files as people send them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from typing import Any


def sheet(rows: Sequence[dict[str, Any]]) -> bytes:
    """The rows under the names of their fields."""
    out = StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
