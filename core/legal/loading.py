"""Bring legal values from a file: ours, with a release, or the operator's, between two."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.utils import IntegrityError

from .errors import UnreadableLegalFile
from .periods import until_the_next
from .reading import forget_legal_values

VALUES = Path(__file__).parent / "values"
REQUIRED = {"country", "code", "value", "valid_from", "source"}


def load_file(path: Path, *, model: Any, using: str) -> int:
    """Load every row of a JSON file, or none; returns how many there are."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    load(rows, model=model, using=using)
    return len(rows)


def load(rows: Iterable[Mapping[str, Any]], *, model: Any, using: str) -> None:
    """Write rows, the same again without effect; a new period ends the one that stood open.

    ``model`` is ``LegalValue``, or what it was when a migration was written. Raises
    ``UnreadableLegalFile`` with the row's number, and writes nothing then.
    """
    with transaction.atomic(using=using):
        for number, row in enumerate(rows, start=1):
            try:
                with transaction.atomic(using=using):
                    _write(row, model.objects.using(using))
            except (KeyError, TypeError, ValueError, IntegrityError) as error:
                raise UnreadableLegalFile(row=number, reason=error) from error
    forget_legal_values()


def _write(row: Mapping[str, Any], values: Any) -> None:
    if missing := REQUIRED - row.keys():
        raise ValueError(f"no {', '.join(sorted(missing))}")
    same = values.filter(country=row["country"], code=row["code"])
    start = date.fromisoformat(row["valid_from"])
    end = date.fromisoformat(row["valid_to"]) if row.get("valid_to") else until_the_next(same, start)
    same.filter(valid_from__lt=start, valid_to=None).update(valid_to=start - timedelta(days=1))
    same.update_or_create(
        country=row["country"],
        code=row["code"],
        valid_from=start,
        defaults={"value": row["value"], "valid_to": end, "source": row["source"]},
    )
