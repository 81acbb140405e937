"""What changes answer."""

from __future__ import annotations

from core.testing.caller import Caller
from tests.contracts import contracts

from ..scenes import Neighbour, Scene
from .texts import Texts, attempted, other, shown, told, typed


def created(scene: Scene, caller: Caller, name: str) -> Texts:
    with attempted():
        yield from told(caller.post(scene.path, contracts()[scene.resource]().values()))


def changed(scene: Scene, caller: Caller, name: str) -> Texts:
    with attempted():
        yield from told(caller.patch(scene.one, {"version": scene.record.version}))
    yield from told(caller.patch(scene.one, {"version": 0}))


def changed_with_others(scene: Scene, caller: Caller, name: str) -> Texts:
    """By a right version, by a wrong one, and all or nothing."""
    for version, mode in ((scene.record.version, "valid"), (0, "valid"), (0, "all")):
        one = {"id": str(scene.pk), "version": version, "values": {}}
        with attempted():
            answer = caller.post(f"{scene.path}change/", {"records": [one], "mode": mode})
        # Records are named as they were asked about, those that do not exist too.
        yield answer.content.decode().replace(str(scene.pk), "")


def guessed(scene: Scene, caller: Caller, name: str) -> Texts:
    """Whoever may set a field without seeing it does not learn that a guess was right."""
    if name not in scene.resource.writable_names() or not scene.canaries.get(name):
        return
    with attempted():
        version = scene.record.version
        caller.patch(scene.one, {"version": version, name: typed(scene, name)})
        right = scene.resource.model._default_manager.filter(pk=scene.pk, version=version).exists()
    with attempted():
        wrong = caller.patch(scene.one, {"version": version, name: other(scene, name)})
    if right and wrong.status == 200:
        yield shown(name)


def guessed_as_line(scene: Scene, caller: Caller, name: str) -> Texts:
    """Nor is it told to whoever sends the record as a line of its parent."""
    for each in scene.neighbours:
        lines = next((lines for lines in each.resource.lines if lines.name == each.by and not lines.read_only), None)
        if lines is None or name not in lines.names or not scene.canaries.get(name):
            continue
        right = _as_line(scene, caller, each, name, typed(scene, name))
        wrong = _as_line(scene, caller, each, name, other(scene, name))
        if (right, wrong) == (_STAYED, _MOVED):
            yield shown(name)


#: What becomes of the parent: the status of the answer, and by how much its version rose.
_STAYED, _MOVED = (200, 0), (200, 1)


def _as_line(scene: Scene, caller: Caller, parent: Neighbour, name: str, value: str) -> tuple[int, int]:
    """Send the record as a line with one value, beside all others as they are."""
    lines = next(lines for lines in parent.resource.lines if lines.name == parent.by)
    key, records = (
        lines.relation(parent.resource.model).name,
        parent.resource.model._default_manager.filter(pk=parent.pk),
    )
    others = scene.resource.model._default_manager.filter(**{key: parent.pk}).exclude(pk=scene.pk)
    rows = [{"id": str(scene.pk), name: value}, *({"id": str(pk)} for pk in others.values_list("pk", flat=True))]
    with attempted():
        before = records.get().version  # type: ignore[attr-defined] # every record has one
        answer = caller.patch(f"{parent.resource.path()}{parent.pk}/", {"version": before, parent.by: rows})
        after = records.get().version  # type: ignore[attr-defined]
    return answer.status, after - before


def acted(scene: Scene, caller: Caller, name: str) -> Texts:
    yield caller.get(f"{scene.one}actions/").content.decode()
    steps = scene.resource.workflow.transitions if scene.resource.workflow else ()
    for act in dict.fromkeys([*(action.name for action in scene.resource.actions), *steps]):
        with attempted():
            yield from told(caller.post(f"{scene.one}actions/{act}/", {"version": scene.record.version}))
        with attempted():
            yield caller.post(f"{scene.path}actions/{act}/", {"ids": [str(scene.pk)]}).content.decode()


def deleted(scene: Scene, caller: Caller, name: str) -> Texts:
    with attempted():
        yield from told(caller.delete(scene.one, version=scene.record.version))
    for version in (scene.record.version, 0):
        with attempted():
            answer = caller.post(f"{scene.path}delete/", {"records": [{"id": str(scene.pk), "version": version}]})
        # Records are named as they were asked about, those that do not exist too.
        yield answer.content.decode().replace(str(scene.pk), "")
