"""What a screen must know to show a resource to one actor: nothing of what they may not see is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.addresses import described
from core.kernel.reading.groups import groupable
from core.kernel.reading.measures import measurable
from core.kernel.reading.visible import Visible
from core.kernel.resources import (
    Action,
    FieldSpec,
    Kind,
    Lines,
    Resource,
    added_to,
    resource_of,
)
from core.kernel.resources.views import Calendar, Kanban, List, MapView, Pivot, View
from core.kernel.rights import granted_fields, may
from core.kernel.units import units_of

from .acting import actions_of
from .files.settings import largest_size
from .forms import settable
from .line_rights import LineRights
from .measures import offered as offered_units
from .related import Leading, leading_to

Description = dict[str, Any]


#: What can be begun without opening the list first.
BEGINNINGS = ("create", "import")


def catalogue(actor: Actor) -> list[Description]:
    """The resources that the actor may see, for the menu; with all that they may do there, by hand or not."""
    seen = (each for each in in_use() if may(actor, "view", each))
    return [
        {
            "key": resource.key(),
            "path": resource.path(),
            "module": resource.module.key,
            "module_label": str(resource.module.label),
            "icon": resource.module.icon,
            "area": resource.module.area.value,
            "label": str(resource.label()),
            "label_plural": str(resource.label_plural()),
            "verbs": [verb for verb in resource.verbs() if may(actor, verb, resource)],
            "begins": [verb for verb in BEGINNINGS if verb in resource.verbs() and offered(actor, verb, resource)],
        }
        for resource in seen
    ]


def describe(resource: type[Resource], actor: Actor) -> Description:
    """Fields, views, form and actions, as far as this actor's rights go."""
    visible, seen = Visible(actor, resource), granted_fields(actor, "view", resource)
    return {
        "key": resource.key(),
        "path": resource.path(),
        "label": str(resource.label()),
        "label_plural": str(resource.label_plural()),
        "verbs": [verb for verb in resource.verbs() if offered(actor, verb, resource)],
        "by_hand": [verb for verb in resource.by_hand if may(actor, verb, resource)],
        "fields": _fields(resource, actor, seen),
        "lines": [_lines(lines, visible) for lines in visible.lines.values()],
        "title": [name for name in visible.title if name in resource.title],
        "search": [name for name in resource.search if name in seen],
        "filters": [name for name in resource.filter_names() if name in seen],
        "figures": _figures(visible),
        "views": _views(resource, seen),
        "form": _form(resource, seen),
        "actions": _actions(resource, actor, seen),
        "related": [led_by(leading) for leading in leading_to(resource, actor)],
    }


def led_by(leading: Leading) -> Description:
    """The list that leads here, what its records are called, and by which of their fields."""
    resource, field = leading.resource, leading.field
    plural = str(resource.label_plural())
    return {"resource": resource.key(), "field": field.name, "label": plural, "by": str(field.label)}


def _fields(resource: type[Resource], actor: Actor, seen: frozenset[str]) -> list[Description]:
    may_create, may_update = (_settable(resource, actor, verb) for verb in ("create", "update"))
    return [
        {**_field(spec), "may_create": name in may_create, "may_update": name in may_update}
        for name, spec in resource.specs().items()
        if name in seen
    ]


def _settable(resource: type[Resource], actor: Actor, verb: str) -> frozenset[str]:
    return settable(resource, granted_fields(actor, verb, resource)) if verb not in resource.by_hand else frozenset()


def offered(actor: Actor, verb: str, resource: type[Resource]) -> bool:
    """Whether the generated exits do this for the actor."""
    return verb not in resource.by_hand and may(actor, verb, resource)


def _field(spec: FieldSpec) -> Description:
    description: Description = {
        "name": spec.name,
        "label": str(spec.label),
        "kind": spec.kind.value,
        "required": spec.required,
        "read_only": spec.read_only,
    }
    if spec.column is not None:
        description |= _limits(spec)
    if spec.added is not None:
        default = {} if spec.added.default is None else {"default": spec.added.default}
        searched = {"comparisons": list(spec.added.operators)}
        description |= {"added": True, **searched, **default, **spec.added.limits()}
    return description


def _limits(spec: FieldSpec) -> Description:
    """What the column itself allows and begins with: length, decimals, choices, target, default, kinds of files."""
    column: Any = spec.column
    limits: Description = {}
    for attribute in ("max_length", "max_digits", "decimal_places"):
        if (value := getattr(column, attribute, None)) is not None:
            limits[attribute] = value
    if spec.kind in {Kind.CHOICE, Kind.STATE}:
        limits["choices"] = _choices(spec)
    if column.has_default() and isinstance(column.default, bool | int | str):
        limits["default"] = column.get_default()
    if spec.kind is Kind.MEASURE:
        units = units_of(column.dimension)
        limits["choices"] = [{"value": unit.code, "label": str(unit.symbol)} for unit in units]
        limits["offered"] = offered_units(column.dimension)
    if spec.kind is Kind.ADDRESS:
        limits |= described()
    if spec.target_model is not None:
        target = resource_of(spec.target_model)
        limits["relation"] = target.key() if target else None
    if spec.kind is Kind.FILE:
        send_to = f"{spec.home}files/{spec.name}/"
        limits |= {"accepts": list(column.accepts), "max_size": largest_size(), "send_to": send_to}
    return limits


def _choices(spec: FieldSpec) -> list[Description]:
    """Values with their labels; of states also the colour, the meaning to every trade, whether they are final."""
    workflow = getattr(spec.column, "workflow", None)
    states = workflow.known if workflow is not None else {}
    return [
        {"value": value, "label": str(label), **(_state(states[value]) if value in states else {})}
        for value, label in spec.choices
    ]


def _state(state: Any) -> Description:
    told = {"colour": state.colour, "standard": state.standard, "final": state.final}
    return {name: value for name, value in told.items() if value}


def _lines(lines: Lines, visible: Visible) -> Description:
    """A collection: whether it may be sent with its record, what may be done to its rows, and their columns."""
    actor, resource = visible.actor, visible.resource
    rights = LineRights(actor, resource, lines)
    may_create, may_update = rights.settable("create"), rights.settable("update")
    return {
        "name": lines.name,
        "label": str(lines.label(resource.model)),
        "read_only": lines.read_only,
        **{f"may_{verb}": _sendable(lines, verb, visible) for verb in ("create", "update")},
        "verbs": rights.verbs,
        "fields": [
            {**_field(spec), "may_create": name in may_create, "may_update": name in may_update}
            for name, spec in visible.line_fields(lines).items()
        ],
    }


def _sendable(lines: Lines, verb: str, visible: Visible) -> bool:
    granted = granted_fields(visible.actor, verb, visible.resource)
    return not lines.read_only and lines.name in granted and offered(visible.actor, verb, visible.resource)


def _views(resource: type[Resource], seen: frozenset[str]) -> list[Description]:
    """What the company added and wants to see in lists stands behind the columns of the first one."""
    views = [shown for view in resource.shown_views() if (shown := _view(view, seen))]
    first = next((view for view in views if view["kind"] == List.kind), None)
    if first is not None:
        added = added_to(resource.model).items()
        first["columns"] += [name for name, spec in added if name in seen and spec.added and spec.added.listed]
    return views


def _view(view: View, seen: frozenset[str]) -> Description | None:
    """The view without what is hidden; none where it would mean nothing without it."""
    if isinstance(view, List):
        columns = [name for name in view.columns if name in seen]
        sort = [name for name in view.sort if name.removeprefix("-") in seen]
        return {"kind": view.kind, "columns": columns, "sort": sort} if columns else None
    if not set(view.names()) <= seen:
        return None
    assert isinstance(view, Kanban | Calendar | MapView | Pivot)  # noqa: S101 (all there are)
    return {"kind": view.kind, **{name: value for name, value in vars(view).items() if value}}


def _figures(visible: Visible) -> Description:
    """What the records can be grouped by, and which functions of which fields can be asked for."""
    return {"groups": groupable(visible), "measures": measurable(visible)}


def _form(resource: type[Resource], seen: frozenset[str]) -> list[Description]:
    return [{"label": label, "names": names} for label, names in sections_of(resource, seen)]


def sections_of(resource: type[Resource], seen: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    """The parts of the form with the fields that are seen; none is empty.

    What the company added stands behind the field that it chose, the rest in a part of its own.
    """
    for label, names in _sections(resource):
        if shown := [name for name in names if name in seen]:
            yield str(label), shown


def _sections(resource: type[Resource]) -> Iterator[tuple[str | Promise, list[str]]]:
    rest = dict(added_to(resource.model))
    for section in resource.shown_form().sections:
        names = [each for name in section.names for each in (name, *_behind(name, rest))]
        yield section.label, names
        rest = {name: spec for name, spec in rest.items() if name not in names}
    yield _("Added fields"), list(rest)


def _behind(name: str, added: Mapping[str, FieldSpec]) -> list[str]:
    return [key for key, spec in added.items() if spec.added is not None and spec.added.after == name]


def _actions(resource: type[Resource], actor: Actor, seen: frozenset[str]) -> list[Description]:
    shown = [action for action in actions_of(resource) if offered(actor, action.name, resource)]
    return [{**_action(action), **_target(resource, action.name, seen)} for action in shown]


def _target(resource: type[Resource], name: str, seen: frozenset[str]) -> Description:
    """The state that a step leads to, for whoever sees states."""
    step = resource.workflow.transitions.get(name) if resource.workflow else None
    states = {spec.name for spec in resource.specs().values() if spec.kind is Kind.STATE}
    return {"leads_to": str(step.to)} if step is not None and states <= seen else {}


def _action(action: Action) -> Description:
    return {
        "name": action.name,
        "label": str(action.label),
        "bulk": action.bulk,
        "versioned": action.versioned,
        "states": list(action.states),
        "parameters": [
            {
                "name": asked.name,
                "label": str(asked.label),
                "kind": asked.kind.value,
                "required": asked.required,
                **_answers(asked.kind, asked.type),
            }
            for asked in action.parameters
        ],
    }


def _answers(kind: Kind, asked: Any) -> Description:
    if kind is Kind.CHOICE:
        return {"choices": [{"value": value, "label": str(label)} for value, label in asked.choices]}
    if kind is Kind.RELATION:
        target = resource_of(asked)
        return {"relation": target.key() if target else None}
    return {}
