"""A view's question: asked of the list when it is kept, and again of each reader who opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.kernel.reading import BadQuestion
from core.kernel.reading.conditions import Conditions
from core.kernel.reading.errors import unknown
from core.kernel.reading.sorting import read_order, sortable
from core.kernel.reading.sources import sources_of
from core.kernel.reading.visible import Visible

from .models import SavedView, ShownAs
from .options import is_possible, require_possible

Said = dict[str, Any]
#: What a view says of its list, by the names of its columns.
PARTS = ("q", "filter", "sort", "columns", "shown_as", "options")


@dataclass(frozen=True)
class Question:
    """What a reader may ask of a view, and the parts of it that say less than the view does."""

    parts: Said
    left_out: list[str]


def require_answerable(visible: Visible, said: Said) -> None:
    """Raise what the list itself would answer to whoever keeps the view; a hidden field does not exist."""
    if said.get("q") and not sources_of(visible):
        raise unknown("q", ())
    if said.get("filter"):
        Conditions(visible, []).group(said["filter"])
    read_order(visible, said.get("sort", ""))
    for column in said.get("columns", ()):
        visible.field(column["name"])
    if "shown_as" in said or "options" in said:
        require_possible(visible, said.get("shown_as", ShownAs.LIST), said.get("options", {}))


def as_seen_by(visible: Visible, view: SavedView) -> Question:
    """The view without what is hidden from the reader, or gone since: no part of a hidden condition is told.

    What is left of a filter never keeps fewer records than the view means.
    """
    kept: Said = {
        "q": view.q if sources_of(visible) else "",
        "filter": _conditions(visible, view.filter),
        "sort": ",".join(name for name in _names(view.sort) if name.removeprefix("-") in sortable(visible)),
        "columns": [column for column in view.columns if column["name"] in visible.fields],
        "shown_as": view.shown_as,
        "options": view.options,
    }
    if not is_possible(visible, view.shown_as, view.options):
        kept |= {"shown_as": ShownAs.LIST.value, "options": {}}
    return Question(kept, [name for name in PARTS if name != "options" and kept[name] != getattr(view, name)])


def _conditions(visible: Visible, group: Said) -> Said:
    """A choice of conditions with a hidden one among them says nothing any more: it goes whole."""
    kept: Said = {}
    for key, value in group.items():
        if key not in {"and", "or"}:
            if _answerable(visible, key, value):
                kept[key] = value
            continue
        members = [_conditions(visible, each) for each in value]
        if key == "or" and members != value:
            continue
        if members := [each for each in members if each]:
            kept[key] = members
    return kept


def _answerable(visible: Visible, key: str, value: Any) -> bool:
    try:
        Conditions(visible, []).condition(key, value)
    except BadQuestion:
        return False
    return True


def _names(sort: str) -> list[str]:
    return [name for name in sort.split(",") if name]
