"""Files that go out, and what files that come in give away."""

from __future__ import annotations

import json
from io import BytesIO

from python_calamine import CalamineWorkbook

from core.testing.caller import Caller

from ..scenes import Scene
from ..sheets import sheet
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
    """A file finds a record by nothing that its sender may not see. Only what recognises needs to be tried."""
    natural = scene.resource.natural_key or ("id",)
    if name not in natural and name != scene.names()[0]:
        return
    record, columns = scene.record, scene.resource.model._meta
    row = {field: getattr(record, columns.get_field(field).attname) for field in natural}  # type: ignore[union-attr]
    with attempted():
        answer = caller.send(f"{scene.path}import/", "clef.csv", sheet([row]))
        if answer.status == 201 and answer.body["unchanged"] + answer.body["changed"]:
            yield from (shown(field) for field in natural)
            yield str(scene.pk)


def brought_in(scene: Scene, caller: Caller, name: str) -> Texts:
    """Another's import: its faults, the rows that were refused, what taking it back would do."""
    if scene.run is None:
        return
    one = f"{scene.path}import/{scene.run}/"
    yield from told(caller.get(one))
    yield from told(caller.get(f"{one}refused/"))
    with attempted():
        yield from told(caller.post(f"{one}run/", {"mode": "valid"}))
        yield from told(caller.get(f"{one}undo/"))
        yield from told(caller.post(f"{one}undo/"))


def _workbook(content: bytes) -> str:
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
    return " ; ".join(str(cell) for row in sheet.to_python() for cell in row)
