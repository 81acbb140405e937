"""Values that nobody else has: wherever one is read, it came from the field that it was put in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, models

from core.history.columns import AppendOnlyViolation
from core.kernel.resources import Kind
from core.kernel.resources.kinds import kind_of
from core.kernel.units import units_of
from core.records.models import StoredFile
from core.tenancy.transactions import atomic

#: Of texts that are too short for words: letters that no identifier has.
_LETTERS = "QZXJKWVYHRT"


@dataclass(frozen=True)
class Canary:
    """A value, and the texts by which it is known in any answer."""

    value: Any
    tokens: tuple[str, ...]

    def sings_in(self, text: str) -> bool:
        """Whether it is somewhere in the text, by itself: not as a part of a longer number or word."""
        return any(_whole(token).search(text) for token in self.tokens)


def _whole(token: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9A-Za-z]){re.escape(token)}(?![0-9A-Za-z])")


def canary_for(column: models.Field[Any, Any], number: int) -> Canary | None:
    """One that the column can hold; none where it has too few values to tell one from another."""
    make = _MAKERS.get(kind_of(column))
    return make(column, number) if make and not column.primary_key and not column.unique else None


def _text(column: Any, number: int) -> Canary:
    word = f"Canari{number:03}x"
    if column.max_length and column.max_length < len(word):
        word = "".join(_LETTERS[(number // 11**place) % 11] for place in range(column.max_length))
    return Canary(word, (word,))


def _address(column: Any, number: int) -> Canary:
    word = f"canari{number:03}x"
    return Canary(f"{word}@example.test" if kind_of(column) is Kind.EMAIL else f"https://{word}.test/", (word,))


def _integer(column: Any, number: int) -> Canary:
    return Canary(23017 + 13 * number, (str(23017 + 13 * number),))


def _decimal(column: Any, number: int) -> Canary:
    whole = 100 + number % 800 if column.max_digits - column.decimal_places <= 3 else 61017 + 7 * number
    value = Decimal(f"{whole}.37").quantize(Decimal(1).scaleb(-column.decimal_places))
    plain = f"{value:f}"
    return Canary(value, (plain, plain.replace(".", ","), plain.rstrip("0"), plain.rstrip("0").replace(".", ",")))


def _measure(column: Any, number: int) -> Canary:
    whole = 61017 + 7 * number
    return Canary({"amount": f"{whole}.37", "unit": units_of(column.dimension)[0].code}, (f"{whole}.37", f"{whole},37"))


def _postal(column: Any, number: int) -> Canary:
    word = f"Canari{number:03}x"
    return Canary({"street": word, "city": word}, (word,))


def _date(column: Any, number: int) -> Canary:
    day = date(2040 + number % 50, 1 + number % 12, 1 + number % 28)
    return Canary(day, (day.isoformat(), f"{day:%d/%m/%Y}"))


def _instant(column: Any, number: int) -> Canary:
    day = _date(column, number)
    return Canary(datetime(day.value.year, day.value.month, day.value.day, 12, 17, tzinfo=UTC), day.tokens)


def _identifier(column: Any, number: int) -> Canary:
    value = uuid4()
    return Canary(value, (str(value),))


def _file(column: Any, number: int) -> Canary:
    word = f"Canari{number:03}x"
    file = StoredFile(
        target_label=column.model._meta.label_lower,
        field=column.name,
        name=f"{word}.pdf",
        type="application/pdf",
        size=len(word),
        path=f"records/{word}",
    )
    return Canary(file, (word, str(file.pk)))


def _json(column: Any, number: int) -> Canary:
    return Canary({"canari": f"Canari{number:03}j"}, (f"Canari{number:03}j",))


_MAKERS: dict[Kind, Callable[[Any, int], Canary]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.PHONE: _text,
    Kind.EMAIL: _address,
    Kind.URL: _address,
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _decimal,
    Kind.QUANTITY: _decimal,
    Kind.MEASURE: _measure,
    Kind.ADDRESS: _postal,
    Kind.DATE: _date,
    Kind.INSTANT: _instant,
    Kind.IDENTIFIER: _identifier,
    Kind.JSON: _json,
    Kind.FILE: _file,
}


def plant(record: models.Model, column: models.Field[Any, Any], number: int) -> Canary | None:
    """Put a canary in the record's column; none where the database would not have it."""
    canary = canary_for(column, number)
    if canary is None or isinstance(column, models.GeneratedField):
        return None
    try:
        with atomic():
            if isinstance(canary.value, StoredFile):
                _keep(canary.value, record)
            type(record)._default_manager.filter(pk=record.pk).update(**{column.name: canary.value})
    except (DatabaseError, AppendOnlyViolation):
        return None
    return canary


def _keep(file: StoredFile, record: models.Model) -> None:
    """As something that the record holds, with its name for all that is in it."""
    file.target_id = record.pk
    file.save()
    default_storage.save(file.path, ContentFile(file.name.encode()))


def known(value: Any) -> Canary:
    """A value that is there already and is nobody else's: another record's id."""
    return Canary(value, (str(value),))
