"""From rows to drafts that could be written: known records found, values checked against rights and forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError

from core.kernel.actors import Actor
from core.kernel.addresses import plain
from core.kernel.errors import BusinessError
from core.kernel.resources import FieldSpec, Kind, Resource
from core.kernel.rights import AccessDenied, granted, granted_fields, may
from core.records.added import COLUMN, hold_definitions, merged
from core.records.forms import form_of, settable
from core.records.reach import visible
from core.records.texts import MISSING_TARGET
from core.records.ties import named_by_all

from .columns import LINKING, Column, keyed
from .drafts import BLANK, Draft, attribute, comparable, draft, natural_key, standing
from .enumerations import taken_apart
from .faults import Refused, told_by
from .tables import Row
from .targets import Targets, as_id, values_of

Key = tuple[Any, ...]

DENIED = ("acces_refuse", AccessDenied.message)
FIXED = ("champ_non_modifiable", _("This field cannot be set here."))
MISSING = ("obligatoire", _("This field cannot be empty."))
TWICE = ("ligne_en_double", _("An earlier row is about the same record."))
UNKNOWN = ("reference_introuvable", MISSING_TARGET)


def recognised_by(resource: type[Resource], actor: Actor) -> tuple[str, ...]:
    """The fields that tell which record a row is about; hidden ones would tell what they hold by being right."""
    return (resource.natural_key if keyed(resource, actor) else ()) or ("id",)


def importable(resource: type[Resource], actor: Actor) -> frozenset[str]:
    """Fields that files may set for this actor, in new records or in known ones, and what recognises those."""
    names = _settable(resource, actor, "create") | _settable(resource, actor, "update")
    return names | frozenset(recognised_by(resource, actor))


def _settable(resource: type[Resource], actor: Actor, verb: str) -> frozenset[str]:
    names = settable(resource, granted_fields(actor, verb, resource))
    return frozenset(name for name in names if resource.field(name).kind is not Kind.FILE)


class Reader:
    """Reads the rows of one file for one actor."""

    def __init__(self, resource: type[Resource], actor: Actor, places: Mapping[int, Column]) -> None:
        hold_definitions(resource)
        self._resource, self._actor, self._places = resource, actor, places
        self._key = recognised_by(resource, actor)
        self._lines: dict[Key, int] = {}
        self._shown = granted_fields(actor, "view", resource)
        self._may_create = may(actor, "create", resource)
        specs = {column.spec.name: column.spec for column in places.values()}
        self._links = {name for name, spec in resource.specs().items() if spec.kind in LINKING}
        #: Those that name many records, with the ids that each record of the batch has there.
        self.tied: dict[str, dict[UUID, list[UUID]]] = {
            name: {} for name, spec in specs.items() if spec.listed_model is not None
        }
        self._targets = {name: Targets(spec, actor) for name, spec in specs.items() if name in self._links}
        self._settable = {verb: _settable(resource, actor, verb) for verb in ("create", "update")}
        self._forms = {verb: self._form(verb) for verb in self._settable}

    def _form(self, verb: str) -> Any:
        """One form for all rows: to make one takes longer than to check a row. Links are looked up for many at once."""
        names = self._settable[verb] - self._links
        return form_of(self._resource, names, {}, actor=self._actor, partial=verb == "update")

    def read(self, rows: Iterable[Row]) -> list[Draft]:
        """A draft per row, checked as far as one can without writing."""
        drafts = [draft(row, self._resource, self._places) for row in rows]
        self._refer(drafts)
        self._recognise(drafts)
        for each in drafts:
            if each.blamed(*self._key):
                continue
            self._complete(each)
            if each.record is None:
                self._check_new(each)
            else:
                self._check_known(each, each.record)
        return drafts

    def _complete(self, each: Draft) -> None:
        """The parts of an address that the file says nothing of are those that the record has."""
        for name, said in each.parts.items():
            present = getattr(each.record, name, None) or {}
            each.values[name] = plain({**present, **said}) or BLANK

    def waits(self, each: Draft) -> bool:
        """Whether the row is right but for records of its own kind, which other rows may bring."""
        own = {name for name, targets in self._targets.items() if targets.grows}
        return bool(each.faults) and all(fault.column in own and fault.code == UNKNOWN[0] for fault in each.faults)

    def _refer(self, drafts: Sequence[Draft]) -> None:
        for name, targets in self._targets.items():
            texts = {each.texts[name] for each in drafts if name in each.texts}
            targets.look_up({part for text in texts for part in self._parts(name, text)})
        for each in drafts:
            for name, text in each.texts.items():
                meant: list[UUID | None]
                try:
                    meant = [self._targets[name].meant_by(part) for part in self._parts(name, text)]
                except Refused as refused:
                    meant, each.doubts[name] = [as_id(part) for part in self._parts(name, text)], refused
                each.values[name] = sorted(set(meant), key=str) if name in self.tied else meant[0]

    def _parts(self, name: str, text: str) -> list[str]:
        """What the cell names: one record, or several."""
        return taken_apart(text) if name in self.tied else [text]

    def _recognise(self, drafts: Sequence[Draft]) -> None:
        keys = {each.row.line: natural_key(each, self._key) for each in drafts}
        known = self._known({key for key in keys.values() if key is not None}, drafts)
        for each in drafts:
            key = keys[each.row.line]
            if key is None:
                continue
            if self._lines.setdefault(key, each.row.line) != each.row.line:
                each.blame(self._key[0], *TWICE)
            each.record = known.get(key)
            if each.record is None and self._key == ("id",):
                each.blame("id", *UNKNOWN)

    def _known(self, keys: set[Key], drafts: Sequence[Draft]) -> dict[Key, Model]:
        """The records with these keys that exist for the actor, locked; asked for as written and as compared."""
        if not keys:
            return {}
        paths, records = [], visible(self._resource, self._actor)
        for place, name in enumerate(self._key):
            spec, written = self._resource.field(name), {each.values.get(name, BLANK) for each in drafts} - {BLANK}
            paths.append(spec.path)
            records = records.filter(_one_of(spec, {key[place] for key in keys} | written))
        rows = ((pk, tuple(map(comparable, key))) for pk, *key in records.values_list("pk", *paths))
        wanted = {pk: key for pk, key in rows if key in keys}
        locked = self._resource.model._default_manager.select_for_update(of=("self",)).in_bulk(list(wanted))
        self.tied = {name: named_by_all(self._resource.model, locked, name) for name in self.tied}
        return {wanted[pk]: record for pk, record in locked.items()}

    def allowed(self, verb: str, records: Iterable[Model]) -> bool:
        """Whether the actor's role may do this to every one of them, as they stand in the database now."""
        ids = [record.pk for record in records]
        mine = granted(self._actor, verb, self._resource, self._resource.model._default_manager.filter(pk__in=ids))
        return not ids or mine.count() == len(ids)

    def _check_new(self, each: Draft) -> None:
        if not self._may_create:
            each.blame("", *DENIED)
            return
        said = {name: value for name, value in each.values.items() if value is not BLANK and name != "id"}
        for name in self._links & self._settable["create"]:
            if self._resource.field(name).required and name not in said:
                each.blame(name, *MISSING)
        self._check(each, said, "create")

    def _check_known(self, each: Draft, record: Any) -> None:
        said: dict[str, Any] = {}
        for name, value in each.values.items():
            if name not in self._key and not self._stands(record, name, value):
                said[name] = self._emptied(each, name) if value is BLANK else value
        self._check(each, said, "update")
        each.before, each.version = {name: self._present(record, name) for name in each.changes}, record.version

    def _present(self, record: Any, name: str) -> Any:
        """What the record holds, by attribute of the model."""
        return [str(pk) for pk in self.tied[name][record.pk]] if name in self.tied else getattr(record, name)

    def _stands(self, record: Model, name: str, value: Any) -> bool:
        """Whether the field has the value already, as far as the actor may know."""
        if name not in self._shown:
            return False
        if name in self.tied:
            return self.tied[name][record.pk] == ([] if value is BLANK else value)
        now, said = standing(self._resource, record, name), None if value is BLANK else value
        return bool(comparable(now) == comparable(self._as_kept(name, said)))

    def _as_kept(self, name: str, value: Any) -> Any:
        """What an added field would keep of the value; what it would refuse stays, to be refused."""
        added = self._resource.field(name).added
        if added is None or value is None:
            return value
        try:
            return str(value) if name in self._links else added.stored(value)
        except BusinessError:
            return value

    def _emptied(self, each: Draft, name: str) -> Any:
        """An empty cell empties the field, where it can be empty."""
        spec = self._resource.field(name)
        if spec.added is not None:
            if spec.added.required:
                each.blame(name, *MISSING)
            return None
        column: Any = spec.column
        if not column.null and not (column.blank and column.empty_strings_allowed):
            each.blame(name, *MISSING)
        if name in self.tied:
            return []
        return None if column.null else ""

    def _check(self, each: Draft, said: Mapping[str, Any], verb: str) -> None:
        """Keep what was said, once the role and the form agree with it."""
        for name in set(said) - self._settable[verb]:
            each.blame(name, *FIXED)
        for name in each.doubts.keys() & said.keys():
            each.blame(name, each.doubts[name].code, each.doubts[name].message)
        plain = {name: said[name] for name in said if name not in self._links and not each.blamed(name)}
        self._forms[verb].instance = each.record
        try:
            each.changes = dict(self._forms[verb].run_validation(plain))
        except ValidationError as error:
            for column, code, message in told_by(error):
                each.blame(column, code, message)
        self._link(each, {name: said[name] for name in said if name in self._links})

    def _link(self, each: Draft, links: Mapping[str, Any]) -> None:
        """Records that are pointed to: by a column of the link, or beside the other added fields."""
        added = {name: links[name] for name in links if self._resource.field(name).added is not None}
        each.changes |= {attribute(self._resource, name): links[name] for name in links if name not in added}
        if added:
            present = each.changes.get(COLUMN) or (each.record.custom if each.record is not None else {})  # type: ignore[attr-defined]
            kept = {name: None if pk is None else str(pk) for name, pk in added.items()}
            each.changes[COLUMN] = merged(present, kept)


def _one_of(spec: FieldSpec, values: set[Any]) -> Q:
    """Nothing written may be an empty text or no value at all."""
    given = Q(**{f"{spec.path}__in": values_of(spec, values)})
    return given | Q(**{f"{spec.path}__isnull": True}) if "" in values else given
