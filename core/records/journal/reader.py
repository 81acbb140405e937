"""What one reader may know of what happened: the fields, collections and columns of lines that they see."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.db.models import F, Model, Q, QuerySet, Value

from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.reading.slots import Holds
from core.kernel.reading.visible import Visible, named
from core.kernel.resources import FieldSpec, Kind, Lines, Resource
from core.kernel.resources.titles import title_paths

#: Acts on the record as a whole: told to whoever sees the record, without what they may not see of it.
WHOLE = ("create", "delete", "restore")


def made_by(entry: Entry) -> bool:
    """Whether the record began with this act; imports say so in their own."""
    return entry.action == "create" or entry.data.get("made") is True


class Reader:
    """An actor before the history of one resource."""

    def __init__(self, actor: Actor, resource: type[Resource]) -> None:
        self.actor, self.resource = actor, resource
        self._visible = Visible(actor, resource)

    @cached_property
    def fields(self) -> dict[str, FieldSpec]:
        return self._visible.fields

    @cached_property
    def lines(self) -> dict[str, Lines]:
        """Collections seen whole: of a row that is gone, nobody could say whether a rule would have hidden it."""
        return {name: lines for name, lines in self._visible.lines.items() if not self._judged(lines)}

    @cached_property
    def columns(self) -> dict[str, dict[str, FieldSpec]]:
        """The columns of each collection's rows."""
        return {name: self._visible.line_fields(lines) for name, lines in self.lines.items()}

    def named(self, collection: str) -> bool:
        """Whether rows may be called by their titles: only where every part of a title is seen."""
        model = self.lines[collection].model(self.resource.model)
        seen = all(path.split("__")[0] in self.columns[collection] for path in title_paths(model))
        return seen and named(self.actor, model)

    @cached_property
    def state(self) -> FieldSpec | None:
        """The field that the steps of the workflow move, if the reader sees it."""
        return next((spec for spec in self.fields.values() if spec.kind is Kind.STATE), None)

    @property
    def steps(self) -> frozenset[str]:
        return frozenset(self.resource.workflow.transitions if self.resource.workflow else ())

    def entries(self) -> QuerySet[Entry]:
        """The entries about records of the resource that say something to this reader."""
        told = Q(Holds("{} @@ {}::jsonpath", F("data"), Value(" || ".join(self._seen()))))
        bare = Q(Holds("NOT ({} @@ {}::jsonpath)", F("data"), Value("exists($.fields.*) || exists($.lines.*)")))
        if self.steps and self.state is None:
            bare &= ~Q(action__in=self.steps)
        about = Entry.objects.filter(target_label=self.resource.model._meta.label_lower)
        found: QuerySet[Entry] = about.filter(told | bare | Q(action__in=WHOLE) | Q(data__made=True))
        return found

    def records(self) -> QuerySet[Any, Model]:
        """The records that exist for the reader."""
        return self.resource.model._default_manager.filter(self._visible.rule)

    def _seen(self) -> Iterator[str]:
        """One test for each field that may be told; the id, which never changes, begins."""
        yield from (f'exists($.fields."{name}")' for name in self.fields)
        for collection, columns in self.columns.items():
            yield from (f'exists($.lines."{collection}"[*].fields."{name}")' for name in columns)

    def _judged(self, lines: Lines) -> bool:
        child = self._visible.child(lines)
        return child is not None and bool(child.rule)
