"""A calendar is kept with what is seen at once and whose rows it has, as far as the reader sees those fields."""

from __future__ import annotations

import pytest

from api.tests.conftest import Company
from business.orders.resources import OrderResource
from core.kernel.resources import Calendar
from core.kernel.rights import Right
from tests.company.conftest import Office

from .conftest import ORDERS, colleague, kept
from .test_seeing import seen


@pytest.fixture(autouse=True)
def dated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Orders on the days when they came."""
    views = (*OrderResource.views, Calendar(start="ordered_at", title="number"))
    monkeypatch.setattr(OrderResource, "views", views)


@pytest.mark.parametrize(
    "options", [{}, {"span": "week"}, {"span": "day", "rows": "payment_status"}, {"rows": "customer"}, {"rows": None}]
)
def test_a_calendar_is_kept_as_it_is_looked_at(alpha: Company, author: Office, options: dict[str, str | None]) -> None:
    view = kept(author, shown_as="calendar", options=options)
    assert (view["shown_as"], view["options"], view["left_out"]) == ("calendar", options, [])


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        ({"span": "year"}, (400, "options_de_vue_invalides")),
        ({"span": ["week"]}, (400, "options_de_vue_invalides")),
        ({"rows": "total"}, (400, "options_de_vue_invalides")),
        ({"rows": "inconnu"}, (400, "champ_inconnu")),
        ({"taille": "1"}, (400, "options_de_vue_invalides")),
    ],
)
def test_what_no_calendar_shows_is_refused(
    alpha: Company, author: Office, options: dict[str, object], refusal: tuple[int, str]
) -> None:
    said = {"resource": ORDERS, "name": "Vue", "shown_as": "calendar", "options": options}
    assert author.refused("post", **said) == refusal


@pytest.mark.parametrize("hidden", ["-ordered_at", "-customer"])
def test_a_calendar_by_a_hidden_field_is_a_list(alpha: Company, author: Office, hidden: str) -> None:
    view = kept(author, scope="shared", shown_as="calendar", options={"rows": "customer"})
    clerk = colleague(alpha, Right(ORDERS, ("view",), sees=(hidden,)))
    found = seen(clerk, view)
    assert (found["shown_as"], found["options"], found["left_out"]) == ("list", {}, ["shown_as"])
