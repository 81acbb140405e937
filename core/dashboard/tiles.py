"""Tiles as the first page asks for them: proposed by resources, or somebody's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from core.configuration.switches import in_use, resource_in_use
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.kernel.reading import examine
from core.kernel.resources import Kind, Resource, Tile
from core.tenancy.clock import timezone_here, today

from .errors import UnknownResource


@dataclass(frozen=True)
class Shown:
    """One tile as a screen draws it: what to ask the figures of a resource for, and what to call the answer."""

    key: str
    label: str
    resource: str
    groups: list[str]
    measure: str
    filter: dict[str, Any] | None
    q: str
    shape: str
    #: Made by the person, not proposed.
    own: bool


def proposed(actor: Actor) -> list[Shown]:
    """What the modules in use propose to the actor's role, as far as its rights go."""
    tiles = ((resource, tile) for resource in in_use() for tile in resource.tiles)
    offered = (_as_shown(resource, tile) for resource, tile in tiles if not tile.roles or actor.role in tile.roles)
    return [shown for shown in offered if is_answered(shown, actor)]


def is_answered(tile: Shown, actor: Actor) -> bool:
    """Whether the actor may see all that the tile asks; a hidden field hides the tile."""
    try:
        ask(tile, actor)
    except BusinessError:
        return False
    return True


def ask(tile: Shown, actor: Actor) -> None:
    """Raise what asking for its figures would raise, or that there are no such records."""
    try:
        resource = resource_in_use(tile.resource)
    except KeyError:
        raise UnknownResource(key=tile.resource) from None
    examine(resource, actor=actor, parameters=_parameters(tile), zone=timezone_here().key)


def _parameters(tile: Shown) -> dict[str, str]:
    asked = {
        "group": ",".join(tile.groups),
        "measure": tile.measure,
        "filter": json.dumps(tile.filter) if tile.filter else "",
        "q": tile.q,
    }
    return {name: value for name, value in asked.items() if value}


def key_of(resource: type[Resource], tile: Tile) -> str:
    return f"{resource.key()}/{tile.name}"


def _as_shown(resource: type[Resource], tile: Tile) -> Shown:
    narrowed = {**tile.filter, **dict(_lately(resource, tile))}
    return Shown(
        key=key_of(resource, tile),
        label=str(tile.label),
        resource=resource.key(),
        groups=list(tile.groups),
        measure=tile.measure,
        filter=narrowed or None,
        q="",
        shape=tile.shape,
        own=False,
    )


def _lately(resource: type[Resource], tile: Tile) -> Iterator[tuple[str, str]]:
    """From the beginning of the first day, where the company works."""
    if tile.lately is None:
        return
    name, days = tile.lately
    first = today() - timedelta(days=days - 1)
    midnight = datetime.combine(first, time(), tzinfo=timezone_here())
    yield f"{name}__gte", (first if resource.field(name).kind is Kind.DATE else midnight).isoformat()
