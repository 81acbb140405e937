"""Refuse a proposed tile or first step that asks for what does not exist, before anybody meets it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error

from core.kernel.actors import SYSTEM
from core.kernel.errors import BusinessError
from core.kernel.first_steps import first_steps
from core.kernel.reading.conditions import Conditions
from core.kernel.reading.groups import has_periods, read_groups
from core.kernel.reading.measures import read_measures
from core.kernel.reading.questions import loaded
from core.kernel.reading.visible import Visible
from core.kernel.resources import Resource, Tile, declared


class _Everything(Visible):
    """What somebody sees who may see all that the resource declares."""

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.resource.field_names())


def check_tiles(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Everything that is wrong with the tiles of the declared resources."""
    return [message for resource in declared() for message in tiles_of(resource)]


def check_first_steps(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """First steps that need a right which nobody can be granted."""
    return [
        Error(f"First step “{step.key}” needs “{step.needs}”, which no role can be granted.", id="dashboard.E004")
        for step in first_steps()
        if step.needs and not _is_grantable(step.needs)
    ]


def _is_grantable(right: str) -> bool:
    key, _, verb = right.partition(":")
    return any(resource.key() == key and verb in resource.verbs() for resource in declared())


def tiles_of(resource: type[Resource]) -> Iterator[CheckMessage]:
    names = [tile.name for tile in resource.tiles]
    for tile in resource.tiles:
        if names.count(tile.name) > 1:
            yield _error(resource, tile, "another tile has this name too.", "E002")
        visible = _Everything(SYSTEM, resource)
        try:
            _read(visible, tile)
        except BusinessError as refused:
            yield _error(resource, tile, str(refused), "E001")
        else:
            if tile.lately and not has_periods(visible.field(tile.lately[0])):
                yield _error(resource, tile, f"“{tile.lately[0]}” is no date.", "E003")


def _read(visible: Visible, tile: Tile) -> None:
    """As the figures will be asked for; raises ``BadQuestion``."""
    read_groups(visible, ",".join(tile.groups), zone=0)
    read_measures(visible, tile.measure)
    if tile.filter:
        Conditions(visible, []).group(loaded(json.dumps(tile.filter)))
    if tile.lately:
        visible.field(tile.lately[0])


def _error(resource: type[Resource], tile: Tile, text: str, code: str) -> CheckMessage:
    where = f"{resource.__module__}.{resource.__name__}"
    return Error(f"{where}: tile “{tile.name}”: {text}", obj=resource.model, id=f"dashboard.{code}")
