"""The operations that one actor has on one declared resource."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from core.integrations.errors import ExportOutdated
from core.integrations.models import Mode
from core.integrations.whole_files import TYPES
from core.kernel.actors import Actor
from core.kernel.files import WEBP
from core.kernel.reading.sorting import sortable
from core.kernel.reading.sources import sources_of
from core.kernel.reading.stretches import FURTHEST, LARGEST_LIMIT
from core.kernel.reading.visible import Visible
from core.kernel.resources import EVERYTHING, Action, FieldSpec, Kind, Lines, Resource
from core.kernel.rights import granted_fields
from core.openapi import form_schema
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INTEGER, TEXT, VERSION, Schema, listed, nullable, one_of, shape
from core.printing.errors import TooManyToPrint
from core.records.acting import actions_of
from core.records.description import offered
from core.records.forms import filled, form_of, settable
from core.records.line_rights import LineRights
from core.records.questions import asked_form

from ..resources.actions import MANY
from ..resources.exports import LATEST, PREPARED
from ..resources.printing import PAPER
from ..resources.related import RELATED
from .figures import FIGURES, figures_asked
from .refusals import PROBLEM, answered, handed_out, parameter, refusals, refused, sent, sent_file
from .values import questions, read_schema

Paths = dict[str, dict[str, Any]]
IF_MATCH = parameter("If-Match", {"type": "string", "pattern": r'^"\d{1,9}"$'}, where="header")


class ResourceDocument:
    """Addresses and record of one resource, as far as the actor's rights go."""

    def __init__(self, resource: type[Resource], actor: Actor) -> None:
        self.resource, self.actor, self.visible = resource, actor, Visible(actor, resource)
        self.tag = str(resource.usual_plural())

    def offers(self, verb: str) -> bool:
        return verb in self.resource.verbs() and offered(self.actor, verb, self.resource)

    def record(self) -> Schema:
        """As it is read; ``fields`` may leave out everything but the id."""
        specs = self.visible.fields if self.offers("view") else {"id": self.resource.field("id")}
        members = {name: {**read_schema(spec), **self._retiring(name)} for name, spec in specs.items()}
        collections = {lines.name: self._rows(lines) for lines in self.visible.lines.values()}
        identifier = members.pop("id")
        return shape(id=identifier, optional={**members, **(collections if self.offers("view") else {})})

    def paths(self) -> Paths:
        """Operations by address and method; an address without any does not exist for the actor."""
        root = "/" + self.resource.path()
        one = f"{root}{{pk}}/"
        found: Paths = {
            root: dict(self._listing()),
            one: dict(self._single()),
            f"{root}change/": dict(self._changing()),
            f"{root}delete/": dict(self._deleting()),
            f"{root}figures/": dict(self._figures()),
            f"{root}export/": dict(self._export()),
            **{f"{root}export/jobs/{below}": operations for below, operations in self._prepared().items()},
            f"{root}print/": dict(self._print()),
            f"{one}print/": dict(self._print(one=True)),
            f"{one}related/": dict(self._related()),
        }
        for action in self._actions():
            retiring = self._retiring(action.name)
            found[f"{one}actions/{action.name}/"] = {"post": {**self._action(action), **retiring}}
            found[f"{root}actions/{action.name}/"] = {"post": {**self._bulk_action(action), **retiring}}
        for spec in self.visible.fields.values() if self.offers("view") else ():
            if spec.kind is Kind.FILE:
                place = f"{one}files/{spec.name}/{{file}}/"
                found[place] = {"get": self._held(spec, "")}
                found[f"{place}thumbnail/"] = {"get": self._held(spec, "_thumbnail")}
        for name in self._sent_files():
            found[f"{root}files/{name}/"] = {"post": self._sending(name)}
        return {path: operations for path, operations in found.items() if operations}

    def _held(self, spec: FieldSpec, part: str) -> dict[str, Any]:
        """The file of a field, or its small picture."""
        kinds = (WEBP,) if part else spec.column.accepts  # type: ignore[union-attr] # of files
        asked = [parameter("file", IDENTIFIER, where="path")]
        return self._file(f"file_{spec.name}{part}", kinds, parameters=asked, one=True)

    def _sent_files(self) -> list[str]:
        verbs = [verb for verb in ("create", "update") if self.offers(verb)]
        names = {name for verb in verbs for name in granted_fields(self.actor, verb, self.resource)}
        return [name for name in self.resource.writable_names() if name in names and self._is_file(name)]

    def _is_file(self, name: str) -> bool:
        return self.resource.field(name).kind is Kind.FILE

    def _sending(self, name: str) -> dict[str, Any]:
        """A file for a field of a record that is saved next."""
        answer = shape(id=IDENTIFIER, name=TEXT, type=TEXT, size=INTEGER)
        operation = self._operation(f"send_{name}", answer, status=201)
        return {**operation, "requestBody": sent_file(), "responses": answered(201, answer) | refusals(changes=True)}

    def _listing(self) -> Iterator[tuple[str, Any]]:
        if self.offers("view"):
            yield "get", self._operation("list", self._page(), parameters=self._questions())
        if self.offers("create"):
            yield "post", self._operation("create", self._reference(), status=201, body=self._values("create"))

    def _page(self) -> Schema:
        """Its own ``cursor`` is told where it was asked for by position, the count where that was asked."""
        ends = {name: nullable(TEXT) for name in ("next", "previous")}
        return shape(results=listed(self._reference()), **ends, optional={"cursor": TEXT, "count": INTEGER})

    def _figures(self) -> Iterator[tuple[str, Any]]:
        """Over the same records as the list; a date is grouped by the period that follows its name."""
        if self.offers("view"):
            asked = [parameter(name, listed(one_of(*choices))) for name, choices in figures_asked(self.visible).items()]
            yield "get", self._operation("figures", FIGURES, parameters=[*asked, *self._conditions()])

    def _single(self) -> Iterator[tuple[str, Any]]:
        if self.offers("view"):
            yield "get", self._operation("read", self._reference(), parameters=self._shaping(), one=True)
        if self.offers("update"):
            body = self._values("update", version=VERSION)
            yield "patch", self._operation("update", self._reference(), body=body, parameters=[IF_MATCH], one=True)
        if self.offers("delete"):
            operation = self._operation(
                "delete", None, status=204, parameters=[parameter("version", VERSION)], one=True
            )
            operation["responses"] |= answered(200, shape(archived=BOOLEAN)) | refusals(changes=True)
            yield "delete", operation

    def _changing(self) -> Iterator[tuple[str, Any]]:
        """Many records in one act, each to values of its own."""
        if self.offers("update"):
            change = shape(id=IDENTIFIER, version=VERSION, values=self._values("update"))
            body = shape(records=_some(change), optional={"mode": one_of(*Mode.values)})
            yield "post", self._operation("change", shape(batch=IDENTIFIER, results=listed(_result())), body=body)

    def _deleting(self) -> Iterator[tuple[str, Any]]:
        """Many records in one act; those that others quote are archived."""
        if self.offers("delete"):
            body = shape(records=_some(shape(id=IDENTIFIER, version=VERSION)))
            yield "post", self._operation("delete_many", shape(results=listed(_result(archived=BOOLEAN))), body=body)

    def _export(self) -> Iterator[tuple[str, Any]]:
        """All the records that a list would show page by page."""
        if self.offers("export") and self.offers("view"):
            yield "get", self._file("export", tuple(TYPES.values()), parameters=self._exported())

    def _exported(self) -> list[dict[str, Any]]:
        return [parameter("format", one_of(*TYPES)), *self._whole_list()]

    def _prepared(self) -> Paths:
        """Exports that are written beside, for lists that are too long to be waited for."""
        if not (self.offers("export") and self.offers("view")):
            return {}
        at = [parameter("job_id", IDENTIFIER, where="path")]
        begin = self._operation("prepare_export", PREPARED, status=201, parameters=self._exported())
        begin["responses"] |= refusals(changes=True)
        latest = self._operation("prepared_exports", LATEST)
        file = self._file("prepared_export_file", tuple(TYPES.values()), parameters=at)
        file["responses"] |= refused(ExportOutdated.status)
        return {
            "": {"get": latest, "post": begin},
            "{job_id}/": {"get": self._operation("prepared_export", PREPARED, parameters=at)},
            "{job_id}/file/": {"get": file},
        }

    def _print(self, *, one: bool = False) -> Iterator[tuple[str, Any]]:
        """The list, which may be too long for paper, or one record."""
        if self.offers("print") and self.offers("view"):
            name, asked = ("print", ()) if one else ("print_list", self._whole_list())
            operation = self._file(name, (PAPER,), parameters=asked, one=one)
            if not one:
                operation["responses"] |= refused(TooManyToPrint.status)
            yield "get", operation

    def _related(self) -> Iterator[tuple[str, Any]]:
        if self.offers("view"):
            yield "get", self._operation("related", RELATED, one=True)

    def _file(self, name: str, kinds: Iterable[str], **more: Any) -> dict[str, Any]:
        operation = self._operation(name, None, **more)
        operation["responses"] |= handed_out(kinds)
        return operation

    def _actions(self) -> list[Action]:
        return [action for action in actions_of(self.resource) if self.offers(action.name)]

    def _action(self, action: Action) -> dict[str, Any]:
        body = form_schema(asked_form(action, self.actor))
        body["properties"]["version"] = VERSION
        return self._operation(action.name, self._reference(), body=body, parameters=[IF_MATCH], one=True)

    def _bulk_action(self, action: Action) -> dict[str, Any]:
        body = form_schema(asked_form(action, self.actor))
        body["properties"]["ids"] = _some(IDENTIFIER)
        body["required"] = [*body.get("required", ()), "ids"]
        answer = shape(batch=nullable(IDENTIFIER), results=listed(_result()))
        return self._operation(f"{action.name}_many", answer, body=body)

    def _values(self, verb: str, **more: Schema) -> Schema:
        """What the form of the verb takes, and the collections that may be sent with it."""
        names = granted_fields(self.actor, verb, self.resource)
        partial = verb == "update"
        body = form_schema(
            form_of(self.resource, settable(self.resource, names), {}, actor=self.actor), partial=partial
        )
        for lines in self.resource.lines:
            if lines.name in names and not lines.read_only:
                body["properties"][lines.name] = listed(self._row_values(lines, verb))
        body["properties"] |= more
        return {**body, "additionalProperties": False}

    def _row_values(self, lines: Lines, verb: str) -> Schema:
        """A line to be written; one that is there already, which a change may name, says its id."""
        rights = LineRights(self.actor, self.resource, lines)
        names = rights.settable("create") | (rights.settable("update") if verb == "update" else frozenset())
        form = filled(lines.model(self.resource.model), names, {}, actor=self.actor)
        row = form_schema(form, partial="create" not in rights.verbs)
        return {**row, "properties": {"id": IDENTIFIER, **row["properties"]}, "additionalProperties": False}

    def _rows(self, lines: Lines) -> Schema:
        fields = self.visible.line_fields(lines)
        return listed(shape(id=IDENTIFIER, **{name: read_schema(spec) for name, spec in fields.items()}))

    def _shaping(self) -> list[dict[str, Any]]:
        shown = listed(one_of(*self.visible.fields))
        expandable = self.visible.expandable
        expanding = [parameter("expand", listed(one_of(*expandable)))] if expandable else []
        return [parameter("fields", shown), *expanding]

    def _questions(self) -> list[dict[str, Any]]:
        """How a list is shaped, ordered and paged, and of which records."""
        asked: dict[str, Schema] = {
            "limit": {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT},
            "count": one_of("0", "1"),
            "cursor": TEXT,
            "before": TEXT,
            "at": {"type": "integer", "minimum": -FURTHEST, "maximum": FURTHEST},
        }
        paged = [parameter(name, schema) for name, schema in asked.items()]
        return [*self._shaping(), self._order(), *paged, *self._conditions()]

    def _whole_list(self) -> list[dict[str, Any]]:
        """The same without pages, and without what stands in other records."""
        return [parameter("fields", listed(one_of(*self.visible.fields))), self._order(), *self._conditions()]

    def _order(self) -> dict[str, Any]:
        by = sortable(self.visible)
        return parameter("sort", listed(one_of(*by, *(f"-{name}" for name in by))))

    def _conditions(self) -> list[dict[str, Any]]:
        """Which records are meant."""
        asked: dict[str, Schema] = {"filter": TEXT}
        if sources_of(self.visible):
            asked["q"] = TEXT
        for name in self.resource.filter_names():
            asked |= questions(self.visible.fields[name]) if name in self.visible.fields else {}
        return [parameter(name, schema) for name, schema in asked.items()]

    def _reference(self) -> Schema:
        return {"$ref": f"#/components/schemas/{self.resource.key()}"}

    def _retiring(self, name: str) -> Schema:
        """Said of a field or an action that programs should do without."""
        return {"deprecated": True} if name in self.resource.retiring else {}

    def _operation(
        self, name: str, answer: Schema | None, *, status: int = 200, one: bool = False, **more: Any
    ) -> dict[str, Any]:
        path = [parameter("pk", IDENTIFIER, where="path")] if one else []
        body = more.get("body")
        return {
            "operationId": f"{self.resource.key()}.{name}",
            "summary": f"{self.resource.usual_label()}: {name.replace('_', ' ')}",
            "tags": [self.tag],
            "parameters": [*path, *more.get("parameters", ())],
            **({"requestBody": sent(body)} if body is not None else {}),
            "responses": answered(status, answer) | refusals(changes=body is not None),
            **self._retiring(EVERYTHING),
        }


def _some(item: Schema) -> Schema:
    """As many as one request may be about."""
    return {**listed(item), "minItems": 1, "maxItems": MANY}


def _result(**more: Schema) -> Schema:
    """What became of one of many records."""
    error = shape(**{name: PROBLEM["properties"][name] for name in ("code", "message", "champs")})
    return shape(id=IDENTIFIER, ok=BOOLEAN, optional={"error": error, **more})
