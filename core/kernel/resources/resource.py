"""The declaration itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Protocol

from django.db import models
from django.utils.functional import Promise

from ..actors import Actor
from ..fields import RelationsField
from ..modules import Module
from .actions import Action
from .added import added_to
from .fields import Computed, FieldSpec, computed_field, own_field, projected_field
from .kinds import Kind
from .lines import Lines
from .retirement import Retirement
from .tiles import Tile
from .views import Form, List, Section, View
from .words import MANY, ONE, Texts, worded, words_of

#: Every record has them; the platform sets them.
TECHNICAL = ("id", "version", "created_at", "updated_at")
_HIDDEN = {*TECHNICAL, "tenant", "custom"}


class Workflow(Protocol):
    """What a resource needs to know of a life: its steps, by name."""

    @property
    def transitions(self) -> Mapping[str, Any]: ...

    def sources_of(self, name: str) -> tuple[str, ...]: ...

    def fire(self, record: Any, name: str, *, actor: Actor, note: str = "") -> Any: ...

    def offers(self, record: Any, *, actor: Actor) -> Iterator[Any]: ...


class Resource:
    """What a kind of record is to every exit. Subclasses are values: nobody makes instances.

    Left out, ``fields`` are the model's columns, ``views`` one list and ``form`` one section.
    ``projections`` read columns of related records under a flat name (``"numero":
    "order__number"``): such values stand where they belong and are never stored twice.
    """

    model: ClassVar[type[models.Model]]
    module: ClassVar[Module]
    #: Last part of the key and of the address: the model's name in lower case unless said otherwise.
    name: ClassVar[str] = ""
    #: Last part of the address where a module answers by hand at the ordinary one.
    address: ClassVar[str] = ""
    #: What a menu calls many of them, where adding an "s" to the model's name does not.
    plural: ClassVar[str | Promise] = ""
    fields: ClassVar[tuple[str, ...]] = ()
    #: What people call a field here, where its column has another name or none.
    labels: ClassVar[Mapping[str, str | Promise]] = {}
    kinds: ClassVar[Mapping[str, Kind]] = {}
    read_only: ClassVar[tuple[str, ...]] = ()
    projections: ClassVar[Mapping[str, str]] = {}
    computed: ClassVar[Mapping[str, Computed]] = {}
    lines: ClassVar[tuple[Lines, ...]] = ()
    #: Fields that together name a record to people, wherever another one points to it; else its first text.
    #: A relation names by the title of the record it leads to; a second field tells two of the same name apart.
    title: ClassVar[tuple[str, ...]] = ()
    #: What ``q`` looks into: fields, relations by their label, lines, lines of a related record (``customer.phones``).
    search: ClassVar[tuple[str, ...]] = ()
    filters: ClassVar[tuple[str, ...]] = ()
    views: ClassVar[tuple[View, ...]] = ()
    form: ClassVar[Form | None] = None
    #: Figures on the first page of those who work with these records.
    tiles: ClassVar[tuple[Tile, ...]] = ()
    actions: ClassVar[tuple[Action, ...]] = ()
    #: What programs should do without, by name of a field, of an action, or ``EVERYTHING``.
    retiring: ClassVar[Mapping[str, Retirement]] = {}
    workflow: ClassVar[Workflow | None] = None
    #: Columns by which files recognise a record; without them an import can only create.
    natural_key: ClassVar[tuple[str, ...]] = ()
    #: The boolean that is cleared when a record that others quote is deleted.
    archived_by: ClassVar[str] = ""
    #: Verbs that no role can be granted: legal records are not deleted, imported goods not created by hand.
    without: ClassVar[frozenset[str]] = frozenset()
    #: False: no generated exit at all. Roles are granted its verbs; addresses written by hand ask for them.
    exits: ClassVar[bool] = True
    #: Verbs that the module's own addresses carry out: roles are granted them, generated exits do not offer them.
    by_hand: ClassVar[tuple[str, ...]] = ()
    #: Whether a screen of the module's own fills in what a company adds (``core.records.added_by_hand``).
    added_by_hand: ClassVar[bool] = False
    #: What those verbs are called where roles are granted them.
    verb_labels: ClassVar[Mapping[str, str | Promise]] = {}

    @classmethod
    def resource_name(cls) -> str:
        return cls.name or str(cls.model._meta.model_name)

    @classmethod
    def key(cls) -> str:
        """``restaurant.menu.plat``: in rights, events and metadata."""
        return f"{cls.module.key}.{cls.resource_name()}"

    @classmethod
    def path(cls) -> str:
        """``restaurant/menu/plat/``: in addresses."""
        return f"{cls.module.key}.{cls.address or cls.resource_name()}".replace(".", "/") + "/"

    @classmethod
    def label(cls) -> str | Promise:
        """What people call one of them: the company's word, else the code's."""
        word = words_of(cls.key()).get(ONE)
        return worded(word, cls.usual_label()) if word else cls.usual_label()

    @classmethod
    def label_plural(cls) -> str | Promise:
        word = words_of(cls.key()).get(MANY)
        return worded(word, cls.usual_plural()) if word else cls.usual_plural()

    @classmethod
    def usual_label(cls) -> str | Promise:
        """What the code calls it, whatever the company does."""
        return cls.model._meta.verbose_name or cls.resource_name()

    @classmethod
    def usual_plural(cls) -> str | Promise:
        return cls.plural or cls.model._meta.verbose_name_plural or cls.usual_label()

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """Everything that a role can be granted to see or set: the fields, then the collections of lines."""
        return (*cls.specs(), *(lines.name for lines in cls.lines))

    @classmethod
    def field(cls, name: str) -> FieldSpec:
        """The field with this name; raises ``KeyError``."""
        own, words = specs_of(cls), words_of(cls.key())
        if name not in own:
            return added_to(cls.model)[name]
        return _renamed(own[name], words[name]) if name in words else own[name]

    @classmethod
    def specs(cls) -> dict[str, FieldSpec]:
        """Every field, in the order of the declaration; then those that the company added."""
        own, added, words = specs_of(cls), added_to(cls.model), words_of(cls.key())
        if words:
            own = {name: _renamed(spec, words[name]) if name in words else spec for name, spec in own.items()}
        return {**own, **added} if added else own

    @classmethod
    def writable_names(cls) -> tuple[str, ...]:
        return tuple(name for name, spec in cls.specs().items() if not spec.read_only)

    @classmethod
    def filter_names(cls) -> tuple[str, ...]:
        """The fields that screens offer to filter by: the declared ones, and those that the company has searched."""
        added = added_to(cls.model).items()
        return (*cls.filters, *(name for name, spec in added if spec.added is not None and spec.added.operators))

    @classmethod
    def shown_views(cls) -> tuple[View, ...]:
        """The declared views, a plain list first when none is."""
        if any(isinstance(view, List) for view in cls.views):
            return cls.views
        return (List(*_own_names(cls)[:8]), *cls.views)

    @classmethod
    def shown_form(cls) -> Form:
        return cls.form or Form(Section(cls.label(), *_own_names(cls)))

    @classmethod
    def action(cls, name: str) -> Action:
        """The action with this name; raises ``KeyError``."""
        return {action.name: action for action in cls.actions}[name]

    @classmethod
    def verbs(cls) -> tuple[str, ...]:
        """Everything that a role can be granted here."""
        from ..rights import VERBS

        steps = cls.workflow.transitions if cls.workflow else ()
        every = dict.fromkeys([*VERBS, *(action.name for action in cls.actions), *steps, *cls.by_hand])
        return tuple(verb for verb in every if verb not in cls.without)


def _own_names(resource: type[Resource]) -> tuple[str, ...]:
    """The declared columns, else all that people can make sense of."""
    if resource.fields:
        return resource.fields
    meta = resource.model._meta
    columns = [column for column in meta.concrete_fields if _speaks(column)]
    return tuple(each.name for each in [*columns, *filter(_is_named, meta.many_to_many)])


def _is_named(column: models.Field[Any, Any]) -> bool:
    """Whether ties are a field of the record by themselves, as opposed to the work of a service."""
    return isinstance(column, RelationsField)


def _speaks(column: models.Field[Any, Any]) -> bool:
    """Whether people can make sense of the column, as opposed to the platform alone."""
    generated = isinstance(column, models.GeneratedField) or getattr(column, "behind_the_scenes", False)
    return column.name not in _HIDDEN and not generated


def _renamed(spec: FieldSpec, texts: Texts) -> FieldSpec:
    return replace(spec, label=worded(texts, spec.label), usual=spec.label)


_specs: dict[type[Resource], dict[str, FieldSpec]] = {}


def specs_of(resource: type[Resource]) -> dict[str, FieldSpec]:
    """The resolved fields, worked out once: models do not change while the platform runs."""
    if resource not in _specs:
        _specs[resource] = _resolve(resource)
    return _specs[resource]


def _resolve(resource: type[Resource]) -> dict[str, FieldSpec]:
    model, fixed = resource.model, set(resource.read_only)
    technical = TECHNICAL if resource.exits else [name for name in TECHNICAL if hasattr(model, name)]
    specs = {name: own_field(model, name, read_only=True) for name in technical}
    for name in _own_names(resource):
        specs[name] = own_field(model, name, read_only=name in fixed, kind=resource.kinds.get(name))
    for name, path in resource.projections.items():
        specs[name] = projected_field(model, name, path)
    for name, computed in resource.computed.items():
        specs[name] = computed_field(name, computed)
    return {name: _here(resource, spec) for name, spec in specs.items()}


def _here(resource: type[Resource], spec: FieldSpec) -> FieldSpec:
    """The field as this resource calls it, and its file where this resource hands it out."""
    # A label for what does not exist is told by the checks.
    label = resource.labels.get(spec.name, spec.label)
    return replace(spec, label=label, home=resource.path() if spec.kind is Kind.FILE else "")
