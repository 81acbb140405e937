from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import StateError

from .plans import Conflict


class UndoConflict(StateError):
    """What is to be taken back was changed again since; ``conflicts`` by the place that people know it by."""

    code = "annulation_en_conflit"
    message = _("This was changed again since: nothing was undone.")

    def __init__(self, conflicts: Mapping[str, Conflict]) -> None:
        super().__init__(conflicts=conflicts)
        self.conflicts = dict(conflicts)

    @property
    def by_field(self) -> Mapping[str, list[str]]:
        return {
            place: [gettext("Now: {present}").format(present=conflict.words)]
            for place, conflict in self.conflicts.items()
        }


class NotUndoable(StateError):
    """The entry tells of something that cannot be taken back from here: a step, a deletion, an act without values."""

    code = "annulation_impossible"
    message = _("This cannot be undone from its history.")
