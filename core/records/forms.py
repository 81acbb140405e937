"""Forms for records: which values are accepted, checked and converted field by field."""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import Any

from django.db.models import Model, QuerySet
from rest_framework import serializers

from core.kernel.actors import Actor
from core.kernel.fields import AddressField, MeasureField, RecordFileField
from core.kernel.resources import FieldSpec, Kind, Resource
from core.kernel.resources.ties import tied_names
from core.tenancy.models import TenantModel
from core.tenancy.rows import insert

from .added import COLUMN, AddedValueField, defaults, merged
from .addresses import AddressValue
from .files import FileValue
from .measures import MeasureValue
from .texts import UNKNOWN
from .ties import TiesValue, tie, within_sight


class RelationField(serializers.PrimaryKeyRelatedField[Any]):
    """A link to a record that the actor may see; any other does not exist."""

    def get_queryset(self) -> QuerySet[Any]:
        declared: Any = self.queryset  # type: ignore[arg-type] # a manager is no descriptor here
        return within_sight(declared.model, self.context["actor"])


class RecordForm(serializers.ModelSerializer[Any]):
    """Values of one record. What the database itself checks (uniqueness, constraints) is left to it."""

    serializer_related_field = RelationField

    def build_relational_field(self, field_name: str, relation_info: Any) -> Any:
        """A file is sent before the record, so its value is a file rather than another record; many are their ids."""
        column = relation_info.model_field
        if relation_info.to_many:
            return TiesValue, {"column": column, "required": not column.blank}
        if not isinstance(column, RecordFileField):
            return super().build_relational_field(field_name, relation_info)
        return FileValue, {"column": column, "required": not column.blank, "allow_null": column.blank}

    def build_standard_field(self, field_name: str, model_field: Any) -> Any:
        """An amount comes with its unit, an address in parts."""
        needed = not (model_field.blank or model_field.has_default())
        options = {"required": needed, "allow_null": model_field.null}
        if isinstance(model_field, MeasureField):
            return MeasureValue, {"column": model_field, **options}
        if isinstance(model_field, AddressField):
            return AddressValue, options
        return super().build_standard_field(field_name, model_field)

    def get_fields(self) -> dict[str, Any]:
        """The columns, then the added fields that the caller names; of a change, those that it is about."""
        added: dict[str, FieldSpec] = self.context.get("added", {})
        asked: Collection[str] | None = self.context.get("asked")
        columns = {name: _own(field) for name, field in self._columns().items() if asked is None or name in asked}
        return {**columns, **{name: _added_field(spec) for name, spec in added.items()}}

    def _columns(self) -> dict[str, Any]:
        """One field for each column, worked out from the model once: a form gets copies."""
        made = _columns.get(type(self))
        if made is None:
            made = _columns[type(self)] = super().get_fields()
        return made

    def create(self, validated_data: dict[str, Any]) -> Any:
        """The row and its ties; what else is linked to it through other rows is saved by their forms."""
        model: Any = self.Meta.model
        ties = {name: validated_data.pop(name) for name in tied_names(model, [*validated_data])}
        record = model(**validated_data)
        if type(record).save is TenantModel.save:
            insert(record)
        else:
            record.save(force_insert=True)
        tie(record, ties)
        return record

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Values of added fields are gathered in the column that they share."""
        added: dict[str, FieldSpec] = self.context.get("added", {})
        given = {name: attrs.pop(name) for name in added if name in attrs}
        plain = {name: str(value.pk) if isinstance(value, Model) else value for name, value in given.items()}
        present = self.context.get("defaults", {}) if self.instance is None else self.instance.custom
        if plain or (self.instance is None and present):
            attrs[COLUMN] = merged(present, plain)
        return attrs

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else ()
        if unknown:
            raise serializers.ValidationError({name: [UNKNOWN] for name in sorted(unknown)})
        return super().to_internal_value(data)


_columns: dict[type[RecordForm], dict[str, Any]] = {}
_classes: dict[tuple[type[Model], frozenset[str]], type[RecordForm]] = {}


def form_class(model: type[Model], names: frozenset[str]) -> type[RecordForm]:
    """The form for these columns of a model; made once."""
    if (model, names) not in _classes:
        meta = type("Meta", (), {"model": model, "fields": sorted(names), "validators": []})
        _classes[model, names] = type(f"{model.__name__}Form", (RecordForm,), {"Meta": meta})
    return _classes[model, names]


def _own(field: Any) -> Any:
    """A field for one form: it shares all but its place there, unless other fields stand inside of it."""
    if hasattr(field, "child") or hasattr(field, "child_relation"):
        return copy.deepcopy(field)
    own = object.__new__(type(field))  # what copy.copy does, in a sixth of its time
    own.__dict__.update(vars(field))
    return own


def _added_field(spec: FieldSpec) -> serializers.Field[Any, Any, Any, Any]:
    assert spec.added is not None  # noqa: S101 (asked of added fields only)
    if spec.related_model is not None:
        records: QuerySet[Any] = spec.related_model._default_manager.all()
        return RelationField(
            queryset=records, label=str(spec.label), required=spec.required, allow_null=not spec.added.required
        )
    return AddedValueField(
        spec, spec.added, label=str(spec.label), required=spec.required, allow_null=not spec.added.required
    )


def form_of(
    resource: type[Resource],
    names: frozenset[str],
    data: Any,
    *,
    actor: Actor,
    record: Model | None = None,
    partial: bool | None = None,
) -> RecordForm:
    """A form for these fields of a record, added ones among them; with a record, only what is to change."""
    added = {name: spec for name, spec in resource.specs().items() if name in names and spec.added is not None}
    form = form_class(resource.model, names.difference(added))
    asked = _asked(data, record)
    context = {"actor": actor, "resource": resource, "added": added, "defaults": defaults(resource), "asked": asked}
    return form(record, data=data, partial=record is not None if partial is None else partial, context=context)


def filled(
    model: type[Model], names: frozenset[str], data: Any, *, actor: Actor, record: Model | None = None
) -> RecordForm:
    """A form for these columns of a line; with a line that is there, only what is to change."""
    context = {"actor": actor, "asked": _asked(data, record)}
    return form_class(model, names)(record, data=data, partial=record is not None, context=context)


def _asked(data: Any, record: Model | None) -> Collection[str] | None:
    """What the change of a record is about; otherwise everything: an import asks one form about every row."""
    return frozenset(data) if record is not None and isinstance(data, dict) else None


def settable(resource: type[Resource], granted_names: frozenset[str]) -> frozenset[str]:
    """Fields that may be set: declared or added, writable and granted."""
    return frozenset(
        name for name in resource.writable_names() if name in granted_names and resource.field(name).kind != Kind.STATE
    )
