"""Rights that change without the company's saying so: what was worked out from them is forgotten, as when it does."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from core.kernel.reading import prepared


@contextmanager
def nothing_remembered() -> Iterator[None]:
    """Questions are worked out anew within the block, and remembered in it alone."""
    memory: dict[Hashable, Any] = {}
    with patch.object(prepared, "_memory", lambda: memory):
        yield
