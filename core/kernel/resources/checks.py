"""Refuse a declaration that says something wrong, with a hint, before anybody meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from ..checks import hint, nearest
from ..fields import RecordFileField
from ..labels import labelled_columns
from ..rights import VERBS
from ..search import searched_columns
from .actions import SignatureError
from .added import PREFIX
from .fields import FieldSpec, column_at
from .kinds import Kind
from .registry import declared, resource_of
from .resource import TECHNICAL, Resource, specs_of
from .retirement import EVERYTHING
from .ties import ties_of
from .titles import NAMING, names_itself, title_paths
from .views import Calendar, Kanban

_OTHER = "Name one of the two by a field of its own."
_NAMELESS = "Give its resource a title."
_ROWS = "Name a choice or a relation: who, which room, which vehicle."
_UNCALLED = "Say in verb_labels what it is called."
_MORE_THAN_TIES = "Show them as Lines, or make the field read_only."
_INDEX = "Name it in search_index(...), in the indexes of its model."
_ORDER = "Name the same columns in label_index(...), in the same order."


def check_resources(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Everything that is wrong with the declared resources."""
    return [message for resource in declared() for message in check_resource(resource)]


def check_resource(resource: type[Resource]) -> list[CheckMessage]:
    """What is wrong with one declaration; later checks need the fields to be right."""
    messages = [*_columns(resource), *_lines(resource)]
    return messages or [
        *_names(resource),
        *_files(resource),
        *_ties(resource),
        *_search(resource),
        *_title(resource),
        *_labels(resource),
        *_kanbans(resource),
        *_calendars(resource),
        *_actions(resource),
        *_retiring(resource),
        *_verbs(resource),
        *_states(resource),
    ]


def _columns(resource: type[Resource]) -> Iterator[CheckMessage]:
    columns = [column.name for column in resource.model._meta.get_fields()]
    for name in resource.fields:
        if name not in columns:
            yield _unknown(resource, "fields", name, columns, "E001")
    for name, path in resource.projections.items():
        try:
            column_at(resource.model, path)
        except FieldDoesNotExist as error:
            yield _error(resource, f"projections: “{name}” reads “{path}”: {error}", "E002")
    for name in (*resource.projections, *resource.computed):
        if name in columns:
            yield _error(resource, f"“{name}” is a column too: choose another name.", "E003")


def _lines(resource: type[Resource]) -> Iterator[CheckMessage]:
    accessors = [relation.get_accessor_name() or "" for relation in resource.model._meta.related_objects]
    for lines in resource.lines:
        if lines.accessor not in accessors:
            yield _unknown(resource, "lines", lines.accessor, accessors, "E004")
            continue
        columns = [column.name for column in lines.model(resource.model)._meta.concrete_fields]
        for name in lines.names:
            if name not in columns:
                yield _unknown(resource, f"lines.{lines.name}", name, columns, "E005")


def _files(resource: type[Resource]) -> Iterator[CheckMessage]:
    """A file is fetched from a record that has an address, and sent for a column that says what it takes."""
    for name, spec in specs_of(resource).items():
        if spec.kind is Kind.FILE and not isinstance(spec.column, RecordFileField):
            yield _error(resource, f"“{name}” is no file: its column is no RecordFileField.", "E022")
    for lines in resource.lines:
        for name, spec in lines.fields(resource.model).items():
            if spec.kind is Kind.FILE:
                yield _error(resource, f"lines.{lines.name}: “{name}” is a file, which lines cannot hand out.", "E023")


def _ties(resource: type[Resource]) -> Iterator[CheckMessage]:
    """A tie is made by naming a record: there is nobody who could say more of it."""
    for name, spec in specs_of(resource).items():
        if spec.listed_model is None or spec.read_only:
            continue
        ties = ties_of(spec.column)
        for column in ties.model._meta.concrete_fields:
            known = column.name in {*TECHNICAL, "tenant", "custom", ties.owner, ties.other}
            if not known and not column.has_default() and not column.null:
                yield _error(resource, f"“{name}”: its ties want a “{column.name}” too.", "E024", _MORE_THAN_TIES)


def _names(resource: type[Resource]) -> Iterator[CheckMessage]:
    """Whatever names a field names one that exists."""
    known = tuple(specs_of(resource))
    places: list[tuple[str, Iterable[str]]] = [
        ("read_only", resource.read_only),
        ("kinds", resource.kinds),
        ("labels", resource.labels),
        ("title", resource.title),
        ("filters", resource.filters),
        ("natural_key", resource.natural_key),
        ("archived_by", (resource.archived_by,) if resource.archived_by else ()),
        *((view.kind, view.names()) for view in resource.views),
        ("form", resource.shown_form().names()),
    ]
    line_names = {lines.name for lines in resource.lines}
    for name in (*known, *line_names):
        if name.startswith(PREFIX):
            yield _error(resource, f"“{name}”: names that begin with “{PREFIX}” are the companies' own.", "E012")
    for place, names in places:
        for name in names:
            if name not in known and not (place == "form" and name in line_names):
                yield _unknown(resource, place, name, known, "E006")


def _search(resource: type[Resource]) -> Iterator[CheckMessage]:
    """What is searched is a column of a search index, a relation whose label is, or lines that have one."""
    lines = {each.name: each.model(resource.model) for each in resource.lines}
    for name in resource.search:
        relation, _, last = name.rpartition(".")
        spec = specs_of(resource).get(relation or name)
        if spec is None and name not in lines:
            yield _unknown(resource, "search", name, (*specs_of(resource), *lines), "E006")
        elif not _indexed(spec, lines.get(name), last if relation else ""):
            yield _error(resource, f"search: “{name}” is in no search index.", "E012", _INDEX)


def _indexed(spec: FieldSpec | None, lines: type[Model] | None, last: str) -> bool:
    if spec is None or spec.column is None:
        return lines is not None and bool(searched_columns(lines))
    related = spec.related_model
    if related is None:
        return not last and spec.column.name in searched_columns(spec.column.model)
    if not last:
        named_by = [column_at(related, path) for path in title_paths(related)]
        return all(column.name in searched_columns(column.model) for column in named_by)
    there = resource_of(related)
    found = [each.model(related) for each in there.lines if each.name == last] if there else []
    return any(searched_columns(model) for model in found)


def _title(resource: type[Resource]) -> Iterator[CheckMessage]:
    """A label is read through relations: only a column can be, and only some kinds name anything."""
    for name in resource.title:
        spec = specs_of(resource).get(name)
        if spec is None:
            continue
        if spec.kind not in NAMING or not spec.path:
            yield _error(resource, f"title: “{name}” is a {spec.kind} that names nothing.", "E011")
        elif spec.related_model is not None:
            yield from _lent_title(resource, name, spec.related_model)


def _lent_title(resource: type[Resource], name: str, related: type[Model]) -> Iterator[CheckMessage]:
    """A relation names by the other record's title: there must be one, and it must not be made of this one."""
    if names_itself(related, (resource.model,)):
        yield _error(resource, f"title: “{name}” is called by the title that it would be part of.", "E013", _OTHER)
    elif title_paths(related) == ("id",):
        yield _error(resource, f"title: “{name}” leads to {related.__name__}, which nothing names.", "E014", _NAMELESS)


def _labels(resource: type[Resource]) -> Iterator[CheckMessage]:
    """Labels that nobody reads would be kept in order for nothing."""
    kept = labelled_columns(resource.model)
    if kept and resource_of(resource.model) is resource and kept != title_paths(resource.model):
        yield _error(resource, f"title: labels are kept in order of {', '.join(kept)}.", "E025", _ORDER)


def _kanbans(resource: type[Resource]) -> Iterator[CheckMessage]:
    for view in resource.views:
        if isinstance(view, Kanban) and view.column in specs_of(resource):
            kind = resource.field(view.column).kind
            if kind not in {Kind.CHOICE, Kind.STATE}:
                yield _error(resource, f"kanban: “{view.column}” is a {kind}, not a choice or a state.", "E007")


def _calendars(resource: type[Resource]) -> Iterator[CheckMessage]:
    """Records stand on days, and in the rows of whom or what they are of."""
    specs = specs_of(resource)
    for view in resource.views:
        if not isinstance(view, Calendar):
            continue
        for name in filter(specs.get, (view.start, view.end)):
            if (kind := specs[name].kind) not in {Kind.DATE, Kind.INSTANT}:
                yield _error(resource, f"calendar: “{name}” is a {kind}, not a date or an instant.", "E015")
        spec = specs.get(view.resource)
        if spec is not None and spec.kind not in {Kind.CHOICE, Kind.RELATION}:
            yield _error(resource, f"calendar: “{spec.name}” is a {spec.kind}, which makes no rows.", "E016", _ROWS)


def _actions(resource: type[Resource]) -> Iterator[CheckMessage]:
    steps = resource.workflow.transitions if resource.workflow else ()
    seen: set[str] = set()
    for action in resource.actions:
        if action.name in seen:
            yield _error(resource, f"actions: “{action.name}” is declared twice.", "E008")
        seen.add(action.name)
        try:
            action.examine()
        except SignatureError as error:
            yield _error(resource, f"actions: “{action.name}”: {error}", "E009")
    for name in (*seen, *steps):
        if name in TECHNICAL or name in specs_of(resource):
            yield _error(resource, f"actions: “{name}” is a field too: choose another name.", "E010")


def _retiring(resource: type[Resource]) -> Iterator[CheckMessage]:
    known = {EVERYTHING, *specs_of(resource), *(action.name for action in resource.actions)}
    known |= set(resource.workflow.transitions) if resource.workflow else set()
    for name, retirement in resource.retiring.items():
        if name not in known:
            yield _unknown(resource, "retiring", name, known, "E020")
        if retirement.until <= retirement.since:
            yield _error(resource, f"retiring: “{name}” is gone before anybody is told.", "E021")


def _verbs(resource: type[Resource]) -> Iterator[CheckMessage]:
    """What is left out, or done by hand, is left out of nothing where its name is mistyped: the verb stays open."""
    steps = resource.workflow.transitions if resource.workflow else ()
    generated = (*VERBS, *(action.name for action in resource.actions), *steps)
    for name in resource.by_hand:
        if name not in generated and name not in resource.verb_labels:
            meant = nearest(name, generated) or _UNCALLED
            yield _error(resource, f"by_hand: “{name}” is no verb and has no label.", "E017", meant)
    known = (*generated, *resource.by_hand)
    for place, names in (("without", sorted(resource.without)), ("verb_labels", resource.verb_labels)):
        for name in names:
            if name not in known:
                yield _unknown(resource, place, name, known, "E018")


def _states(resource: type[Resource]) -> Iterator[CheckMessage]:
    """An action that waits for a state which nothing can have is never offered."""
    states = [
        str(value) for spec in specs_of(resource).values() if spec.kind is Kind.STATE for value, _ in spec.choices
    ]
    for action in resource.actions:
        for state in action.states:
            if state not in states:
                yield _unknown(resource, f"actions: “{action.name}”: states", state, states, "E019")


def _unknown(resource: type[Resource], place: str, name: str, known: Iterable[str], code: str) -> CheckMessage:
    return _error(resource, f"{place}: there is no “{name}”.", code, hint(name, known))


def _error(resource: type[Resource], text: str, code: str, advice: str | None = None) -> CheckMessage:
    where = f"{resource.__module__}.{resource.__name__}"
    return Error(f"{where}: {text}", hint=advice, obj=resource.model, id=f"resources.{code}")
