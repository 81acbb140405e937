"""One's own imports are found again: how each ended, and until when it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from api.tests.conftest import Company
from core.integrations.models import ImportRun
from core.tenancy.context import tenant_context

from .test_imports import CUSTOMERS, TWO, Desk, governed

__all__ = ["governed"]


def recent(desk: Desk) -> list[dict[str, Any]]:
    answer = desk.client.get(desk.root)
    assert answer.status_code == 200, answer.content
    return list(answer.json()["results"])


def test_the_latest_of_ones_own_files_come_first(alpha: Company) -> None:
    desk = Desk(alpha)
    first = desk.brought(TWO)
    second = desk.checked("reference;name;list_price;current_price\nA3;Mule;x;1\n")
    Desk(alpha, CUSTOMERS).check("phone;name\n0612345678;Salma\n")
    told = recent(desk)

    assert [(each["id"], each["file"], each["state"]) for each in told] == [
        (second["id"], "fichier.csv", "checked"),
        (first["id"], "fichier.csv", "done"),
    ]
    assert [(each["rows"], each["created"], each["refused"]) for each in told] == [(1, 0, 1), (2, 2, 0)]
    assert told[0]["state_label"] == "Vérifié"
    with tenant_context(alpha.tenant):
        done_at = ImportRun.objects.get(pk=first["id"]).done_at
    assert [each["undo_until"] for each in told] == [None, (done_at + timedelta(days=7)).isoformat()]


def test_what_can_no_longer_be_taken_back_has_no_day_for_it(alpha: Company) -> None:
    desk = Desk(alpha)
    run = desk.brought(TWO)
    with tenant_context(alpha.tenant):
        ImportRun.objects.update(done_at=timezone.now() - timedelta(days=7, minutes=1))
    assert [each["undo_until"] for each in recent(desk)] == [None]
    with tenant_context(alpha.tenant):
        ImportRun.objects.update(done_at=timezone.now())
    desk.ask(run, "undo/")
    assert [(each["state"], each["undo_until"]) for each in recent(desk)] == [("undone", None)]


def test_files_of_others_are_not_listed(alpha: Company, beta: Company) -> None:
    run = Desk(alpha).checked(TWO)
    with tenant_context(alpha.tenant):
        ImportRun.objects.update(sender="person:somebody-else")
    # Who sees everything of such records opens it, where told of it; it is not theirs to find again.
    assert Desk(alpha).ask(run, method="get").status_code == 200
    assert (recent(Desk(alpha)), recent(Desk(beta))) == ([], [])


def test_without_the_right_to_import_there_is_no_list(company: Callable[..., Company]) -> None:
    desk = Desk(company(role="LOGISTIQUE"))
    answer = desk.client.get(desk.root)
    assert (answer.status_code, answer.json()["code"]) == (403, "acces_refuse")


def test_the_first_values_of_each_column_are_shown_until_the_file_is_in(alpha: Company) -> None:
    desk = Desk(alpha)
    rows = "".join(f"A{n};{'n' * 70};1;1;{n}\n" for n in range(1, 5))
    run = desk.checked(f"reference;name;list_price;current_price;largeur\n{rows}")
    assert run["samples"] == {
        "reference": ["A1", "A2", "A3"],
        "name": ["n" * 60] * 3,
        "list_price": ["1", "1", "1"],
        "current_price": ["1", "1", "1"],
        "largeur": ["1", "2", "3"],
    }
    assert (run["runnable"], run["reason"]) == (True, "")
    done = desk.ask(run, "run/", mode="all").json()
    assert (done["samples"], done["runnable"]) == ({}, False)
