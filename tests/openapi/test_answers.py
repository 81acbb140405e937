"""What the API answers is what its document says, whatever it is sent: as two roles, with a fixed seed."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv6Address
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from .conftest import Visitor

HELD = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
#: Nobody could go on after it.
LEFT_OUT = {("delete", "/session/")}
#: A sheet of paper takes a hundred times as long as an answer.
PAPERS = 2
BOUNDED = settings(
    max_examples=8,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("role", ["administrator", "confirmation"])
def test_answers_are_what_the_document_says(visitor: Callable[[str], Visitor], role: str) -> None:
    someone = visitor(role)
    document = someone.document()
    schema = schemathesis.openapi.from_dict(document)
    schema.app = served(someone)
    known = records(someone, document)
    statuses: set[int] = set()
    for found in schema.get_all_operations():
        operation = found.ok()
        if (operation.method, operation.path) not in LEFT_OUT:
            statuses |= try_out(operation, someone, known)
    assert {200, 400, 404} <= statuses


def served(someone: Visitor) -> Callable[..., Any]:
    """The platform as a server runs it, asked from an address of its own.

    The client would drop our cookies, and does not read what was made smaller.
    """
    application, address = get_wsgi_application(), str(IPv6Address(uuid4().int))
    shown = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in someone.headers.items()}
    shown |= {"REMOTE_ADDR": address, "HTTP_ACCEPT_ENCODING": "identity"}
    return lambda environ, start: application({**environ, **shown}, start)


def try_out(operation: Any, someone: Visitor, known: dict[str, list[str]]) -> set[int]:
    """Values that the document allows and some that it does not, at records that exist and some that do not.

    Returns the statuses that were answered.
    """
    modes = [operation.as_strategy(generation_mode=mode) for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)]

    statuses: set[int] = set()
    headers = {"host": someone.host}
    existing = known.get(operation.path.partition("{pk}")[0], [])

    @seed(20260)
    @settings(BOUNDED, max_examples=PAPERS if operation.path.endswith("/print/") else BOUNDED.max_examples)
    @given(case=st.one_of(modes), pk=st.sampled_from([*existing, None]))
    def ask(case: Any, pk: str | None) -> None:
        if pk is not None:
            case.path_parameters["pk"] = pk
        response = case.call(base_url=f"http://{someone.host}/api/v1", headers=headers)
        case.validate_response(response, checks=HELD)
        statuses.add(response.status_code)

    ask()
    return statuses


def records(someone: Visitor, document: dict[str, Any]) -> dict[str, list[str]]:
    """Ids of records by the address of their list."""
    paths = document["paths"]
    lists = [path for path in paths if "get" in paths[path] and f"{path}{{pk}}/" in paths]
    return {path: [each["id"] for each in someone.get(path).json()["results"]] for path in lists}
