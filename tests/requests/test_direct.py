"""A record that comes as JSON is written without what the framework prepares: answered, and refused, as it would."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.contrib.messages.middleware import MessageMiddleware

from api.middleware.session import TenantSessionMiddleware
from api.tests.conftest import Company, Program, refusal
from api.v1.resources.direct import DirectView
from business.catalog.models import Product
from core.tenancy import directory
from core.tenancy.context import tenant_context

PRODUCTS = "/api/v1/business/catalog/product/"
SANDAL = b'{"reference": "S1", "name": "Sandale", "list_price": "10.00", "current_price": "9.00"}'
JSON = "application/json"


def references(company: Company) -> list[str]:
    with tenant_context(company.tenant):
        return sorted(Product.objects.values_list("reference", flat=True))


def send(program: Program, body: bytes = SANDAL, kind: str = JSON, path: str = PRODUCTS, **headers: str) -> Any:
    return program.client.generic("POST", path, body, kind, headers=headers)


@pytest.fixture
def visited(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is there for people, each time that a request comes by."""
    seen: list[str] = []
    for middleware in (TenantSessionMiddleware, MessageMiddleware):
        process: Any = middleware.process_request

        def noted(self: Any, request: Any, process: Any = process) -> Any:
            seen.append(type(self).__name__)
            return process(self, request)

        monkeypatch.setattr(middleware, "process_request", noted)
    return seen


def test_a_program_passes_by_what_is_there_for_people(program: Program, visited: list[str]) -> None:
    made = send(program).json()
    changed = program.client.patch(f"{PRODUCTS}{made['id']}/", {"version": 1, "name": "Sabot"}, content_type=JSON)
    assert (changed.json()["name"], changed["Content-Length"]) == ("Sabot", str(len(changed.content)))
    assert visited == []

    program.company.sign_in().post(PRODUCTS, SANDAL, content_type=JSON)
    assert visited == ["TenantSessionMiddleware", "MessageMiddleware"] * 2


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"body": b'{"reference": '}, (400, "requete_illisible")),
        ({"body": b'{"reference": NaN}'}, (400, "requete_illisible")),
        ({"body": b'{"reference": "\xff"}'}, (400, "requete_illisible")),
        ({"body": b"[1]"}, (400, "donnees_invalides")),
        ({"body": b"null"}, (400, "donnees_invalides")),
        ({"body": b""}, (400, "donnees_invalides")),
        ({"body": b'{"reference": "S1", "colour": "red"}'}, (400, "donnees_invalides")),
        ({"body": b"reference=S1", "kind": "application/x-www-form-urlencoded"}, (415, "format_refuse")),
        ({"accept": "text/csv"}, (406, "format_refuse")),
        ({"path": f"{PRODUCTS}?format=xlsx"}, (404, "introuvable")),
        ({"authorization": "Bearer yz_nobody"}, (401, "non_authentifie")),
    ],
)
def test_what_is_refused_is_refused_as_by_the_framework(
    program: Program, monkeypatch: pytest.MonkeyPatch, sent: dict[str, Any], code: tuple[int, str]
) -> None:
    direct = send(program, **sent)
    monkeypatch.setattr(DirectView, "answers_directly", classmethod(lambda _cls, _request: False))
    usual = send(program, **sent)

    assert (refusal(direct), direct.content) == (code, usual.content)
    assert (direct.get("Allow"), direct["Content-Type"]) == (usual.get("Allow"), usual["Content-Type"])
    assert references(program.company) == []


@pytest.mark.parametrize("kind", [JSON, f"{JSON}; charset=utf-8", f"{JSON}; charset=latin-1"])
def test_what_is_written_is_answered_as_by_the_framework(
    program: Program, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    encoding = "latin-1" if "latin" in kind else "utf-8"
    direct = send(program, SANDAL.replace(b"Sandale", "Été".encode(encoding)), kind)
    monkeypatch.setattr(DirectView, "answers_directly", classmethod(lambda _cls, _request: False))
    usual = send(program, SANDAL.replace(b"Sandale", "Été".encode(encoding)).replace(b"S1", b"S2"), kind)

    assert (direct.status_code, direct.json()["name"]) == (usual.status_code, usual.json()["name"]) == (201, "Été")
    for name in ("Allow", "Content-Type", "ETag"):
        assert direct[name] == usual[name]
    assert direct["Content-Length"] == str(len(direct.content))
    assert direct["Location"] == f"{PRODUCTS}{direct.json()['id']}/"


def test_a_change_that_comes_again_is_made_once(program: Program) -> None:
    first, again = (send(program, **{"idempotency-key": "k1"}) for _ in range(2))

    assert (again.status_code, again.content, again["Idempotency-Replayed"]) == (201, first.content, "true")
    assert references(program.company) == ["S1"]


def test_a_company_that_may_only_read_is_left_as_it_is(program: Program, suspend: Any) -> None:
    send(program)
    suspend(program.company.tenant, "read_only")
    assert refusal(send(program, SANDAL.replace(b"S1", b"S2"))) == (403, "entreprise_en_lecture_seule")
    directory.forget_all()
    assert refusal(send(program, SANDAL.replace(b"S1", b"S2"))) == (403, "entreprise_en_lecture_seule")
    assert references(program.company) == ["S1"]


@pytest.mark.parametrize(
    ("length", "headers", "code"),
    [
        (str(settings.LARGEST_BODY + 1), {}, (413, "requete_trop_lourde")),
        ("10", {"transfer-encoding": "chunked"}, (411, "longueur_requise")),
    ],
)
def test_nobody_reads_more_than_is_borne(
    program: Program, length: str, headers: dict[str, str], code: tuple[int, str]
) -> None:
    said = {"CONTENT_TYPE": JSON, "CONTENT_LENGTH": length}
    assert refusal(program.client.generic("POST", PRODUCTS, headers=headers, **said)) == code
    assert references(program.company) == []


def test_a_role_that_may_not_create_or_see_is_refused_or_told_the_id_alone(alpha: Company) -> None:
    reader = Program(alpha, scopes=["business.catalog.product:view"])
    writer = Program(alpha, scopes=["business.catalog.product:create"])

    assert refusal(send(reader)) == (403, "acces_refuse")
    assert references(alpha) == []
    assert [*send(writer).json()] == ["id"]
    assert references(alpha) == ["S1"]


def test_a_page_of_somebody_else_writes_nothing_in_a_persons_name(alpha: Company) -> None:
    browser = alpha.sign_in()
    browser.handler.enforce_csrf_checks = True
    answer = browser.post(PRODUCTS, SANDAL, content_type=JSON)

    assert (answer.status_code, references(alpha)) == (403, [])
