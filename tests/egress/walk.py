"""Walk: every field and the record itself, hidden one after the other, looked for at every exit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from .exits import EXITS, Exit
from .roles import READER, reader_with, without_fields, without_records
from .scenes import MARK, Scene
from .ways.texts import shown


@dataclass(frozen=True)
class Leak:
    """Something that was hidden and came out."""

    resource: str
    exit: str
    #: The field; empty where it is the record.
    name: str = ""
    #: What somebody got there: a leak that is seen once can be understood without being seen again.
    text: str = field(default="", compare=False)


def leaked_fields(scene: Scene, names: Iterable[str]) -> Iterator[Leak]:
    """Each field in turn is hidden from the reader."""
    for name in names:
        with reader_with(without_fields(scene.hiding(name))):
            for each in EXITS:
                if text := _first(each, scene, [name], betrays):
                    yield Leak(scene.resource.key(), each.name, name, text)


def leaked_records(scene: Scene) -> Iterator[Leak]:
    """The record is outside the reader's rule."""
    with reader_with(without_records(scene.resource, f"version != {MARK}")):
        for each in EXITS:
            asked = scene.names() if each.by_field else scene.names()[:1]
            if text := _first(each, scene, asked, _is_there):
                yield Leak(scene.resource.key(), each.name, text=text)


def _first(exit: Exit, scene: Scene, names: Iterable[str], tells: Callable[[Scene, str, str], bool]) -> str:
    """The first text that tells what was hidden; none where the exit keeps silent."""
    texts = ((name, text) for name in names for text in exit.ask(scene, READER, name))
    return next((text for name, text in texts if tells(scene, name, text)), "")


def betrays(scene: Scene, name: str, text: str) -> bool:
    """Whether a text shows the field or one of its canaries."""
    return shown(name) in text or any(canary.sings_in(text) for canary in scene.canaries.get(name, ()))


def _is_there(scene: Scene, name: str, text: str) -> bool:
    return str(scene.pk) in text or any(canary.sings_in(text) for canary in scene.own())
