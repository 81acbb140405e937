"""A company that added fields to its customers: one of each kind, all of them searched where they can be."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from api.tests.conftest import Company, alpha, beta, company, fresh_directory
from business.parties.models import Customer
from core.configuration.custom.services import define_field
from core.configuration.models import CustomField
from core.kernel.actors import SYSTEM
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.policy.services import create_role

__all__ = ["alpha", "beta", "company", "fresh_directory"]

CUSTOMERS = "/api/v1/business/parties/customer/"
KEY = "business.parties.customer"
SIZES = {"choices": [{"value": code, "labels": {"fr": code.upper(), "en": f"size {code}"}} for code in ("s", "m", "l")]}


def define(company: Company, key: str, kind: str, **choices: Any) -> CustomField:
    labels = choices.pop("labels", {"fr": key.capitalize(), "en": f"{key} (en)"})
    with tenant_context(company.tenant):
        return define_field(Customer, key, kind, labels, actor=SYSTEM, **choices)


def kept(company: Company, pk: str) -> dict[str, Any]:
    """What stands in the added fields of a customer."""
    with tenant_context(company.tenant):
        return dict(Customer.objects.get(pk=pk).custom)


@dataclass
class Desk:
    """Somebody at the customers of a company."""

    client: Client

    def post(self, **values: Any) -> Any:
        return self.client.post(CUSTOMERS, values, content_type="application/json")

    def made(self, **values: Any) -> dict[str, Any]:
        answer = self.post(**values)
        assert answer.status_code == 201, answer.content
        return dict(answer.json())

    def patch(self, record: dict[str, Any], **values: Any) -> Any:
        body = {"version": record["version"], **values}
        return self.client.patch(f"{CUSTOMERS}{record['id']}/", body, content_type="application/json")

    def get(self, path: str = "", **asked: str) -> Any:
        answer = self.client.get(f"{CUSTOMERS}{path}", asked)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def refused(self, path: str = "", **asked: str) -> tuple[int, str]:
        answer = self.client.get(f"{CUSTOMERS}{path}", asked)
        return answer.status_code, answer.json()["code"]

    def names(self, **asked: str) -> list[str]:
        return [each["first_name"] for each in self.get(**asked)["results"]]

    def described(self) -> dict[str, Any]:
        return dict(self.client.get(f"/api/v1/metadata/{KEY}/", headers={"accept-language": "fr"}).json())

    def document(self) -> dict[str, Any]:
        return dict(self.client.get("/api/v1/openapi.json").json())


@pytest.fixture
def desk(alpha: Company) -> Desk:
    return Desk(alpha.sign_in())


@pytest.fixture
def house(company: Callable[..., Company]) -> Company:
    """Where a clerk works, whose role is still to be made."""
    return company(role="CLERK")


def clerk(house: Company, *verbs: str, **fields: tuple[str, ...]) -> Desk:
    """The clerk, whose role has one right on customers."""
    with tenant_context(house.tenant):
        create_role(key="CLERK", label="Clerk", rights=[Right(KEY, verbs, **fields)], actor=SYSTEM)  # type: ignore[arg-type]
    return Desk(house.sign_in())


def brought(desk: Desk, content: str) -> dict[str, Any]:
    answer = desk.client.post(f"{CUSTOMERS}import/", {"file": SimpleUploadedFile("clients.csv", content.encode())})
    assert answer.status_code == 201, answer.content
    run = answer.json()
    answer = desk.client.post(f"{CUSTOMERS}import/{run['id']}/run/", {"mode": "valid"}, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return dict(answer.json())


def exported(desk: Desk, **asked: str) -> list[dict[str, str]]:
    answer = desk.client.get(f"{CUSTOMERS}export/", asked, headers={"accept-language": "fr"})
    assert answer.status_code == 200, answer.content
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))
