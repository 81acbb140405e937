"""People at the views of the list of orders."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, alpha, beta, company, fresh_directory, program
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition
from core.users.policy.services import change_grants
from core.views.models import DefaultView, SavedView
from tests.company.conftest import Office, clerk

__all__ = ["alpha", "beta", "company", "fresh_directory", "program"]

VIEWS = "/api/v1/views/"
ORDERS = "business.orders.order"
#: All that a view of orders can say.
LARGE = {
    "resource": ORDERS,
    "name": "Grosses commandes",
    "q": "amrani",
    "filter": {"and": [{"status": "confirmed"}, {"total__gte": "500"}]},
    "sort": "-total,number",
    "columns": [{"name": "number"}, {"name": "total", "width": 140}],
    "shown_as": "kanban",
    "options": {"column": "payment_status", "limits": {"unpaid": 5}},
}
SEES_ORDERS = Right(ORDERS, ("view",))
SHARES = Right("company.saved_view", ("share",))
NO_TOTAL = Right(ORDERS, ("view",), sees=("-total",))


@pytest.fixture
def author(alpha: Company) -> Office:
    """The administrator of alpha: keeps and shares."""
    return Office(alpha.sign_in(), VIEWS)


def colleague(house: Company, *rights: Right) -> Office:
    """Somebody else of the company; all of them have the one role, CLERK."""
    return Office(clerk(house, *(rights or (SEES_ORDERS,))).client, VIEWS)


def kept(author: Office, **said: Any) -> Any:
    return author.send("post", status=201, **{"resource": ORDERS, "name": "Du jour", **said})


def names(office: Office) -> list[str]:
    return [view["name"] for view in office.get(resource=ORDERS)["results"]]


def stored(house: Company) -> list[Any]:
    """Everything that is kept of views, to see that a refusal changed nothing."""
    with tenant_context(house.tenant):
        return [*SavedView.objects.order_by("pk").values(), *DefaultView.objects.order_by("pk").values()]


def grant(house: Company, *rights: Right) -> None:
    """Change what the one role of the colleagues may do."""
    with tenant_context(house.tenant):
        change_grants(RoleDefinition.objects.get(key="CLERK"), list(rights), actor=SYSTEM)
