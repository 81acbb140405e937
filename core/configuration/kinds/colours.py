"""Colours, as screens write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from .base import InvalidFormat, ValueKind

HEXADECIMAL = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Colour(ValueKind[str]):
    """Red, green and blue: ``#115e59``."""

    name: ClassVar[str] = "colour"

    def parse(self, value: Any) -> str:
        colour = value.lower() if isinstance(value, str) else ""
        if not HEXADECIMAL.fullmatch(colour):
            raise InvalidFormat(value=value)
        return colour
