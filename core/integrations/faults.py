"""What is wrong with a row: where, which rule, what it says, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import psycopg
from django.utils.functional import Promise
from rest_framework.exceptions import ValidationError

from core.kernel.errors import BusinessError
from core.records.refusals import WHOLE

from .columns import Column, normalised

#: Codes of forms, as files report them.
_CODES = {
    "required": "obligatoire",
    "blank": "obligatoire",
    "null": "obligatoire",
    "max_length": "trop_long",
    "max_value": "hors_limites",
    "min_value": "hors_limites",
    "max_digits": "trop_de_chiffres",
    "max_decimal_places": "trop_de_chiffres",
    "max_whole_digits": "trop_de_chiffres",
    "invalid_choice": "choix_inconnu",
}
_BROKEN: tuple[tuple[type[psycopg.Error], str], ...] = (
    (psycopg.errors.UniqueViolation, "deja_pris"),
    (psycopg.errors.ForeignKeyViolation, "reference_introuvable"),
    (psycopg.errors.CheckViolation, "valeurs_incompatibles"),
)


class Refused(ValueError):
    """A cell that does not say what its field needs."""

    def __init__(self, code: str, message: str | Promise) -> None:
        super().__init__(code)
        self.code, self.message = code, message


@dataclass(frozen=True)
class Fault:
    """``column`` is the field's name for programs, ``where`` what people call it; none where the row is at fault."""

    line: int
    column: str
    where: str
    code: str
    value: str
    message: str

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def called(columns: Sequence[Column], label: str) -> str:
    """A field by what the file has above it, with its label on screens where that says something else."""
    if len(columns) == 1 and columns[0].part:
        label = columns[0].header()
    heading = ", ".join(column.heading for column in columns)
    if not heading:
        return label
    return heading if normalised(label) in normalised(heading) else f"{heading} ({label})"


def told_by(error: Exception) -> Iterator[tuple[str, str, str]]:
    """``(column, code, message)`` of everything that a form, a service or the database refused."""
    if isinstance(error, ValidationError):
        broken = next((code for kind, code in _BROKEN if isinstance(_root(error), kind)), None)
        detail: dict[str, Any] = error.detail  # type: ignore[assignment] # forms and refusals name fields
        for name, texts in detail.items():
            column = "" if name == WHOLE else name
            yield from ((column, broken or _CODES.get(text.code, "valeur_invalide"), str(text)) for text in texts)
    elif isinstance(error, BusinessError):
        yield "", error.code, str(error)
    else:
        raise error


def _root(error: BaseException) -> BaseException:
    while error.__cause__ is not None:
        error = error.__cause__
    return error
