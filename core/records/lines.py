"""Child records saved with their parent: what is sent replaces what was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from rest_framework.exceptions import ValidationError

from core.kernel.actors import Actor
from core.kernel.resources import Lines, Resource

from .forms import RecordForm, filled
from .texts import MISSING_TARGET, NOT_A_LIST, NOT_VALUES

Errors = dict[str, list[Any]]


def split(
    resource: type[Resource], data: Mapping[str, Any], names: frozenset[str]
) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """The record's own values, and the rows of each collection that was sent and may be: ``names`` are granted."""
    own, rows = dict(data), {}
    for lines in resource.lines:
        if lines.name in own and lines.name in names and not lines.read_only:
            sent = own.pop(lines.name)
            if not isinstance(sent, list):
                raise ValidationError({lines.name: [NOT_A_LIST]})
            rows[lines.name] = sent
    return own, rows


def save_lines(resource: type[Resource], parent: Model, sent: Mapping[str, list[Any]], *, actor: Actor) -> list[str]:
    """Bring the collections to what was sent; rows without ``id`` are new, rows left out go.

    Returns the names of the collections that changed. Errors are named by place: ``lines.0.quantity``.
    """
    changed = []
    for lines in resource.lines:
        if lines.name in sent and _Collection(lines, parent, actor).bring_to(sent[lines.name]):
            changed.append(lines.name)
    return changed


class _Collection:
    """The children of one parent under one declaration."""

    def __init__(self, lines: Lines, parent: Model, actor: Actor) -> None:
        self._lines, self._parent, self._actor = lines, parent, actor
        self._model = lines.model(type(parent))
        self._key = lines.relation(type(parent)).name
        present = self._model._default_manager.filter(**{self._key: parent}).select_for_update()
        self._present: dict[str, Model] = {str(child.pk): child for child in present}

    def bring_to(self, rows: list[Any]) -> bool:
        forms = self._checked(rows)
        kept = {str(form.instance.pk) for form in forms if form.instance is not None}
        gone = [child for pk, child in self._present.items() if pk not in kept]
        for child in gone:
            child.delete()
        for form in forms:
            form.save(**{self._key: self._parent})
        return bool(gone or forms)

    def _checked(self, rows: list[Any]) -> list[RecordForm]:
        """A valid form per row to be written; raises every row's errors at once."""
        errors: Errors = {}
        forms = []
        for place, row in enumerate(rows):
            form = self._form(place, row, errors)
            if form is None:
                continue
            if form.is_valid():
                forms.append(form)
            else:
                errors |= {f"{self._lines.name}.{place}.{name}": texts for name, texts in form.errors.items()}
        if errors:
            raise ValidationError(errors)
        return forms

    def _form(self, place: int, row: Any, errors: Errors) -> RecordForm | None:
        if not isinstance(row, dict):
            errors[f"{self._lines.name}.{place}"] = [NOT_VALUES]
            return None
        values = dict(row)
        child = None
        if (pk := values.pop("id", None)) is not None:
            child = self._present.get(str(pk))
            if child is None:
                errors[f"{self._lines.name}.{place}.id"] = [MISSING_TARGET]
                return None
        return filled(self._model, frozenset(self._lines.names), values, actor=self._actor, record=child)
