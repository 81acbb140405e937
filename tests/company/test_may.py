"""What one may change of the company oneself: the menu of its settings follows it."""

from __future__ import annotations

from api.tests.conftest import Company
from core.kernel.rights import Right

from .conftest import Office, clerk


def test_an_administrator_may_do_everything(office: Office) -> None:
    told = office.get("may/")
    assert told["administrator"] is True
    assert told["verbs"]["company.role"] == ["view", "create", "update", "delete", "assign", "why", "see_as"]
    assert told["verbs"]["company.key"] == ["view", "create", "delete"]
    assert told["sets"]["company.role"] == ["key", "label", "description", "is_proposed"]
    assert told["sets"]["company.group"] == ["name", "manager", "members"]
    assert "email" not in told["sets"]["company.person"]


def test_a_role_is_told_what_it_was_granted_of_the_administration(alpha: Company) -> None:
    seller = Right("business.parties.customer", ("view",))
    person = Right("company.person", ("view", "update"), "is_active", sets=("department", "email"))
    manager = clerk(alpha, person, seller)
    assert manager.get("may/") == {
        "administrator": False,
        "verbs": {"company.person": ["view", "update"]},
        "sets": {"company.person": ["department"]},
    }


def test_a_stranger_is_told_nothing(alpha: Company) -> None:
    assert Office(alpha.browser()).refused("get", "may/") == (401, "non_authentifie")
