"""People who share customers, and strangers who hold their links."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import pytest

from api.tests.conftest import Company, alpha, beta, company, fresh_directory
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.sharing.models import PublicLink
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.services import change_grants
from tests.company.conftest import Office, clerk

__all__ = ["alpha", "beta", "company", "fresh_directory"]

LINKS = "/api/v1/links/"
SHARED = "/api/v1/shared/"
CUSTOMER = "business.parties.customer"
CUSTOMERS = "/api/v1/business/parties/customer/"
PRINTS = Right(CUSTOMER, ("view", "print"))
SHARES = Right("company.public_link", ("create",))
NOWHERE = (404, "introuvable")
DENIED = (403, "acces_refuse")


@dataclass
class Stranger:
    """Whoever holds an address: a browser without any session."""

    house: Company
    address: str
    said: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str = "", **more: str) -> Any:
        text = self.address.partition("#")[2]
        sent = {"text": text, **self.said, **more}
        return self.house.browser().post(SHARED + path, sent, content_type="application/json")

    def reads(self, **more: str) -> Any:
        """The page, without the marks that keep names of either direction in their place."""
        answer = self.ask(**more)
        assert answer.status_code == 200, answer.content
        return json.loads(re.sub("[\u2066-\u2069]", "", answer.content.decode()))

    def refused(self, path: str = "", **more: str) -> tuple[int, str]:
        answer = self.ask(path, **more)
        assert answer.status_code >= 400, answer.content
        return answer.status_code, answer.json()["code"]


@pytest.fixture
def sharer(alpha: Company) -> Office:
    """A colleague who may see, print and share customers."""
    return Office(clerk(alpha, PRINTS, SHARES, first_name="Amal", last_name="Idrissi").client, LINKS)


@pytest.fixture
def customer(alpha: Company) -> str:
    """Of the administrator."""
    return new_customer(alpha)


def new_customer(house: Company, **values: Any) -> str:
    wanted = {
        "first_name": "Salma",
        "last_name": "Benjelloun",
        "email": f"{uuid4().hex[:8]}@exemple.ma",
        "phones": [{"raw": "0612345678", "is_primary": True}],
        **values,
    }
    return str(Office(house.sign_in(), CUSTOMERS).send("post", status=201, **wanted)["id"])


def shared(office: Office, pk: str, house: Company, *fields: str, **terms: Any) -> tuple[dict[str, Any], Stranger]:
    """A link to the customer, as it was told to its maker, and somebody who holds it."""
    wanted = {"name": "Pour le comptable", "days": 30, "fields": fields or ("first_name", "last_name"), **terms}
    told = office.send("post", status=201, resource=CUSTOMER, record=pk, **wanted)
    return told, Stranger(house, told.pop("address"))


def words(page: dict[str, Any]) -> dict[str, str]:
    """What the fields of a page say, by their labels."""
    return {each["label"]: each["text"] for section in page["sections"] for each in section["fields"]}


def grant(house: Company, *rights: Right) -> None:
    """Change what the one role of the colleagues may do."""
    with tenant_context(house.tenant):
        change_grants(RoleDefinition.objects.get(key="CLERK"), list(rights), actor=SYSTEM)


def person(house: Company) -> UserProfile:
    """The one colleague with that role."""
    with tenant_context(house.tenant):
        found: UserProfile = UserProfile.objects.get(role="CLERK")
        return found


def stored(house: Company) -> list[Any]:
    """Everything that is kept of links, to see that a refusal changed nothing."""
    with tenant_context(house.tenant):
        return list(PublicLink.objects.order_by("pk").values())


def told(house: Company, pk: str) -> list[tuple[str, str, str]]:
    """What the customer's history says of links: the act, and who did it."""
    with tenant_context(house.tenant):
        found = Entry.objects.filter(target_id=pk, action__endswith="link")
        return list(found.values_list("action", "actor_kind", "actor_name"))
