"""Records that cells refer to, found for a whole batch at once: by key, by id or by label."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db.models import F, Model, QuerySet, UUIDField, Value
from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.kernel.reading.slots import Holds
from core.kernel.reading.values import Joined
from core.kernel.reading.visible import named
from core.kernel.resources import FieldSpec, resource_of
from core.kernel.resources.titles import title_paths
from core.kernel.rights import granted
from core.records.texts import MISSING_TARGET

from .columns import key_names, keyed
from .faults import Refused

#: Between the parts of a key of several columns.
JOINT = " / "


class Targets:
    """What the texts of one relation mean to one actor; records that they may not see do not exist."""

    def __init__(self, spec: FieldSpec, actor: Actor) -> None:
        assert spec.target_model is not None  # noqa: S101 (asked for relations only)
        self._spec, self._model, self._actor = spec, spec.target_model, actor
        self._found: dict[str, set[UUID]] = {}
        #: A record may be quoted by rows that come after its own: what was not found is asked for again.
        self.grows = spec.column is not None and spec.target_model is spec.column.model

    def look_up(self, texts: Iterable[str]) -> None:
        """Find what these texts refer to, in as many questions for many as for one."""
        wanted = {text for text in texts if text not in self._found or (self.grows and not self._found[text])}
        self._found |= {text: set() for text in wanted}
        for search in (self._by_key, self._by_id, self._by_label):
            if missing := {text for text in wanted if not self._found[text]}:
                search(missing)

    def meant_by(self, text: str) -> UUID:
        """The record's id; raises ``Refused`` when there is none, or more than one."""
        found = self._found[text]
        if len(found) > 1:
            raise Refused("reference_ambigue", _("Several records are called like this."))
        if not found:
            raise Refused("reference_introuvable", MISSING_TARGET)
        return next(iter(found))

    def _records(self) -> QuerySet[Any]:
        records = self._model._default_manager.all()
        resource = resource_of(self._model)
        return records if resource is None else granted(self._actor, "view", resource, records)

    def _by_key(self, texts: set[str]) -> None:
        names = key_names(self._spec)
        resource = resource_of(self._model)
        if resource is None or names == ("id",) or not keyed(resource, self._actor):
            return
        paths = [resource.field(name).path for name in names]
        first = values_of(resource.field(names[0]), {start for text in texts for start in _starts(text)})
        rows = self._records().filter(**{f"{paths[0]}__in": first}).values_list("pk", *paths)
        for pk, *key in rows:
            self._note(JOINT.join(map(str, key)), pk, texts)

    def _by_id(self, texts: set[str]) -> None:
        ids = {pk: text for text in texts if (pk := as_id(text)) is not None}
        for pk in self._records().filter(pk__in=ids).values_list("pk", flat=True):
            self._found[ids[pk]].add(pk)

    def _by_label(self, texts: set[str]) -> None:
        if not named(self._actor, self._model):
            return
        labelled = self._records().annotate(yz_label=title_of(self._model)).filter(yz_label__in=texts)
        for pk, label in labelled.values_list("pk", "yz_label"):
            self._note(label, pk, texts)

    def _note(self, text: str, pk: UUID, wanted: set[str]) -> None:
        if text in wanted:
            self._found[text].add(pk)


def _starts(text: str) -> Iterator[str]:
    """What could be the first part of a key: parts may contain what joins them."""
    parts = text.split(JOINT)
    return (JOINT.join(parts[:length]) for length in range(1, len(parts) + 1))


def values_of(spec: FieldSpec, texts: Iterable[str]) -> list[Any]:
    """Those of the texts that could be a value of the field."""
    values = []
    for text in texts:
        with contextlib.suppress(ValidationError):
            values.append(spec.column.to_python(text) if spec.column else text)
    return values


def as_id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def title_of(model: type[Model]) -> Joined:
    """What people call a record, as lists show it."""
    return Joined(*(F(path) for path in title_paths(model)))


def labels_of(model: type[Model], ids: set[UUID], actor: Actor) -> dict[UUID, tuple[str, str]]:
    """``(label, key)`` of these records, for exports and on paper.

    The label is told as it is on screens: it belongs to the relation, whichever records the
    actor may see. The key is theirs who see the record and what its key is made of, as for an
    import; everybody else has the id.
    """
    resource = resource_of(model)
    label = title_of(model) if named(actor, model) else Value("")
    paths = [resource.field(name).path for name in resource.natural_key] if resource and keyed(resource, actor) else []
    records = _with_ids(model, ids).annotate(yz_label=label)
    shown = records if resource is None else granted(actor, "view", resource, records)
    rows = shown.values_list("pk", "yz_label", *(paths or ["pk"]))
    told = {pk: (name, JOINT.join(map(str, key))) for pk, name, *key in rows}
    if others := ids - told.keys():
        lent = _with_ids(model, others).annotate(yz_label=label).values_list("pk", "yz_label")
        told |= {pk: (name, str(pk)) for pk, name in lent}
    return told


def _with_ids(model: type[Model], ids: set[UUID]) -> QuerySet[Any]:
    """One array instead of a place for each id, which the driver takes long to read."""
    array = Value(list(ids), ArrayField(UUIDField()))
    records: QuerySet[Any] = model._default_manager.filter(Holds("{} = ANY({})", F("pk"), array))
    return records
