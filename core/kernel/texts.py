"""What the database keeps as text."""

from __future__ import annotations

import re

#: PostgreSQL stores no zero, and JSON can write half a character, which is none.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


def is_storable(text: str) -> bool:
    """Whether it can be kept as it is: also inside of JSON, which no field of a form looks through."""
    return _NO_TEXT.search(text) is None
