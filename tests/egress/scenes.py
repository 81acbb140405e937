"""A record with a canary in every field, the records around it, and what history tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from uuid import UUID

from django.db import DatabaseError, models

from core.configuration.custom.services import define_field, set_custom
from core.history import one_batch, record
from core.history.columns import AppendOnlyViolation
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.kernel.resources import FieldSpec, Lines, Resource, registered
from core.records.forms import settable
from core.records.models import StoredFile
from core.records.noting import plain, row_of, title_of
from core.records.ties import named_by, tie_all
from core.tenancy.transactions import atomic
from tests.contracts import contracts

from .canaries import Canary, canary_for, known, plant
from .roles import OWNER, Hidden, reader_with
from .sheets import sheet

#: Always told: the address and the version of whatever is read.
TOLD = {"id", "version"}
#: What the company added to the record, and what stands there.
ADDED, ADDED_CANARY = "c_ajoute", "CanariAjoute"
#: The version of the record that a rule hides.
MARK = 7_654_321


@dataclass(frozen=True)
class Neighbour:
    """A record of another resource that leads to the one of the scene, by a relation or as its line."""

    resource: type[Resource]
    pk: UUID
    by: str


@dataclass
class Scene:
    """One resource on the walk."""

    resource: type[Resource]
    pk: UUID
    canaries: dict[str, tuple[Canary, ...]] = field(default_factory=dict)
    neighbours: list[Neighbour] = field(default_factory=list)
    #: The entry that tells every field, the one that can be undone, and the act on many that it belongs to.
    told: UUID | None = None
    undoable: UUID | None = None
    batch: UUID | None = None
    #: An import that the owner has sent: the record twice, so that something is refused.
    run: str | None = None

    @property
    def path(self) -> str:
        return self.resource.path()

    @property
    def one(self) -> str:
        return f"{self.path}{self.pk}/"

    @property
    def record(self) -> Any:
        return self.resource.model._default_manager.get(pk=self.pk)

    def title(self) -> str:
        return title_of(self.record)

    def names(self) -> list[str]:
        """The fields and collections that a role can hide."""
        return [name for name in self.resource.field_names() if name not in TOLD]

    def hiding(self, name: str) -> Hidden:
        """The field, and whatever else reads the same column: what one place hides and another shows is not hidden."""
        columns = {spec.column for spec in self._specs(name)} - {None}
        hidden = {self.resource: frozenset({name})}
        for each in registered():
            same = {other for other, spec in each.specs().items() if spec.computed or spec.column in columns}
            rows = {
                lines.name for lines in each.lines if columns & _columns(lines, each) and not self._shows(lines, each)
            }
            if each is self.resource:
                # What else reads the column there is a field of its own; only what is worked out may hold it unsaid.
                same, rows = {other for other in same if each.field(other).computed}, set()
            hidden[each] = hidden.get(each, frozenset()) | same | rows
        return hidden

    def _shows(self, lines: Lines, parent: type[Resource]) -> bool:
        """Whether the rows are this resource's records: what it hides is hidden in them too."""
        return lines.model(parent.model) is self.resource.model

    def own(self) -> Iterator[Canary]:
        """The canaries that only this record has: not those of records that it leads to."""
        for name, spec in self.resource.specs().items():
            if spec.path == name and spec.target_model is None:
                yield from self.canaries.get(name, ())

    def _specs(self, name: str) -> list[FieldSpec]:
        if name in self.resource.specs():
            return [self.resource.field(name)]
        lines = next(each for each in self.resource.lines if each.name == name)
        return list(lines.fields(self.resource.model).values())


def _columns(lines: Lines, resource: type[Resource]) -> set[Any]:
    return {spec.column for spec in lines.fields(resource.model).values()}


def scene_of(resource: type[Resource]) -> Scene:
    """Make the record as its contract does, and fill it with canaries: the field that the company added too."""
    define_field(resource.model, ADDED, "text", {"fr": "Ajouté"}, actor=SYSTEM, is_filterable=True, is_listed=True)
    with reader_with(()):
        made = contracts()[resource]().made(OWNER)
    scene = Scene(resource, UUID(made["id"]))
    numbers = count(1)
    _plant_fields(scene, numbers)
    _plant_added(scene)
    _plant_lines(scene, numbers)
    resource.model._default_manager.filter(pk=scene.pk).update(version=MARK)
    _note(scene, numbers)
    scene.run = _sent(scene)
    scene.neighbours = [*_pointing(scene), *_parents(scene)]
    return scene


def _plant_fields(scene: Scene, numbers: Iterator[int]) -> None:
    for name, spec in scene.resource.specs().items():
        holder = _holder(scene.record, spec)
        if name in TOLD or holder is None or spec.column is None:
            continue
        if spec.listed_model is not None:
            scene.canaries[name] = tuple(map(known, named_by(holder, spec.column.name)))
            continue
        if spec.related_model is not None:
            target = getattr(holder, spec.column.attname)
            canary = known(target) if target is not None else None
        else:
            canary = plant(holder, spec.column, next(numbers))
        scene.canaries[name] = (canary,) if canary else ()


def _plant_added(scene: Scene) -> None:
    """As a service fills it in, which history tells; what is never rewritten stays without."""
    try:
        with atomic():
            set_custom(scene.record, {ADDED: ADDED_CANARY}, actor=SYSTEM)
    except AppendOnlyViolation:
        return
    scene.canaries[ADDED] = (Canary(ADDED_CANARY, (ADDED_CANARY,)),)


def _holder(record: models.Model, spec: FieldSpec) -> models.Model | None:
    """The record that has the field's column: itself, or one that a path leads to."""
    found: Any = record
    for step in spec.path.split("__")[:-1]:
        found = getattr(found, step, None)
    return found if isinstance(found, models.Model) else None


def _plant_lines(scene: Scene, numbers: Iterator[int]) -> None:
    for lines in scene.resource.lines:
        planted = [
            plant(child, spec.column, next(numbers))
            for child in children(scene, lines)
            for spec in lines.fields(scene.resource.model).values()
            if spec.column is not None and spec.related_model is None
        ]
        scene.canaries[lines.name] = tuple(canary for canary in planted if canary)


def children(scene: Scene, lines: Lines) -> list[models.Model]:
    relation = lines.relation(scene.resource.model)
    return list(relation.model._default_manager.filter(**{relation.name: scene.pk}))


def _noted(target: models.Model, fields: dict[str, Any], lines: dict[str, Any]) -> UUID:
    """The entry of a change."""
    record(target, "update", actor=SYSTEM, fields=fields, lines=lines)
    entry: Entry = Entry.objects.for_record(target).order_by("at", "id").last()
    return entry.pk


def _note(scene: Scene, numbers: Iterator[int]) -> None:
    """Two entries, as services write them: one of all that can change, one of what can be taken back."""
    now, before = scene.record, {}
    for name, spec in scene.resource.specs().items():
        if spec.path == name and name not in TOLD:
            old = _old(spec, next(numbers))
            before[name] = [_as_noted(old.value) if old else plain(now, name), plain(now, name)]
            scene.canaries[name] = (*scene.canaries.get(name, ()), *([old] if old else ()))
    rows = {
        lines.name: [
            row_of(child, "removed", {name: plain(child, name) for name in lines.names}, {})
            for child in children(scene, lines)
        ]
        for lines in scene.resource.lines
    }
    free = settable(scene.resource, frozenset(scene.resource.field_names()))
    scene.told = _noted(now, before, rows)
    with one_batch() as batch:
        some = {name: values for name, values in before.items() if name in free}
        scene.undoable, scene.batch = _noted(now, some, {}), batch


def _as_noted(value: Any) -> Any:
    return {"id": str(value.pk), "name": value.name} if isinstance(value, StoredFile) else value


def _old(spec: FieldSpec, number: int) -> Canary | None:
    return canary_for(spec.column, number) if spec.column is not None and spec.related_model is None else None


def _sent(scene: Scene) -> str | None:
    row = {name: canaries[0].value for name, canaries in scene.canaries.items() if canaries}
    row = {name: row[name] for name in scene.resource.writable_names() if name in row}
    with reader_with(()):
        sent = OWNER.send(f"{scene.path}import/", "prive.csv", sheet([{**row, "id": str(scene.pk)}, row]))
    return sent.body["id"] if sent.status == 201 else None


def _pointing(scene: Scene) -> Iterator[Neighbour]:
    """Records of other resources, made to point here."""
    for resource in registered():
        for name, spec in resource.specs().items():
            if resource is scene.resource or spec.target_model is not scene.resource.model or spec.path != name:
                continue
            if (pk := _another(resource)) and _point(resource, pk, name, scene.pk):
                yield Neighbour(resource, pk, name)


def _another(resource: type[Resource]) -> UUID | None:
    """One more record of the resource; none where its contract makes but one in a company."""
    try:
        with atomic(), reader_with(()):
            return UUID(contracts()[resource]().made(OWNER)["id"])
    except Exception:
        return None


def _point(resource: type[Resource], pk: UUID, name: str, target: UUID) -> bool:
    try:
        with atomic():
            if resource.field(name).listed_model is not None:
                tie_all(resource.model, {pk: [target]}, name)
                return True
            return bool(resource.model._default_manager.filter(pk=pk).update(**{name: target}))
    except DatabaseError:
        return False


def _parents(scene: Scene) -> Iterator[Neighbour]:
    """Records whose line the scene's record is."""
    for resource in registered():
        for lines in resource.lines:
            if lines.model(resource.model) is scene.resource.model:
                parent = getattr(scene.record, lines.relation(resource.model).attname)
                yield Neighbour(resource, parent, lines.name)
