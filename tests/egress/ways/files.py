"""Files that go out, and what files that come in give away."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from io import BytesIO, StringIO
from typing import Any

from python_calamine import CalamineWorkbook

from core.testing.caller import Caller

from ..roles import OWNER
from ..scenes import Scene
from .texts import Texts, alike, attempted, shown, told, typed


def exported(scene: Scene, caller: Caller, name: str) -> Texts:
    root = f"{scene.path}export/"
    answer = caller.get(root, format="jsonl")
    yield from told(answer)
    if answer.status == 200:
        yield from (shown(field) for line in answer.content.splitlines() for field in json.loads(line))
        yield from told(caller.get(root, format="csv"))
        yield _workbook(caller.get(root, format="xlsx").content)


def export_asked(scene: Scene, caller: Caller, name: str) -> Texts:
    """An export takes the list's own questions."""
    root = f"{scene.path}export/"
    for ask in (
        lambda field: {"fields": field},
        lambda field: {"sort": field},
        lambda field: {field: typed(scene, name)},
    ):
        yield from alike(scene, caller, name, ask, root)


def recognised(scene: Scene, caller: Caller, name: str) -> Texts:
    """A file finds a record by nothing that its sender may not see."""
    natural = scene.resource.natural_key
    if not natural:
        natural = ("id",)
    record = scene.record
    row = {field: getattr(record, scene.resource.model._meta.get_field(field).attname) for field in natural}  # type: ignore[union-attr]
    with attempted():
        answer = caller.send(f"{scene.path}import/", "clef.csv", _csv([row]))
        if answer.status == 201 and answer.body["unchanged"] + answer.body["changed"]:
            yield from (shown(field) for field in natural)
            yield str(scene.pk)


def brought_in(scene: Scene, caller: Caller, name: str) -> Texts:
    """Another's import: its faults, the rows that were refused, what taking it back would do."""
    with attempted():
        row = {field: typed(scene, field) for field in scene.resource.writable_names()}
        sent = OWNER.send(f"{scene.path}import/", "prive.csv", _csv([{**row, "id": str(scene.pk)}, row]))
        if sent.status != 201:
            return
        one = f"{scene.path}import/{sent.body['id']}/"
        yield from told(caller.get(one))
        yield from told(caller.get(f"{one}refused/"))
        yield from told(caller.post(f"{one}run/", {"mode": "valid"}))
        yield from told(caller.get(f"{one}undo/"))
        yield from told(caller.post(f"{one}undo/"))


def _workbook(content: bytes) -> str:
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
    return " ; ".join(str(cell) for row in sheet.to_python() for cell in row)


def _csv(rows: Iterable[dict[str, Any]]) -> bytes:
    rows, out = list(rows), StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
