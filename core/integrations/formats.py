"""An export as text, piece by piece: CSV and JSON lines. Workbooks are written elsewhere, as a whole."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

import structlog
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation
from django.utils.translation import gettext

from core.kernel.resources import FieldSpec, Kind
from core.tenancy.context import tenant_context
from core.tenancy.identity import TenantRef

from .exporting import CHUNK, Export
from .importing import batches
from .neutral import neutralised
from .writings import Writings

logger = structlog.get_logger(__name__)

BOM = "\ufeff"
#: Kinds whose values are often the same, and mean the same when they are equal: 1.5 and 1.50 are not.
REPEATED = {Kind.TEXT, Kind.CHOICE, Kind.STATE, Kind.BOOLEAN, Kind.DATE, Kind.RELATION, Kind.RELATIONS}


def csv_lines(export: Export, ref: TenantRef) -> Iterator[bytes]:
    """The file, piece by piece; when it cannot be completed its last line says so."""
    delimiter = _delimiter(export)
    yield (BOM + _csv([map(neutralised, export.headers)], delimiter)).encode()
    yield from _whole(_csv_pieces(export, ref, delimiter), f"{_incomplete(export)}\r\n")


def whole_csv(export: Export) -> Iterator[tuple[bytes, int]]:
    """The same file for who is inside the company, with the number of records in each piece; a fault is raised."""
    delimiter = _delimiter(export)
    yield (BOM + _csv([map(neutralised, export.headers)], delimiter)).encode(), 0
    for text, rows in _csv_chunks(export, delimiter):
        yield text.encode(), rows


def json_lines(export: Export, ref: TenantRef) -> Iterator[bytes]:
    """One object a line, by field name, with plain values; when it cannot be completed the last line says so."""
    yield from _whole(_json_pieces(export, ref), json.dumps({"incomplete": True}) + "\n")


def _whole(pieces: Iterator[str], otherwise: str) -> Iterator[bytes]:
    """What has been sent cannot be called back: a reader who got a part must be able to tell."""
    try:
        for piece in pieces:
            yield piece.encode()
    except Exception:
        logger.exception("export incomplete")
        yield otherwise.encode()


def _csv_pieces(export: Export, ref: TenantRef, delimiter: str) -> Iterator[str]:
    """Enters the company itself: the request's transaction has ended when the answer is sent."""
    with tenant_context(ref):
        for text, _rows in _csv_chunks(export, delimiter):
            yield text


def _csv_chunks(export: Export, delimiter: str) -> Iterator[tuple[str, int]]:
    writings = Writings(export.language)
    for columns in export.chunks():
        texts = [_texts(writings, spec, values) for spec, values in columns]
        rows = list(zip(*texts, strict=True))
        yield _csv(rows, delimiter), len(rows)


def _delimiter(export: Export) -> str:
    return ";" if export.language == "fr" else ","


def _texts(writings: Writings, spec: FieldSpec, values: Sequence[Any]) -> list[str]:
    """A column; what it says many times is put into words once."""
    if spec.kind not in REPEATED:
        return [_text(writings, spec, value) for value in values]
    texts = {value: _text(writings, spec, value) for value in set(values)}
    return [texts[value] for value in values]


def _text(writings: Writings, spec: FieldSpec, value: Any) -> str:
    """Numbers and days are ours; whatever a person may have typed is kept from being run."""
    said = writings.say(spec, value)
    text = writings.text(said)
    return neutralised(text) if isinstance(said, str) else text


def _csv(rows: Any, delimiter: str) -> str:
    out = StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def whole_json(export: Export) -> Iterator[tuple[bytes, int]]:
    """The same lines for who is inside the company, with the number of records in each piece; a fault is raised."""
    for text, rows in _json_chunks(export):
        yield text.encode(), rows


def _json_pieces(export: Export, ref: TenantRef) -> Iterator[str]:
    with tenant_context(ref):
        for text, _rows in _json_chunks(export):
            yield text


def _json_chunks(export: Export) -> Iterator[tuple[str, int]]:
    names = [spec.name for spec in export.specs]
    for chunk in batches(export.values(), CHUNK):
        lines = [_line(names, values) for values in chunk]
        yield "\n".join(lines) + "\n", len(lines)


def _line(names: list[str], values: Sequence[Any]) -> str:
    return json.dumps(dict(zip(names, values, strict=True)), ensure_ascii=False, cls=DjangoJSONEncoder)


def _incomplete(export: Export) -> str:
    with translation.override(export.language):
        return "# " + gettext("INCOMPLETE: the export was interrupted. Ask for it again.")
