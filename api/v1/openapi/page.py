"""The document as a page, written by the server: it is read without any script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.template import Context, Engine
from django.utils.translation import get_language, get_language_bidi

TEMPLATE = Engine().from_string(Path(__file__).with_name("page.html").read_text())


def rendered(document: dict[str, Any]) -> str:
    """Operations under their tags, each with what it takes and what it answers."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for operation in _operations(document):
        groups.setdefault(operation["tags"][0], []).append(operation)
    records = {name: _shown(schema) for name, schema in document["components"]["schemas"].items()}
    return TEMPLATE.render(
        Context(
            {
                "title": document["info"]["title"],
                "language": get_language(),
                "direction": "rtl" if get_language_bidi() else "ltr",
                "groups": sorted(groups.items()),
                "records": sorted(records.items()),
            }
        )
    )


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    root = document["servers"][0]["url"]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            parameters = [{**each, "schema": json.dumps(each["schema"])} for each in operation["parameters"]]
            answers = [status for status in operation["responses"] if status < "300"]
            yield {
                **operation,
                "method": method.upper(),
                "path": root + path,
                "parameters": parameters,
                "body": body and _shown(body),
                "answers": [(status, _answer(operation["responses"][status])) for status in answers],
                "refusals": [status for status in operation["responses"] if status >= "400"],
            }


def _answer(response: dict[str, Any]) -> str:
    schema = response.get("content", {}).get("application/json", {}).get("schema")
    return _shown(schema) if schema else ""


def _shown(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False)
