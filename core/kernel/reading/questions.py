"""What is asked in an address: ``?etat=confirmee&sort=-total&expand=ville``, read for one actor."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from django.db.models import Model, Q

from ..actors import Actor
from ..resources import Lines, Resource
from . import middles
from .conditions import Conditions, Group
from .cursors import read_cursor
from .errors import InvalidFilter, InvalidValue, unknown
from .groups import read_groups
from .leads import can_walk
from .lookups import Look, is_many, look_up
from .measures import read_measures
from .plans import Children, Plan, Related
from .rules import with_slots
from .searching import Search, is_nowhere, may_hold
from .sorting import read_order
from .sources import Source, sources_of
from .stretches import BEGINNINGS, Stretch, read_stretch
from .tallies import Tally
from .visible import Visible, named
from .words import words

#: What shapes an answer; every other parameter is a condition.
SHAPING = ("fields", "expand")
LISTING = (*SHAPING, "sort", *BEGINNINGS, "limit", "filter", "q", "count")
FIGURING = ("group", "measure", "filter", "q")


class Question:
    """A plan and the values for its slots. Whatever the actor may not see is unknown here."""

    def __init__(self, actor: Actor, resource: type[Resource], parameters: Mapping[str, str]) -> None:
        self.visible, self.parameters = Visible(actor, resource), parameters
        self.values: list[Any] = []
        #: Whether the same plan always makes the same statement.
        self.lasting = True
        #: Whether the day, or what an index lists at this moment, is part of it.
        self.passing = False

    @cached_property
    def stretch(self) -> Stretch:
        """The part of the list that a page is; raises ``InvalidValue``."""
        return read_stretch(self.parameters)

    @property
    def counted(self) -> bool:
        written = self.parameters.get("count", "0")
        if written not in {"0", "1"}:
            raise InvalidValue(name="count", value=written)
        return written == "1"

    def page(self) -> Plan:
        """The plan of a list."""
        plan = self._narrowed(LISTING)
        order, stretch = read_order(self.visible, self.parameters.get("sort", "")), self.stretch
        # No index knows labels: what is shown of each record is worked out for those of the page alone.
        labelled = any(self.visible.fields[key.name].related_model is not None for key in order)
        inner = stretch.placed or plan.many or labelled
        place = (self._slot(stretch.skip or 0), self._slot(stretch.read)) if inner else None
        after = self._after(plan.resource, order)
        # What an index has listed is soon sorted, and a position is counted through what lies in front of it.
        walked = labelled and not stretch.skip and not plan.listed() and can_walk(plan.resource, order)
        far = self._is_far(plan, order)
        return replace(plan, order=order, backwards=stretch.backwards, after=after, place=place, far=far, walked=walked)

    def _is_far(self, plan: Plan, order: Any) -> bool:
        """Whether so much lies in front of the page, and more is asked of it than the index has."""
        narrowed = plan.search is None and (bool(plan.rule) or plan.filter is not None)
        far = narrowed and not plan.listed() and (self.stretch.skip or 0) >= middles.FAR
        return far and middles.has_far_middles(plan.resource, order)

    def tally(self, zone: str) -> Tally:
        """The plan of figures over the records of a list; days begin where the time zone says."""
        plan = self._narrowed(FIGURING)
        groups = read_groups(self.visible, self.parameters.get("group", ""), self._slot(zone))
        measures = read_measures(self.visible, self.parameters.get("measure", ""))
        used = (*(each.name for each in groups), *(each.name for each in measures if each.name))
        return Tally(replace(plan, fields=used), groups, measures)

    def _narrowed(self, shaping: Collection[str]) -> Plan:
        """The records that are asked for; ``shaping`` are the parameters that are no conditions."""
        conditions = Conditions(self.visible, self.values)
        asked = [conditions.condition(key, self.parameters[key]) for key in self.parameters if key not in shaping]
        groups = [conditions.group(loaded(self.parameters["filter"]))] if "filter" in self.parameters else []
        plan = self._shape(lines=())
        filtered, search = Group(True, (*asked, *groups)), self._search()
        looks = [*filtered.looks(), *(search.looks() if search else ())]
        self.passing = conditions.passing or bool(looks)
        unlisted = look_up(plan.resource.model, looks, self.values)
        return replace(
            plan,
            filter=filtered if filtered.members else None,
            search=search,
            unlisted=unlisted,
            many=any(is_many(self.values[look.slot]) for look in looks),
            hopeless=search is not None and is_nowhere(search, unlisted, self.values),
            lasting=self.lasting,
        )

    def record(self, identifier: object) -> Plan:
        """The plan of one record, with its lines."""
        for name in self.parameters:
            if name not in SHAPING:
                raise unknown(name, SHAPING)
        plan = self._shape(lines=self.visible.lines)
        return replace(plan, one=self._slot(identifier), lasting=self.lasting)

    def bare(self, identifier: object) -> Plan:
        """The plan of one record as its model knows it, whatever the actor may see of it."""
        rule = self._slotted(self.visible.rule, self.visible.resource)
        return Plan(self.visible.resource, rule, one=self._slot(identifier), lasting=self.lasting)

    def _shape(self, *, lines: Iterable[str]) -> Plan:
        expanded = _names(self.parameters.get("expand", ""))
        for name in expanded:
            if name not in self.visible.expandable:
                raise unknown(name, self.visible.expandable)
        relations = {name: self.visible.related[name] for name in expanded if name in self.visible.related}
        shown = [name for name in self.visible.lines if name in {*lines, *expanded}]
        return Plan(
            resource=self.visible.resource,
            rule=self._slotted(self.visible.rule, self.visible.resource),
            fields=self._fields(relations),
            expanded=tuple(self._related(name, related) for name, related in relations.items()),
            lines=tuple(self._children(self.visible.lines[name]) for name in shown),
            nameless=self._nameless(relations.values(), [self.visible.lines[name] for name in shown]),
        )

    def _nameless(self, expanded: Iterable[Visible], lines: Iterable[Lines]) -> frozenset[type[Model]]:
        """What the answer's relations lead to, as far as the actor may not know what it is called."""
        groups = [self.visible.fields, *(each.fields for each in expanded), *map(self.visible.line_fields, lines)]
        models = {spec.target_model for specs in groups for spec in specs.values() if spec.target_model}
        return frozenset(model for model in models if not named(self.visible.actor, model))

    def _fields(self, expanded: Iterable[str]) -> tuple[str, ...]:
        """All that is granted, or what is asked for; the id and what is expanded come along."""
        asked = _names(self.parameters.get("fields", ""))
        if not asked:
            return tuple(self.visible.fields)
        wanted = {"id", *expanded, *(self.visible.field(name).name for name in asked)}
        return tuple(name for name in self.visible.fields if name in wanted)

    def _related(self, name: str, related: Visible) -> Related:
        rule = self._slotted(related.rule, related.resource)
        return Related(name, related.resource, tuple(related.fields), rule)

    def _children(self, lines: Lines) -> Children:
        child = self.visible.child(lines)
        rule = self._slotted(child.rule, child.resource) if child else Q()
        return Children(lines.name, tuple(self.visible.line_fields(lines)), rule)

    def _search(self) -> Search | None:
        """What ``q`` looks for; raises ``UnknownField`` where nothing can be searched."""
        if "q" not in self.parameters:
            return None
        sources, typed = sources_of(self.visible), words(self.parameters["q"])
        if not sources:
            raise unknown("q", ())
        slots = {self._slot(word): word for word in typed}
        each = tuple(
            tuple(self._look(source, slot) for source in sources if may_hold(source, word))
            for slot, word in slots.items()
        )
        # Lines may hold one word each.
        single = [source for source in sources if len(slots) > 1 and not source.parent]
        return Search(each, tuple(self._look(source, *slots) for source in single)) if each else None

    def _look(self, source: Source, *slots: int) -> Look:
        return Look(source, slots, self._slot(None))

    def _after(self, resource: type[Resource], order: Any) -> tuple[int | None, ...]:
        if not self.stretch.cursor:
            return ()
        keys = read_cursor(resource, order, self.stretch.cursor)
        return tuple(None if key is None else self._slot(key) for key in keys)

    def _slotted(self, rule: Q, resource: type[Resource]) -> Q:
        found = with_slots(rule, resource.model, self.values)
        self.lasting = self.lasting and found is not None
        return rule if found is None else found

    def _slot(self, value: object) -> int:
        self.values.append(value)
        return len(self.values) - 1


def _names(written: str) -> list[str]:
    return [name for name in written.split(",") if name]


def loaded(written: str) -> Any:
    """The JSON of ``filter``; raises ``InvalidFilter``."""
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        raise InvalidFilter from None
