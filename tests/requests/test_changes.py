"""What a request that changes a record sends, and what is left of one that is refused."""

from __future__ import annotations

import re
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.tests.conftest import Program, refusal
from business.catalog.models import Product
from core.history.models import Entry
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context

PRODUCTS = "/api/v1/business/catalog/product/"
SANDAL = {"reference": "S1", "name": "Sandale", "list_price": "10.00", "current_price": "9.00"}


def send(program: Program, path: str = PRODUCTS, method: str = "post", **values: Any) -> Any:
    return getattr(program.client, method)(path, values or SANDAL, content_type="application/json")


def kept(program: Program) -> tuple[list[str], int, int]:
    """References, entries of history, events."""
    with tenant_context(program.company.tenant):
        references = sorted(Product.objects.values_list("reference", flat=True))
        about = Entry.objects.filter(target_label="catalog.product")
        return references, about.count(), OutboxEvent.objects.filter(name__startswith="records.").count()


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[psycopg.Connection[Any]]:
    """Each time that more statements than one are sent together."""
    sent: list[psycopg.Connection[Any]] = []
    whole = psycopg.Connection.pipeline

    def noted(self: psycopg.Connection[Any]) -> Any:
        sent.append(self)
        return whole(self)

    monkeypatch.setattr(psycopg.Connection, "pipeline", noted)
    return sent


PRODUCT, NOTED = '"catalog_product"', ['INSERT INTO "history_entry"', 'INSERT INTO "outbox_outboxevent"']
#: What a statement does to which table, or asks.
WORK = re.compile(r'INSERT INTO "\w+"|UPDATE "\w+"|SELECT json_build_object|COMMIT')


def statements(captured: CaptureQueriesContext) -> list[list[str]]:
    """The beginning of each, and of those that it is made of."""
    return [WORK.findall(query["sql"]) for query in captured]


def test_a_new_record_its_history_its_event_and_its_answer_are_one_statement(program: Program) -> None:
    send(program, reference="S0", name="a", list_price="1", current_price="1")
    with CaptureQueriesContext(connection) as captured:
        answer = send(program)

    assert (answer.status_code, answer.json()["name"], answer.json()["version"]) == (201, "Sandale", 1)
    assert statements(captured) == [[f"INSERT INTO {PRODUCT}", *NOTED, "SELECT json_build_object"], ["COMMIT"]]
    assert kept(program) == (["S0", "S1"], 2, 2)


def test_a_change_its_history_its_event_and_its_answer_are_one_statement(program: Program) -> None:
    made = send(program).json()
    with CaptureQueriesContext(connection) as captured:
        answer = send(program, f"{PRODUCTS}{made['id']}/", "patch", version=made["version"], name="Sabot")

    assert (answer.status_code, answer.json()["name"], answer.json()["version"]) == (200, "Sabot", 2)
    assert statements(captured)[1:] == [[f"UPDATE {PRODUCT}", *NOTED, "SELECT json_build_object"], ["COMMIT"]]
    assert "FOR UPDATE OF" in captured[0]["sql"]
    assert kept(program) == (["S1"], 2, 2)


def test_what_is_one_statement_is_sent_as_any_other(program: Program, messages: list[Any]) -> None:
    made = send(program).json()
    messages.clear()
    assert send(program, reference="S2", name="a", list_price="1", current_price="1").status_code == 201
    changed = send(program, f"{PRODUCTS}{made['id']}/", "patch", version=1, name="Sabot")

    assert (changed.status_code, messages) == (200, [])


def test_the_answer_is_the_record_as_it_is_read_afterwards(program: Program) -> None:
    """With what the database works out, and with lines that nobody has touched."""
    made = send(program)
    path = f"{PRODUCTS}{made.json()['id']}/"
    assert (made.content, made["ETag"]) == ((read := program.get(path)).content, read["ETag"])
    lined = send(program, path, "patch", version=1, variants=[{"sku": "V1"}, {"option1": "37"}])
    assert [line["sku"] for line in lined.json()["variants"]] == ["V1", ""]

    changed = send(program, path, "patch", version=2, name="Sabot", current_price="8.5")

    assert (changed.status_code, changed.json()["current_price"]) == (200, "8.50")
    assert (changed.content, changed["ETag"]) == ((read := program.get(path)).content, read["ETag"])


def test_what_the_database_refuses_is_told_by_field_and_leaves_nothing(program: Program) -> None:
    made = send(program).json()
    other = send(program, reference="S2", name="Sabot", list_price="1", current_price="1").json()
    before = kept(program)

    refused = [
        send(program),
        send(program, f"{PRODUCTS}{other['id']}/", "patch", version=other["version"], reference=made["reference"]),
    ]

    assert [refusal(answer) for answer in refused] == [(400, "donnees_invalides")] * 2
    assert [list(answer.json()["champs"]) for answer in refused] == [["reference"]] * 2
    assert kept(program) == before == (["S1", "S2"], 2, 2)
