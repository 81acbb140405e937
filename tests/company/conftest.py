"""A company, its administrator, and colleagues whose one role has exactly the rights that a test gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.tests.conftest import PASSWORD, Company, alpha, beta, company, fresh_directory
from core.history.models import Entry
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.services import create_role
from core.users.services import create_member

__all__ = ["alpha", "beta", "company", "fresh_directory"]

ROOT = "/api/v1/company/"
DENIED = (403, "acces_refuse")
NOWHERE = (404, "introuvable")


@dataclass
class Office:
    """Somebody at the company's own addresses, or at others."""

    client: Client
    root: str = ROOT

    def get(self, path: str = "", **asked: str) -> Any:
        answer = self.client.get(self.root + path, asked)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def send(self, method: str, path: str = "", *, status: int = 200, **values: Any) -> Any:
        answer = getattr(self.client, method)(self.root + path, values, content_type="application/json")
        assert answer.status_code == status, answer.content
        return answer.json() if answer.content else None

    def refused(self, method: str, path: str = "", **values: Any) -> tuple[int, str]:
        body = {} if method == "get" else {"content_type": "application/json"}
        answer = getattr(self.client, method)(self.root + path, values, **body)
        assert answer.status_code >= 400, answer.content
        return answer.status_code, answer.json()["code"]

    def faults(self, method: str, path: str = "", **values: Any) -> dict[str, Any]:
        answer = getattr(self.client, method)(self.root + path, values, content_type="application/json")
        return dict(answer.json()["champs"])

    def statements(self, path: str, **asked: str) -> int:
        """How many the answer takes, besides those that let somebody in."""
        return self._all(path, **asked) - self._all("roles/grantable/")

    def _all(self, path: str, **asked: str) -> int:
        self.get(path, **asked)
        with CaptureQueriesContext(connections["default"]) as found:
            self.get(path, **asked)
        return len(found)


@pytest.fixture
def office(alpha: Company) -> Office:
    """The administrator of alpha."""
    return Office(alpha.sign_in())


def hired(house: Company, role: str = "CLERK", **details: Any) -> UserProfile:
    with tenant_context(house.tenant):
        return create_member(email=f"{uuid4().hex[:8]}@exemple.ma", password=PASSWORD, role=role, **details)


def clerk(house: Company, *rights: Right, **details: Any) -> Office:
    """A colleague whose role has these rights and no others."""
    profile = hired(house, **details)
    with tenant_context(house.tenant):
        if not RoleDefinition.objects.filter(key="CLERK").exists():
            create_role(key="CLERK", label="Commis", rights=rights, actor=SYSTEM)
    return Office(house.sign_in(email=profile.email))


def acts(house: Company, target: str) -> list[str]:
    """What history keeps about records of a model, in order, besides what the platform wrote."""
    with tenant_context(house.tenant):
        found = Entry.objects.filter(target_label=target).exclude(actor_kind="system")
        return list(found.values_list("action", flat=True))
