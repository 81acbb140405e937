"""What one actor may read of one resource: nothing else exists for the rest of a question."""

from __future__ import annotations

from functools import cached_property

from django.db.models import Model, Q

from .. import rights
from ..actors import Actor
from ..resources import FieldSpec, Lines, Resource, resource_of
from ..resources.titles import title_fields, titles_led_to
from .errors import unknown


def named(actor: Actor, model: type[Model]) -> bool:
    """Whether a relation to such a record may say what it is called.

    Whoever sees nothing of these records is told the label, which belongs to the relation;
    whoever sees them without a part of their title is not told it here either. What a title
    takes from a further record is told only to those who see what that one is called.
    """
    resource = resource_of(model)
    if resource is None:
        return True
    seen = rights.granted_fields(actor, "view", resource) if rights.may(actor, "view", resource) else None
    if seen is not None and not seen >= set(title_fields(resource)) - {"id"}:
        return False
    return all(lends_its_name(actor, other) for other in titles_led_to(resource))


def lends_its_name(actor: Actor, model: type[Model]) -> bool:
    """Whether such a record may be part of another one's title: for those who see it, and what it is called."""
    resource = resource_of(model)
    return resource is None or (rights.may(actor, "view", resource) and named(actor, model))


class Visible:
    """The granted fields, lines and records. ``id`` is always there: the address says it already."""

    def __init__(self, actor: Actor, resource: type[Resource]) -> None:
        self.actor, self.resource = actor, resource

    @cached_property
    def names(self) -> frozenset[str]:
        return rights.granted_fields(self.actor, "view", self.resource) | {"id"}

    @cached_property
    def fields(self) -> dict[str, FieldSpec]:
        """In the order of the declaration."""
        return {name: spec for name, spec in self.resource.specs().items() if name in self.names}

    @cached_property
    def title(self) -> tuple[str, ...]:
        """Those of the fields which name a record that may name it to the actor."""
        return tuple(name for name in title_fields(self.resource) if name in self.fields and self._names(name))

    @cached_property
    def lines(self) -> dict[str, Lines]:
        """Collections that are granted, and whose records the actor may see where they have a resource."""
        return {lines.name: lines for lines in self.resource.lines if lines.name in self.names and self._opens(lines)}

    @cached_property
    def rule(self) -> Q:
        """The records that exist for the actor."""
        return rights.rule(self.actor, "view", self.resource)

    def field(self, name: str) -> FieldSpec:
        """The field with this name; raises ``UnknownField`` alike for hidden and for missing ones."""
        if name not in self.fields:
            raise unknown(name, self.fields)
        return self.fields[name]

    @cached_property
    def related(self) -> dict[str, Visible]:
        """What may be seen behind each relation; nothing without the ``view`` of the records there."""
        models = {name: spec.target_model for name, spec in self.fields.items() if spec.target_model}
        resources = {name: resource_of(model) for name, model in models.items()}
        return {
            name: Visible(self.actor, resource)
            for name, resource in resources.items()
            if resource and rights.may(self.actor, "view", resource)
        }

    @property
    def expandable(self) -> list[str]:
        """Names that ``expand`` accepts."""
        return [*self.lines, *self.related]

    def child(self, lines: Lines) -> Visible | None:
        """What may be seen of the lines' records elsewhere, where they are a resource of their own."""
        resource = resource_of(lines.model(self.resource.model))
        return Visible(self.actor, resource) if resource else None

    def line_fields(self, lines: Lines) -> dict[str, FieldSpec]:
        """The columns of the lines that no resource of theirs hides."""
        fields, child = lines.fields(self.resource.model), self.child(lines)
        hidden = set(child.resource.specs()) - set(child.fields) if child else set()
        return {name: spec for name, spec in fields.items() if name not in hidden}

    def _names(self, name: str) -> bool:
        related = self.fields[name].related_model
        return related is None or lends_its_name(self.actor, related)

    def _opens(self, lines: Lines) -> bool:
        child = self.child(lines)
        return child is None or rights.may(self.actor, "view", child.resource)
