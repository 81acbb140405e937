"""Texts as people search them: the functions of PostgreSQL that fold what is stored and what is typed alike."""

from __future__ import annotations

from django.db.models import F, TextField

from ..search import TEXT
from .slots import Written


class Folded(Written):
    """A column's text without case, accents and the variants of Arabic letters."""

    output_field = TextField()

    def written(self, operands: list[str]) -> str:
        return f"yz.folded({operands[0]}::text)"


class Searchable(Written):
    """A column's text as its search index keeps it."""

    output_field = TextField()

    def __init__(self, column: F, kind: str) -> None:
        super().__init__(column)
        self.kind = kind

    def written(self, operands: list[str]) -> str:
        return f"yz.searchable({operands[0]}::text, '{self.kind}')"


class Kept(Written):
    """The search text of the record that a relation leads to, or of the record itself."""

    output_field = TextField()

    def __init__(self, relation: str = "") -> None:
        # A column that every record has stands for its table: the text is no field of the model.
        super().__init__(F(f"{relation}__version" if relation else "version"))

    def written(self, operands: list[str]) -> str:
        return f"{operands[0].rpartition('.')[0]}.{TEXT}"
