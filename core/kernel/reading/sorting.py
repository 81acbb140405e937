"""What a list is asked to be sorted by, for whoever asks."""

from __future__ import annotations

from ..resources import Kind, List
from .errors import unknown
from .order import Key, own_column, plain_indexes
from .visible import Visible, named

MOST_KEYS = 5
UNSORTABLE = {Kind.JSON, Kind.FILE, Kind.ADDRESS, Kind.RELATIONS, Kind.DURATION, Kind.MULTIPLE_CHOICE}


def read_order(visible: Visible, written: str) -> tuple[Key, ...]:
    """``-total,number`` ended by the id, so that no two records tie; raises ``UnknownField``."""
    asked = [_key(visible, each) for each in written.split(",")] if written else _usual(visible)
    return _ended(visible, asked[:MOST_KEYS])


def _key(visible: Visible, written: str) -> Key:
    name, known = written.removeprefix("-"), sortable(visible)
    if name not in known:
        raise unknown(name, known)
    return Key(name, written.startswith("-"))


def sortable(visible: Visible) -> list[str]:
    """What a list can be sorted by; a relation, only by labels that the actor may read."""
    return [
        name
        for name, spec in visible.fields.items()
        if spec.kind not in UNSORTABLE and (spec.related_model is None or named(visible.actor, spec.related_model))
    ]


def _usual(visible: Visible) -> list[Key]:
    """The order of the first list that the resource declares; what is not granted does not sort either."""
    view = next((view for view in visible.resource.shown_views() if isinstance(view, List)), None)
    wanted = view.sort if view and view.sort else ("-id",)
    known = sortable(visible)
    return [Key(each.removeprefix("-"), each.startswith("-")) for each in wanted if each.lstrip("-") in known]


def _ended(visible: Visible, keys: list[Key]) -> tuple[Key, ...]:
    """The id follows the direction of the last key: one index then serves both."""
    names = [key.name for key in keys]
    if "id" in names:
        return tuple(keys[: names.index("id") + 1])
    keys = [*keys, *_between(visible, keys)]
    return (*keys, Key("id", keys[-1].descending if keys else True))


def _between(visible: Visible, keys: list[Key]) -> list[Key]:
    """What an index has between those keys and the id: orders of one state by their dates, and it need not be sorted.

    Nothing where the actor may not sort by it: what is hidden does not show in an order either.
    """
    columns = [own_column(visible.resource, key) for key in keys]
    if not keys or not all(columns) or len({key.descending for key in keys}) > 1:
        return []
    served = [each for each in plain_indexes(visible.resource.model) if each[: len(columns)] == columns]
    further = [each[len(columns) : -1] for each in served if each[-1] == "id"]
    known = {own_column(visible.resource, Key(name, False)): name for name in sortable(visible)}
    # One that has nothing between is the shortest, and best.
    shortest = min(further, key=len, default=[])
    return [Key(known[each], keys[0].descending) for each in shortest] if known.keys() >= set(shortest) else []
