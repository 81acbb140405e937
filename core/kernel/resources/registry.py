"""Every declared resource, found by key or by model."""

from __future__ import annotations

from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured
from django.db import models

from .resource import Resource

R = TypeVar("R", bound=type[Resource])

_resources: dict[str, type[Resource]] = {}


def register(resource: R) -> R:
    """Make the resource known to every exit; two of one key stop the start."""
    known = _resources.setdefault(resource.key(), resource)
    if known is not resource:
        raise ImproperlyConfigured(f"{resource.key()} is declared by {known.__module__} and {resource.__module__}.")
    return resource


def declared() -> tuple[type[Resource], ...]:
    """Everything that roles can be granted, by key."""
    return tuple(_resources[key] for key in sorted(_resources))


def registered() -> tuple[type[Resource], ...]:
    """All resources that have exits, by key."""
    return tuple(resource for resource in declared() if resource.exits)


def declared_as(key: str) -> type[Resource]:
    """What roles are granted as ``company.role``, with exits or without; raises ``KeyError``."""
    return _resources[key]


def resource_named(key: str) -> type[Resource]:
    """The resource ``restaurant.menu.plat``; raises ``KeyError``, also where it has no exits."""
    found = _resources[key]
    if not found.exits:
        raise KeyError(key)
    return found


def resource_of(model: type[models.Model]) -> type[Resource] | None:
    """The resource that shows records of this model, if one does."""
    shown = (resource for resource in _resources.values() if resource.exits and resource.model is model)
    return min(shown, key=lambda resource: resource.key(), default=None)
