"""Find the record that somebody wants to act on, if it exists for them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from core.configuration.switches import resource_in_use
from core.kernel.actors import Actor
from core.kernel.errors import NotFound, StaleVersion
from core.kernel.reading import lock_record
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, granted, may, require, within

from .errors import UnknownAction, VersionMissing


def visible(resource: type[Resource], actor: Actor) -> QuerySet[Any]:
    """The records that exist for this actor."""
    return granted(actor, "view", resource, resource.model._default_manager.all())


def listed_as(key: str, actor: Actor) -> type[Resource]:
    """The resource with this key; one that the actor may not view, or that is switched off, is ``NotFound``."""
    try:
        resource = resource_in_use(key)
    except KeyError:
        raise NotFound() from None
    if not may(actor, "view", resource):
        raise NotFound()
    return resource


def allow(actor: Actor, verb: str, resource: type[Resource]) -> None:
    """Raise ``UnknownAction`` where the module does this by hand, ``AccessDenied`` where the role does not grant it."""
    if verb in resource.by_hand:
        raise UnknownAction(name=verb)
    require(actor, verb, resource)


def reach(resource: type[Resource], pk: UUID, actor: Actor, verb: str) -> Model:
    """The record, locked until the transaction ends.

    Raises ``NotFound`` where the actor may not see it (or it is another company's: nobody can
    tell), ``AccessDenied`` where they see it but may not do this.
    """
    allow(actor, verb, resource)
    record = lock_record(resource, pk, actor=actor)
    if record is None:
        raise NotFound()
    if not within(actor, verb, resource, record):
        raise AccessDenied()
    return record


def compare_version(record: Any, version: int | None) -> None:
    """Raise ``StaleVersion`` when somebody changed the record since ``version`` was read."""
    if version is None:
        raise VersionMissing()
    if record.version != version:
        raise StaleVersion()
