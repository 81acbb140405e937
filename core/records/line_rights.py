"""What an actor may do to the lines of a record: where a resource of their own shows them, its rights hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.db.models import Model, QuerySet

from core.kernel.actors import Actor
from core.kernel.reading.visible import Visible
from core.kernel.resources import Lines, Resource
from core.kernel.rights import AccessDenied, granted, granted_fields, may, within

from .forms import settable
from .reach import allow

#: What is done to a row to take back what was done to it.
_BACK = {"added": "delete", "removed": "create", "changed": "update"}


class LineRights:
    """One actor before one collection that the role lets them set.

    Making a row asks ``create`` of the rows' own resource and the fields it may set, changing
    one ``update`` and fields, leaving one out ``delete``. Rows that no resource shows belong to
    their parent wholly: whoever may set the collection may do all of this.
    """

    def __init__(self, actor: Actor, parent: type[Resource], lines: Lines) -> None:
        self._actor, self._lines, self._visible = actor, lines, Visible(actor, parent)
        child = self._visible.child(lines)
        self._own = child.resource if child else None

    @property
    def verbs(self) -> list[str]:
        """What may be done to some rows at least."""
        return [verb for verb in ("create", "update", "delete") if not self._lines.read_only and self._may(verb)]

    @cached_property
    def seen(self) -> frozenset[str]:
        """The columns that the actor is shown."""
        return frozenset(self._visible.line_fields(self._lines))

    def settable(self, verb: str) -> frozenset[str]:
        """The columns that may be set by ``create`` or ``update``."""
        if verb not in self.verbs:
            return frozenset()
        columns = frozenset(self._lines.names)
        if self._own is None:
            return columns
        return columns - (self._own.specs().keys() - settable(self._own, granted_fields(self._actor, verb, self._own)))

    def among(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows that exist for the actor: what they cannot see, they do not leave out."""
        return rows if self._own is None else granted(self._actor, "view", self._own, rows)

    def allow(self, verb: str) -> None:
        """Raise ``AccessDenied`` where no row may be made, changed or left out."""
        if self._own is not None:
            allow(self._actor, verb, self._own)

    def hold(self, verb: str, row: Model) -> None:
        """Raise ``AccessDenied`` unless it may be done to this very row, as it stands now."""
        if self._own is not None and not within(self._actor, verb, self._own, row):
            raise AccessDenied()

    def allow_back(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Raise ``AccessDenied`` unless what befell the rows may be taken back by hand."""
        for row in rows:
            verb = _BACK[row["act"]]
            self.allow(verb)
            if verb == "update" and row["fields"].keys() - self.settable(verb):
                raise AccessDenied()

    def _may(self, verb: str) -> bool:
        own = self._own
        return own is None or (verb not in own.by_hand and may(self._actor, verb, own))
