"""The records of a list, in the columns that are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from core.integrations.exporting import Export
from core.kernel.actors import Actor
from core.kernel.resources import List, Resource
from core.kernel.rights import granted_fields

from .errors import TooManyToPrint
from .paper import column, paper, sentence
from .press import pressed
from .words import UNPRINTABLE, worded

MOST = 1_000


def print_list(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str]) -> bytes:
    """The records that a list's own parameters ask for, as PDF; without ``fields``, the list's own columns.

    Raises ``AccessDenied``, ``BadQuestion`` and ``TooManyToPrint``.
    """
    return pressed("list", list_on_paper(resource, actor=actor, parameters=parameters))


def list_on_paper(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str]) -> dict[str, Any]:
    asked = {"fields": _own_columns(resource, actor), **parameters}
    export = Export(resource, actor, get_language() or "fr", asked, verb="print")
    if export.count() > MOST:
        raise TooManyToPrint(limit=MOST)
    order = {name: place for place, name in enumerate(asked["fields"].split(","))}
    # Of a relation an export has the key too, by which an import finds it: people read the label.
    places = [place for place, each in enumerate(export.columns) if not each.key and each.spec.kind not in UNPRINTABLE]
    places.sort(key=lambda place: order.get(export.columns[place].name, len(order)))
    return {
        **paper(sentence(resource.label_plural()), actor=actor),
        "columns": [column(export.columns[place].spec) for place in places],
        "rows": [[worded(*row[place]) for place in places] for row in export.rows()],
    }


def _own_columns(resource: type[Resource], actor: Actor) -> str:
    seen = granted_fields(actor, "view", resource) & granted_fields(actor, "print", resource)
    view = next(view for view in resource.shown_views() if isinstance(view, List))
    return ",".join(name for name in view.columns if name in seen) or "id"
