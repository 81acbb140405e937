"""What is told of the resource itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from unittest.mock import patch

from core.testing.caller import Caller

from ..scenes import Scene
from .texts import UNKNOWN, Texts, attempted, shown


def described(scene: Scene, caller: Caller, name: str) -> Texts:
    answer = caller.get(f"metadata/{scene.resource.key()}/")
    if answer.status != 200:
        return
    told_of = answer.body
    yield from (shown(each["name"]) for each in (*told_of["fields"], *told_of["lines"]))
    yield from map(shown, (*told_of["search"], *told_of["filters"]))
    yield from (shown(each) for section in told_of["form"] for each in section["names"])
    yield from map(shown, (*told_of["figures"]["groups"], *told_of["figures"]["measures"]))
    for view in told_of["views"]:
        yield from (shown(str(each).removeprefix("-")) for value in view.values() for each in _each(value))


def documented(scene: Scene, caller: Caller, name: str) -> Texts:
    """The resource's part of the document: its record, and what its addresses take."""
    with patch("api.v1.openapi.document.in_use", lambda: (scene.resource,)):
        document = caller.get("openapi.json").body
    record = document["components"]["schemas"].get(scene.resource.key(), {})
    yield from map(shown, record.get("properties", ()))
    addresses = (f"/{scene.path}{below}" for below in ("", "{pk}/", "figures/"))
    for operation in (document["paths"].get(address, {}).get("get", {}) for address in addresses):
        for parameter in operation.get("parameters", ()):
            yield shown(re.sub(r"__\w+$", "", parameter["name"]))
            for choice in parameter["schema"].get("items", {}).get("enum", ()):
                yield from map(shown, choice.removeprefix("-").split(":"))


def pinned(scene: Scene, caller: Caller, name: str) -> Texts:
    """A tile about the field is refused as one about a field that does not exist, and none is proposed."""
    for asked in ({"groups": [name]}, {"measure": f"sum:{name}"}, {"filter": {f"{name}__isnull": False}}):
        with attempted():
            answer = caller.post("dashboard/", {"label": "Tuile", "resource": scene.resource.key(), **asked})
        if answer.status < 400 or answer.refusal != UNKNOWN:
            yield shown(name)
    for tile in caller.get("dashboard/").body["tiles"]:
        if tile["resource"] == scene.resource.key():
            texts = (*tile["groups"], tile["measure"].partition(":")[2], *(tile["filter"] or ()))
            yield from (shown(re.sub(r"(__|:)\w+$", "", each)) for each in texts)


def _each(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else [value]
