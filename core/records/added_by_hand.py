"""Added fields where a module writes its own screens: what stands in them, who fills them in, and how."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from rest_framework.serializers import ValidationError

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading import read_record
from core.kernel.resources import Resource, added_to
from core.kernel.rights import granted_fields, may
from core.tenancy.models import TenantModel

from .saving import write
from .texts import UNKNOWN


def values_of_added(resource: type[Resource], pk: UUID, *, actor: Actor) -> dict[str, Any]:
    """What the actor sees of them, in the form of the generated exits; nothing of a record that is out of sight."""
    if not added_to(resource.model) or not may(actor, "view", resource):
        return {}
    seen = [name for name in added_to(resource.model) if name in granted_fields(actor, "view", resource)]
    if not seen:
        return {}
    try:
        found = read_record(resource, pk, actor=actor, parameters={"fields": ",".join(seen)})
    except NotFound:
        return {}
    record = json.loads(found.json)
    return {name: record[name] for name in seen}


def added_to_fill(resource: type[Resource], *, actor: Actor) -> list[str]:
    """Those that the role may change, on the records that it may change at all."""
    granted = granted_fields(actor, "update", resource) if may(actor, "update", resource) else frozenset()
    return [name for name in added_to(resource.model) if name in granted]


def fill_in(resource: type[Resource], record: TenantModel, values: Mapping[str, Any], *, actor: Actor) -> None:
    """Fill in added fields of a record that the module has locked, and has let the actor change.

    Raises ``ValidationError`` with the faults by field, among them every name that is no added field of the role's.
    """
    own = set(added_to_fill(resource, actor=actor))
    if unknown := sorted(values.keys() - own):
        raise ValidationError({name: [UNKNOWN] for name in unknown})
    write(resource, record, values, actor=actor)
