"""The refusals that every operation can answer, as RFC 9457 problems."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from core.openapi.schemas import INTEGER, TEXT, Schema, listed, mapping, shape

PROBLEM: Schema = shape(type=TEXT, title=TEXT, status=INTEGER, code=TEXT, message=TEXT, champs=mapping(listed(TEXT)))
#: Unreadable, not signed in, not allowed, not there, in no such format, too often, being moved.
ALWAYS = (400, 401, 403, 404, 406, 429, 503)
#: Meanwhile changed or not in this state, too large, in no such format, against a rule, without its version.
CHANGES = (409, 413, 415, 422, 428)


def refusals(*, changes: bool) -> dict[str, Any]:
    """Responses by status."""
    return refused(*sorted([*ALWAYS, *(CHANGES if changes else ())]))


def refused(*statuses: int) -> dict[str, Any]:
    return {str(status): {"$ref": f"#/components/responses/{status}"} for status in statuses}


def components() -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem"}}}
    return {
        str(status): {"description": HTTPStatus(status).phrase, "content": content} for status in (*ALWAYS, *CHANGES)
    }


def answered(status: int, schema: Schema | None) -> dict[str, Any]:
    """The answer that is no refusal."""
    content = {} if schema is None else {"content": {"application/json": {"schema": schema}}}
    return {str(status): {"description": HTTPStatus(status).phrase, **content}}


def handed_out(kinds: Iterable[str]) -> dict[str, Any]:
    """The answer is a file of one of these kinds."""
    content = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in kinds}
    return {"200": {"description": HTTPStatus.OK.phrase, "content": content}}


def sent(schema: Schema) -> dict[str, Any]:
    """What a request brings."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def sent_file() -> dict[str, Any]:
    """A request brings a file, as a form sends it."""
    form = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}, "required": ["file"]}
    return {"required": True, "content": {"multipart/form-data": {"schema": form}}}


def parameter(name: str, schema: Schema, *, where: str = "query", required: bool = False) -> dict[str, Any]:
    """One value of the address; several values of one parameter are separated by commas."""
    style = {"style": "form", "explode": False} if schema.get("type") == "array" else {}
    return {"name": name, "in": where, "required": required or where == "path", "schema": schema, **style}
