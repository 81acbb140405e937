"""Find the addresses that engines and sectors offer, by name: the gateway imports no trade."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from django.apps import AppConfig, apps
from django.urls import URLPattern, URLResolver, include, path

from core.kernel.modules import SectorConfig


def discovered_urls() -> list[URLPattern | URLResolver]:
    """``<sector>/<module>/`` for each module of a sector, ``<engine>/`` for the rest, where an ``api.py`` exists.

    Django's applications have files of that name that offer nothing.
    """
    return [
        path(prefix, include(module))
        for config in apps.get_app_configs()
        if not config.name.startswith("django.")
        for prefix, module in _offers(config)
        if find_spec(module)
    ]


def _offers(config: AppConfig) -> Iterator[tuple[str, str]]:
    if isinstance(config, SectorConfig):
        for module in config.modules:
            yield f"{config.label}/{module}/", f"{config.name}.{module}.api"
    else:
        yield f"{config.label}/", f"{config.name}.api"
