"""Files that go out, and what files that come in give away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from unittest.mock import patch

from python_calamine import CalamineWorkbook

from core.kernel.resources import FieldSpec
from core.printing import listing as printed_list
from core.printing import record as printed_record
from core.records.models import StoredFile
from core.testing.caller import Caller
from core.testing.pictures import picture

from ..scenes import Scene
from ..sheets import sheet
from .texts import Texts, alike, attempted, shown, told, typed


def exported(scene: Scene, caller: Caller, name: str) -> Texts:
    root = f"{scene.path}export/"
    yield from told(caller.post(root, {"ids": [str(scene.pk)], "format": "jsonl"}))
    answer = caller.get(root, format="jsonl")
    yield from told(answer)
    if answer.status == 200:
        yield from (shown(field) for line in answer.content.splitlines() for field in json.loads(line))
        yield from told(caller.get(root, format="csv"))
        yield _workbook(caller.get(root, format="xlsx").content)


def export_asked(scene: Scene, caller: Caller, name: str) -> Texts:
    """An export takes the list's own questions."""
    yield from _asked(scene, caller, name, f"{scene.path}export/")


def printed(scene: Scene, caller: Caller, name: str) -> Texts:
    """The record's own sheet, and that of the list with every column."""
    with as_data(scene):
        yield caller.get(f"{scene.one}print/").content.decode()
        yield caller.get(f"{scene.path}print/", sort="id").content.decode()


def print_asked(scene: Scene, caller: Caller, name: str) -> Texts:
    """A printed list takes the list's own questions."""
    with as_data(scene):
        yield from _asked(scene, caller, name, f"{scene.path}print/")


def _asked(scene: Scene, caller: Caller, name: str, address: str) -> Texts:
    """The field among the columns, as the order and as a filter."""
    for ask in (
        lambda field: {"fields": field},
        lambda field: {"sort": field},
        lambda field: {field: typed(scene, name)},
    ):
        yield from alike(scene, caller, name, ask, address)


def fetched(scene: Scene, caller: Caller, name: str) -> Texts:
    """What a field of the record holds, and its small picture, by addresses that somebody kept."""
    for held, canaries in scene.canaries.items():
        for file in (each.value for each in canaries if isinstance(each.value, StoredFile)):
            at = f"{scene.one}files/{held}/{file.pk}/"
            yield from (caller.get(f"{at}{part}").content.decode().replace(at, "") for part in ("", "thumbnail/"))


def sent_for(scene: Scene, caller: Caller, name: str) -> Texts:
    """A file for a field: one that does not exist for its sender is refused as any other name."""
    with attempted():
        yield caller.send(f"{scene.path}files/{name}/", "photo.png", picture()).content.decode()


@contextmanager
def as_data(scene: Scene) -> Iterator[None]:
    """What would be typeset, with the values as they are: a canary in the words of a language is not recognised."""
    own = scene.resource.specs()

    def plain(spec: FieldSpec, value: object) -> str:
        """Columns of lines may bear the name of a field."""
        return (shown(spec.name) if own.get(spec.name) is spec else "") + _json(value)

    with ExitStack() as patches:
        for module in (printed_record, printed_list):
            patches.enter_context(patch.object(module, "pressed", lambda _template, data: _json(data).encode()))
            patches.enter_context(patch.object(module, "worded", plain))
        yield


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


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
    yield from told(caller.get(f"{scene.path}import/"))
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
