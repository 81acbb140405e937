"""What a company grants beyond the law."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.configuration.settings import Setting

from .reading import legal_value


@dataclass(frozen=True)
class LegalFloor:
    """A number that the law sets and that a company may only raise, by its own setting.

    ``number`` finds it in a legal value that says more than one. A choice below the law
    does no harm: the law prevails, also when it changes later.
    """

    code: str
    setting: Setting[int | None]
    number: Callable[[Any], int] = int

    def get(self, *, country: str, on: date) -> int:
        """What applies that day; raises what ``legal_value`` raises."""
        law = self.number(legal_value(self.code, country=country, on=on))
        return max(law, self.setting.get() or law)
