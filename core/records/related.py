"""Where a record leads to: the lists of other records that point to it, as far as the actor sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading import read_count
from core.kernel.reading.visible import Visible
from core.kernel.resources import FieldSpec, Resource
from core.kernel.rights import may, require

from .reach import visible

#: More are not counted: a record may have a million others behind it.
MOST = 1000


@dataclass(frozen=True)
class Leading:
    """A field of another resource whose records point to these; its list can be filtered by it."""

    resource: type[Resource]
    field: FieldSpec


@dataclass(frozen=True)
class Counted:
    """How many records of one list point to a record; ``more`` where there are more than were counted."""

    leading: Leading
    count: int
    more: bool


def leading_to(resource: type[Resource], actor: Actor) -> Iterator[Leading]:
    """The relations to records of this resource that the actor sees and that lists are filtered by."""
    for each in in_use():
        if not may(actor, "view", each):
            continue
        seen = Visible(actor, each).fields
        for name in each.filter_names():
            if name in seen and seen[name].target_model is resource.model:
                yield Leading(each, seen[name])


def related_to(resource: type[Resource], pk: UUID, *, actor: Actor) -> list[Counted]:
    """Raises ``AccessDenied``, or ``NotFound`` for a record that does not exist for the actor."""
    require(actor, "view", resource)
    if not visible(resource, actor).filter(pk=pk).exists():
        raise NotFound()
    return [_counted(leading, pk, actor) for leading in leading_to(resource, actor)]


def _counted(leading: Leading, pk: UUID, actor: Actor) -> Counted:
    asked = {leading.field.name: str(pk)}
    count = read_count(leading.resource, actor=actor, parameters=asked, most=MOST + 1)
    return Counted(leading, min(count, MOST), more=count > MOST)
