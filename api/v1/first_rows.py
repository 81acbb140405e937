"""The rows that a list asks first, under the address at which its screen asks for them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from core.kernel.actors import Actor
from core.kernel.reading import read_page
from core.kernel.resources import Kind, Resource
from core.records.description import Description

from .resources.views import page_told


def first_rows(resource: type[Resource], actor: Actor, description: Description) -> dict[str, Any]:
    """Of the list as it is declared, in its own order, which an index gives: the frame of the screen waits for it too.

    Who chose other columns on the device asks again, as for anything that is not told.
    """
    asked = {"fields": ",".join(_read(description))}
    page = read_page(resource, actor=actor, parameters=asked)
    return {f"{resource.path()}?{urlencode(asked)}": json.loads(page_told(page))}


def _read(description: Description) -> list[str]:
    """As ``fieldsOf`` in ``frontend/src/records/list/list.tsx``: columns, what names a record, state, version."""
    fields = description["fields"]
    listed = next((view for view in description["views"] if view["kind"] == "list"), {"columns": description["title"]})
    naming = description["title"] or _first(fields, Kind.TEXT)
    known = {field["name"] for field in fields}
    shown = [name for name in listed["columns"] if name in known]
    return list(dict.fromkeys([*shown, *naming, *_first(fields, Kind.STATE), "version"]))


def _first(fields: list[Description], kind: Kind) -> list[str]:
    return [field["name"] for field in fields if field["kind"] == kind.value][:1]
