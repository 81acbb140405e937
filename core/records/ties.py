"""Fields that name many records: checked as a list of ids, kept as rows that tie one record to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet
from rest_framework import serializers

from core.kernel.actors import Actor
from core.kernel.resources import resource_of
from core.kernel.resources.ties import Ties, ties_of
from core.kernel.rights import granted, granted_fields
from core.openapi import schemas

from .texts import MISSING_TARGET, NOT_IDS

#: As many as one record may name.
MOST = 200


def within_sight(model: type[Model], actor: Actor) -> QuerySet[Any]:
    """The records that the actor may point to: those that exist for them."""
    records = model._default_manager.all()
    resource = resource_of(model)
    return records if resource is None else granted(actor, "view", resource, records)


class TiesValue(serializers.Field[Any, Any, Any, Any]):
    """Takes the ids of records that the actor may see, and of those that are named already; nothing names none."""

    json_schema: schemas.Schema = {**schemas.listed(schemas.IDENTIFIER), "maxItems": MOST}

    def __init__(self, column: Any, **options: Any) -> None:
        super().__init__(**options)
        self.column = column

    def run_validation(self, data: Any = serializers.empty) -> Any:
        return super().run_validation([] if data in (None, "") else data)

    def to_internal_value(self, data: Any) -> list[UUID]:
        if not isinstance(data, list) or len(data) > MOST:
            raise serializers.ValidationError(NOT_IDS)
        try:
            wanted = {UUID(str(each)) for each in data}
        except ValueError:
            raise serializers.ValidationError(MISSING_TARGET, code="does_not_exist") from None
        if not wanted and self.required:
            self.fail("required")
        seen = within_sight(self.column.related_model, self.context["actor"]).filter(pk__in=wanted)
        if wanted - {*seen.values_list("pk", flat=True), *self._named()}:
            raise serializers.ValidationError(MISSING_TARGET, code="does_not_exist")
        return sorted(wanted)

    def _named(self) -> list[UUID]:
        """Of a field that the actor does not see, nobody may find out by a guess what it names."""
        form: Any = self.parent
        resource, name = self.context.get("resource"), self.column.name
        if form.instance is None or resource is None:
            return []
        seen = name in granted_fields(self.context["actor"], "view", resource)
        return named_by(form.instance, name) if seen else []


def named_by(record: Model, name: str) -> list[UUID]:
    """The ids of the records that the field names, in one order whoever added which first."""
    return named_by_all(type(record), [record.pk], name)[record.pk]


def named_by_all(model: type[Model], owners: Collection[UUID], name: str) -> dict[UUID, list[UUID]]:
    """The same of several records, in one question."""
    named = defaultdict[UUID, list[UUID]](list)
    for _row, owner, other in _rows(_ties(model, name), owners):
        named[owner].append(other)
    return {owner: named[owner] for owner in owners}


def tie(record: Model, values: Mapping[str, Collection[UUID]]) -> None:
    """Make the fields name these records and no others."""
    for name, wanted in values.items():
        tie_all(type(record), {record.pk: wanted}, name)


def tie_all(model: type[Model], wanted: Mapping[UUID, Collection[UUID]], name: str) -> None:
    """The same for many records, which are locked or new: what is tied already stays as it is."""
    ties = _ties(model, name)
    present = list(_rows(ties, wanted.keys()))
    known = {(owner, other) for _row, owner, other in present}
    gone = [row for row, owner, other in present if other not in wanted[owner]]
    made = [(owner, other) for owner, others in wanted.items() for other in others if (owner, other) not in known]
    rows = ties.model._default_manager
    if gone:
        rows.filter(pk__in=gone).delete()
    links = _id(ties, ties.owner), _id(ties, ties.other)
    rows.bulk_create(ties.model(**dict(zip(links, ends, strict=True))) for ends in made)


def _rows(ties: Ties, owners: Collection[UUID]) -> QuerySet[Any, Any]:
    """Each tie of these records, with what it ties."""
    rows: QuerySet[Any, Any] = ties.model._default_manager.filter(**{f"{ties.owner}__in": owners})
    return rows.order_by(ties.other).values_list("pk", ties.owner, ties.other)


def _ties(model: type[Model], name: str) -> Ties:
    column: Any = model._meta.get_field(name)
    return ties_of(column)


def _id(ties: Ties, link: str) -> str:
    column: Any = ties.model._meta.get_field(link)
    return str(column.attname)
