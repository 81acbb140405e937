"""Where a company's tables are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A placement level, a database and a schema in it."""

    level: str
    alias: str
    schema: str

    def __str__(self) -> str:
        return f"{self.alias}.{self.schema}"

    @property
    def is_own(self) -> bool:
        """Whether nobody else lives there: the place goes when the company does."""
        return self.level != "shared"

    def is_same(self, other: Place) -> bool:
        """Whether both names lead to the same tables; the level alone moves nothing."""
        return (self.alias, self.schema) == (other.alias, other.schema)
