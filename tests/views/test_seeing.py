"""A view is opened with the reader's own rights: nothing of what is hidden comes out of it."""

from __future__ import annotations

import json
from typing import Any

from api.tests.conftest import Company
from core.kernel.rights import Right
from tests.company.conftest import Office

from .conftest import LARGE, NO_TOTAL, ORDERS, colleague, grant, kept


def seen(office: Office, view: Any) -> Any:
    return office.get(f"{view['id']}/")


def test_hidden_conditions_orders_and_columns_are_left_out_with_a_notice(alpha: Company, author: Office) -> None:
    view, clerk = kept(author, **{**LARGE, "scope": "shared"}), colleague(alpha, NO_TOTAL)
    found = seen(clerk, view)

    assert found["filter"] == {"and": [{"status": "confirmed"}]}
    assert (found["sort"], found["columns"]) == ("number", [{"name": "number"}])
    assert found["left_out"] == ["filter", "sort", "columns"]
    assert (found["q"], found["shown_as"], found["options"]) == ("amrani", "kanban", LARGE["options"])
    assert "total" not in json.dumps(found)
    assert "500" not in json.dumps(found["filter"])
    asked = clerk.client.get("/api/v1/business/orders/order/", {"filter": json.dumps(found["filter"])})
    assert asked.status_code == 200
    assert seen(author, view)["filter"] == LARGE["filter"]


def test_a_choice_with_a_hidden_condition_goes_whole(alpha: Company, author: Office) -> None:
    """Less of it would keep fewer records than the view means."""
    either = {"or": [{"status": "draft"}, {"and": [{"total__gte": "500"}, {"status": "confirmed"}]}]}
    view = kept(author, scope="shared", filter={"and": [either, {"payment_status": "unpaid"}]})
    clerk = colleague(alpha, NO_TOTAL)

    assert seen(clerk, view)["filter"] == {"and": [{"payment_status": "unpaid"}]}
    alone = kept(author, scope="shared", filter=either)
    assert (seen(clerk, alone)["filter"], seen(clerk, alone)["left_out"]) == ({}, ["filter"])


def test_a_way_of_looking_by_a_hidden_field_is_a_list(alpha: Company, author: Office) -> None:
    view = kept(author, scope="shared", shown_as="kanban", options={"column": "status"})
    clerk = colleague(alpha, Right(ORDERS, ("view",), sees=("-status",)))
    found = seen(clerk, view)
    assert (found["shown_as"], found["options"], found["left_out"]) == ("list", {}, ["shown_as"])
    figures = {"shown_as": "figures", "options": {"group": "status,ordered_at:month", "measure": "sum:total"}}
    told = kept(author, scope="shared", **figures)
    assert {name: told[name] for name in figures} == figures
    assert (seen(clerk, told)["shown_as"], seen(clerk, told)["options"]) == ("list", {})


def test_a_search_is_not_told_to_who_cannot_search(alpha: Company, author: Office) -> None:
    view = kept(author, scope="shared", q="amrani")
    clerk = colleague(alpha, Right(ORDERS, ("view",), sees=("status",)))
    assert (seen(clerk, view)["q"], seen(clerk, view)["left_out"]) == ("", ["q"])


def test_what_is_hidden_later_is_left_out_of_one_s_own_view_too(alpha: Company, author: Office) -> None:
    clerk = colleague(alpha)
    view = kept(clerk, filter={"total__gte": "500"}, sort="-total")
    grant(alpha, NO_TOTAL)

    assert (seen(clerk, view)["filter"], seen(clerk, view)["sort"]) == ({}, "")
    assert clerk.refused("patch", f"{view['id']}/", version=1, sort="total") == (400, "champ_inconnu")
    saved = clerk.send("patch", f"{view['id']}/", version=1, filter={"status": "draft"}, sort="")
    assert (saved["filter"], saved["left_out"]) == ({"status": "draft"}, [])
