"""Modules: what a company switches on. Sectors list theirs; files are found by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.apps import AppConfig
from django.utils.functional import Promise

from .areas import Area
from .rights import Right

#: Read at start-up when present; ``models`` are loaded by Django, ``api`` by the gateway.
DISCOVERED = ("module", "settings", "resources", "reactions", "metrics", "jobs", "first_steps")

_modules: dict[str, Module] = {}
_packages: dict[str, str] = {}


@dataclass(frozen=True)
class Module:
    """What is enabled, priced and shown in the menu. ``roles`` are proposals a company may change.

    A right is a short pattern, ``"plat.view"`` or ``"plat.*"``, with the resource's whole key
    when it belongs to another module; or a ``Right`` when it has fields or a rule. ``area``
    is the entry of the menu under which its screens are found.
    """

    key: str
    label: str | Promise
    icon: str = ""
    area: Area = Area.WORK
    requires: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str | Right, ...]] = field(default_factory=dict)


class SectorConfig(AppConfig):
    """A trade: one Django app whose ``modules`` are sub-packages."""

    modules: tuple[str, ...] = ()
    #: What the roles that its modules propose are called.
    roles: Mapping[str, str | Promise] = {}
    #: Django looks for one configuration in a sector's ``apps.py``, where this base is imported too.
    default = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.default = True

    def ready(self) -> None:
        for module in self.modules:
            discover(f"{self.name}.{module}")


class EngineConfig(AppConfig):
    """An engine that every trade shares: one Django app that is one module."""

    #: As for a sector's: the base is imported in every ``apps.py``.
    default = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.default = True

    def ready(self) -> None:
        discover(self.name)


def discover(package: str) -> None:
    """Import what a module's package offers under conventional names."""
    for name in DISCOVERED:
        found = _optional(f"{package}.{name}")
        if found is not None and isinstance(declared := getattr(found, "MODULE", None), Module):
            _modules[declared.key], _packages[declared.key] = declared, package


def _optional(path: str) -> ModuleType | None:
    """Import the file if it exists; an error inside it must be seen."""
    return import_module(path) if find_spec(path) else None


def installed_modules() -> dict[str, Module]:
    """Every declared module, by key."""
    return dict(_modules)


def module_at(path: str) -> str | None:
    """Key of the module to which a dotted Python path belongs: ``sectors.yoozak.commande.reactions``."""
    for key, package in _packages.items():
        if path == package or path.startswith(f"{package}."):
            return key
    return None
