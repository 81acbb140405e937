"""Texts as people search them: the functions of PostgreSQL that fold what is stored and what is typed alike."""

from __future__ import annotations

from django.db.models import F, Model, TextField

from ..search import TEXT, searched_columns
from .slots import Written


class Folded(Written):
    """A column's text without case, accents and the variants of Arabic letters."""

    output_field = TextField()

    def written(self, operands: list[str]) -> str:
        return f"yz.folded({operands[0]}::text)"


class Kept(Written):
    """The search text of the record that a relation leads to, or of the record itself."""

    output_field = TextField()

    def __init__(self, relation: str = "") -> None:
        # A column that every record has stands for its table: the text is no field of the model.
        super().__init__(F(f"{relation}__version" if relation else "version"))

    def written(self, operands: list[str]) -> str:
        return f"{operands[0].rpartition('.')[0]}.{TEXT}"


class KeptOf(Kept):
    """What that text has of one column; ``plain`` is the text alone, without the sound of a name."""

    def __init__(self, relation: str, model: type[Model], column: str, *, plain: bool) -> None:
        super().__init__(relation)
        self.place, self.plain = list(searched_columns(model)).index(column) + 1, plain

    def written(self, operands: list[str]) -> str:
        line = f"split_part({super().written(operands)}, E'\\n', {self.place})"
        return f"split_part({line}, '~', 1)" if self.plain else line
