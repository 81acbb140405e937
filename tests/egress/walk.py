"""Walk: every field and the record itself, hidden one after the other, looked for at every exit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .exits import EXITS
from .roles import READER, reader_with, without_fields, without_records
from .scenes import MARK, Scene
from .ways.texts import shown


class Leak(NamedTuple):
    """Something that was hidden and came out."""

    resource: str
    exit: str
    #: The field; empty where it is the record.
    name: str = ""


def leaked_fields(scene: Scene, names: Iterable[str]) -> Iterator[Leak]:
    """Each field in turn is hidden from the reader."""
    for name in names:
        with reader_with(without_fields(scene.hiding(name))):
            for each in EXITS:
                if any(betrays(scene, name, text) for text in each.ask(scene, READER, name)):
                    yield Leak(scene.resource.key(), each.name, name)


def leaked_records(scene: Scene) -> Iterator[Leak]:
    """The record is outside the reader's rule."""
    with reader_with(without_records(scene.resource, f"version != {MARK}")):
        for each in EXITS:
            asked = scene.names() if each.by_field else scene.names()[:1]
            if any(_is_there(scene, text) for name in asked for text in each.ask(scene, READER, name)):
                yield Leak(scene.resource.key(), each.name)


def betrays(scene: Scene, name: str, text: str) -> bool:
    """Whether a text shows the field or one of its canaries."""
    return shown(name) in text or any(canary.sings_in(text) for canary in scene.canaries.get(name, ()))


def _is_there(scene: Scene, text: str) -> bool:
    return str(scene.pk) in text or any(canary.sings_in(text) for canary in scene.own())
