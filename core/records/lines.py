"""Child records saved with their parent: what is sent replaces what was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from rest_framework.exceptions import ValidationError

from core.kernel.actors import Actor
from core.kernel.resources import Lines, Resource

from .forms import RecordForm, filled
from .line_rights import LineRights
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
    place: ``lines.0.quantity``. Raises ``AccessDenied`` where the rows have rights of their own
    (``LineRights``) that do not grant it.
    """
    changed: dict[str, list[Row]] = {}
    for lines in resource.lines:
        if lines.name in sent:
            rights = LineRights(actor, resource, lines)
            rows = _Collection(lines, parent, actor, rights, reborn).bring_to(sent[lines.name])
            changed |= {lines.name: rows} if rows else {}
    return changed


class _Collection:
    """The children of one parent under one declaration."""

    def __init__(self, lines: Lines, parent: Model, actor: Actor, rights: LineRights, reborn: frozenset[str]) -> None:
        self._lines, self._parent, self._actor, self._rights, self._reborn = lines, parent, actor, rights, reborn
        self._model = lines.model(type(parent))
        self._key = lines.relation(type(parent)).name
        present = rights.among(self._model._default_manager.filter(**{self._key: parent}))
        locked = present.select_for_update(of=("self",))
        self._present: dict[str, Model] = {str(child.pk): child for child in locked}

    def bring_to(self, rows: list[Any]) -> list[Row]:
        forms = self._checked(rows)
        kept = {str(form.instance.pk) for form in forms.values() if form.instance is not None}
        noted = [self._left_out(child) for pk, child in self._present.items() if pk not in kept]
        return noted + [row for place, form in forms.items() if (row := self._saved(form, rows[place]))]

    def _left_out(self, child: Model) -> Row:
        self._rights.allow("delete")
        self._rights.hold("delete", child)
        noted = row_of(child, "removed", self._values(child), {})
        child.delete()
        return noted

    def _saved(self, form: RecordForm, sent: Mapping[str, Any]) -> Row | None:
        """Write one row; nothing when it says what stands there already."""
        if form.instance is None:
            again = {"id": sent["id"]} if "id" in sent else {}
            child = form.save(**{self._key: self._parent}, **again)
            self._rights.hold("create", child)
            return row_of(child, "added", {}, self._values(child))
        return self._changed(form, form.instance)

    def _changed(self, form: RecordForm, child: Model) -> Row | None:
        before = self._values(child)
        if not any(self._differs(child, name, value) for name, value in form.validated_data.items()):
            return None
        self._rights.hold("update", child)
        form.save(**{self._key: self._parent})
        self._rights.hold("update", child)
        return row_of(child, "changed", before, self._values(child))

    def _differs(self, child: Model, name: str, value: Any) -> bool:
        """What the actor does not see always differs: a guess that changes nothing would be known to be right."""
        return name not in self._rights.seen or getattr(child, name) != value

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
        return filled(
            self._model, self._settable(child, values, reborn=pk is not None), values, actor=self._actor, record=child
        )

    def _settable(self, child: Model | None, values: Mapping[str, Any], *, reborn: bool) -> frozenset[str]:
        """The columns that may be sent for a row. One that is made again comes back as it was."""
        verb = "create" if child is None else "update"
        if values or child is None:
            self._rights.allow(verb)
        return frozenset(self._lines.names) if child is None and reborn else self._rights.settable(verb)
