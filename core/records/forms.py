"""Forms for records: which values are accepted, checked and converted field by field."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet
from rest_framework import serializers

from core.kernel.actors import Actor
from core.kernel.resources import Kind, Resource, resource_of
from core.kernel.rights import granted

from .texts import UNKNOWN


class RelationField(serializers.PrimaryKeyRelatedField[Any]):
    """A link to a record that the actor may see; any other does not exist."""

    def get_queryset(self) -> QuerySet[Any]:
        declared: Any = self.queryset  # type: ignore[arg-type] # a manager is no descriptor here
        model = declared.model
        records = model._default_manager.all()
        resource = resource_of(model)
        return records if resource is None else granted(self.context["actor"], "view", resource, records)


class RecordForm(serializers.ModelSerializer[Any]):
    """Values of one record. What the database itself checks (uniqueness, constraints) is left to it."""

    serializer_related_field = RelationField

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else ()
        if unknown:
            raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(unknown)})
        return super().to_internal_value(data)


_classes: dict[tuple[type[Model], frozenset[str]], type[RecordForm]] = {}


def form_class(model: type[Model], names: frozenset[str]) -> type[RecordForm]:
    """The form for these columns of a model; made once."""
    if (model, names) not in _classes:
        meta = type("Meta", (), {"model": model, "fields": sorted(names), "validators": []})
        _classes[model, names] = type(f"{model.__name__}Form", (RecordForm,), {"Meta": meta})
    return _classes[model, names]


def filled(
    model: type[Model], names: frozenset[str], data: Any, *, actor: Actor, record: Model | None = None
) -> RecordForm:
    """A form with what was sent; with a record, only what is to change."""
    return form_class(model, names)(record, data=data, partial=record is not None, context={"actor": actor})


def settable(resource: type[Resource], granted_names: frozenset[str]) -> frozenset[str]:
    """Columns that may be set: declared, writable and granted."""
    return frozenset(
        name for name in resource.writable_names() if name in granted_names and resource.field(name).kind != Kind.STATE
    )
