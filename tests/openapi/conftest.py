from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from core.authentication.keys import issue_key
from core.tenancy import directory
from core.tenancy.context import tenant_context
from sectors.yoozak.roles import Role
from sectors.yoozak.tests.monde import planter
from sectors.yoozak.tests.poste import Poste


@dataclass(frozen=True)
class Visitor:
    """Somebody who talks to the API, and the headers that let them in."""

    host: str
    headers: dict[str, str]

    def get(self, path: str) -> Any:
        return Client(headers={**self.headers, "host": self.host}).get(f"/api/v1{path}")

    def document(self) -> dict[str, Any]:
        answer = self.get("/openapi.json")
        assert answer.status_code == 200, answer.content
        return dict(answer.json())


@pytest.fixture
def visitor(new_tenant: Callable[..., Any]) -> Iterator[Callable[[str], Visitor]]:
    """``visitor("administrator")`` in a browser, ``visitor("confirmation")`` as a program with few rights."""
    directory.forget_all()
    tenant = new_tenant(name="Babouches du Souss")
    with tenant_context(tenant):
        monde = planter(comptes=True)
        monde.prete_a_confirmer(("A38", 1))
    host = f"{tenant.slug}.localhost"

    def enter(role: str) -> Visitor:
        if role == "administrator":
            headers = Poste.ouvrir(host, monde.profils["admin1"]).entetes()
            return Visitor(host, {name: value for name, value in headers.items() if name != "host"})
        _, text = issue_key(tenant, name="Centre d'appels", role=Role.CONFIRMATION)
        return Visitor(host, {"authorization": f"Bearer {text}"})

    yield enter
    directory.forget_all()
