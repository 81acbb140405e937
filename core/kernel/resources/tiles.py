"""Figures that a resource proposes for the first page of those who work with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Tile:
    """A figure, or a chart of figures by ``groups``, asked for as ``figures/`` takes it.

    ``filter`` is a list's; ``lately`` narrows a date to the last so many days, today
    included: ``("confirmee_le", 1)`` is today. Without ``shape`` the best one is drawn.
    """

    #: Tells the resource's tiles apart; never changes, for people keep them.
    name: str
    label: str | Promise
    #: Roles whose page begins with it; none are all.
    roles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    measure: str = "count"
    filter: Mapping[str, Any] = field(default_factory=dict)
    lately: tuple[str, int] | None = None
    shape: str = ""
