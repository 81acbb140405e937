"""What each way of looking asks besides the question itself, compared with the resource's declaration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.kernel.reading import BadQuestion
from core.kernel.reading.groups import read_groups
from core.kernel.reading.measures import read_measures
from core.kernel.reading.visible import Visible
from core.kernel.resources import Calendar, Kind

from .errors import OptionsRefused
from .models import ShownAs

Options = dict[str, Any]
SPANS = ("month", "week", "day")
#: A limit that nobody could count to is none.
MOST_CARDS = 1_000_000


def require_possible(visible: Visible, shown_as: str, options: Options) -> None:
    """Raise ``OptionsRefused``, or ``UnknownField`` for a field that the actor may not see."""
    _CHECKS[ShownAs(shown_as)](visible, options)


def is_possible(visible: Visible, shown_as: str, options: Options) -> bool:
    """Whether the reader can look at it like this: fields go, and are hidden."""
    try:
        require_possible(visible, shown_as, options)
    except (BadQuestion, OptionsRefused):
        return False
    return True


def _list(visible: Visible, options: Options) -> None:
    if options:
        raise OptionsRefused(name=visible.resource.label_plural())


def _kanban(visible: Visible, options: Options) -> None:
    """``column`` is a choice or a state; ``limits`` say from how many cards on one of its values is too full."""
    spec = visible.field(str(options.get("column")))
    values = {value for value, _label in spec.choices}
    limits = options.get("limits", {})
    if spec.kind not in {Kind.CHOICE, Kind.STATE} or options.keys() - {"column", "limits"}:
        raise OptionsRefused(name=spec.label)
    if not isinstance(limits, dict) or limits.keys() - values or not all(map(_is_limit, limits.values())):
        raise OptionsRefused(name=spec.label)


def _figures(visible: Visible, options: Options) -> None:
    """By what, of what, as what: as the addresses of figures say it."""
    if options.keys() - {"group", "measure", "shape"} or not all(type(each) is str for each in options.values()):
        raise OptionsRefused(name=visible.resource.label_plural())
    read_groups(visible, options.get("group", ""), 0)
    read_measures(visible, options.get("measure", ""))


def _calendar(visible: Visible, options: Options) -> None:
    """``span`` is what is seen at once; ``rows`` the field whose values have a row each, or none where it is null."""
    declared = next((view for view in visible.resource.views if isinstance(view, Calendar)), None)
    if declared is None or options.keys() - {"span", "rows"} or options.get("span", "month") not in SPANS:
        raise OptionsRefused(name=visible.resource.label_plural())
    visible.field(declared.start)
    rows = options.get("rows")
    if rows is None:
        return
    spec = visible.field(str(rows))
    if spec.kind not in {Kind.CHOICE, Kind.RELATION}:
        raise OptionsRefused(name=spec.label)


def _is_limit(value: Any) -> bool:
    return type(value) is int and 1 <= value <= MOST_CARDS


_CHECKS: dict[ShownAs, Callable[[Visible, Options], None]] = {
    ShownAs.LIST: _list,
    ShownAs.KANBAN: _kanban,
    ShownAs.FIGURES: _figures,
    ShownAs.CALENDAR: _calendar,
}
