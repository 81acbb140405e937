"""Child records saved with their parent: what is sent replaces what was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from rest_framework.exceptions import ValidationError

from core.kernel.actors import Actor
from core.kernel.resources import Lines, Resource

from .forms import RecordForm, filled
from .noting import Row, plain, row_of
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


def save_lines(
    resource: type[Resource],
    parent: Model,
    sent: Mapping[str, list[Any]],
    *,
    actor: Actor,
    reborn: frozenset[str] = frozenset(),
) -> dict[str, list[Row]]:
    """Bring the collections to what was sent; rows without ``id`` are new, rows left out go.

    Returns what happened to the rows of each collection that changed, as history keeps it.
    Ids of ``reborn`` may name rows that are gone: they are made again. Errors are named by
    place: ``lines.0.quantity``.
    """
    changed: dict[str, list[Row]] = {}
    for lines in resource.lines:
        if lines.name in sent:
            rows = _Collection(lines, parent, actor, reborn).bring_to(sent[lines.name])
            changed |= {lines.name: rows} if rows else {}
    return changed


class _Collection:
    """The children of one parent under one declaration."""

    def __init__(self, lines: Lines, parent: Model, actor: Actor, reborn: frozenset[str]) -> None:
        self._lines, self._parent, self._actor, self._reborn = lines, parent, actor, reborn
        self._model = lines.model(type(parent))
        self._key = lines.relation(type(parent)).name
        present = self._model._default_manager.filter(**{self._key: parent}).select_for_update()
        self._present: dict[str, Model] = {str(child.pk): child for child in present}

    def bring_to(self, rows: list[Any]) -> list[Row]:
        forms = self._checked(rows)
        kept = {str(form.instance.pk) for form in forms.values() if form.instance is not None}
        gone = [child for pk, child in self._present.items() if pk not in kept]
        noted = [row_of(child, "removed", self._values(child), {}) for child in gone]
        for child in gone:
            child.delete()
        return noted + [row for place, form in forms.items() if (row := self._saved(form, rows[place]))]

    def _saved(self, form: RecordForm, sent: Mapping[str, Any]) -> Row | None:
        """Write one row; nothing when it says what stands there already."""
        before = self._values(form.instance) if form.instance is not None else {}
        if before and all(getattr(form.instance, name) == value for name, value in form.validated_data.items()):
            return None
        again = {"id": sent["id"]} if form.instance is None and "id" in sent else {}
        child = form.save(**{self._key: self._parent}, **again)
        return row_of(child, "changed" if before else "added", before, self._values(child))

    def _values(self, child: Model) -> dict[str, Any]:
        return {name: plain(child, name) for name in self._lines.names}

    def _checked(self, rows: list[Any]) -> dict[int, RecordForm]:
        """A valid form for each row, by its place; raises every row's errors at once."""
        errors: Errors = {}
        forms = {}
        for place, row in enumerate(rows):
            form = self._form(place, row, errors)
            if form is None:
                continue
            if form.is_valid():
                forms[place] = form
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
            if child is None and str(pk) not in self._reborn:
                errors[f"{self._lines.name}.{place}.id"] = [MISSING_TARGET]
                return None
        return filled(self._model, frozenset(self._lines.names), values, actor=self._actor, record=child)
