"""Somebody who gives one field of everything that is ticked the same value, as the dialog of a list does (ADR 0149)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.test import Client

from api.tests.conftest import Company
from business.parties.models import Customer
from core.history.models import Entry
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context

CUSTOMERS = "/api/v1/business/parties/customer/"
CHANGE = f"{CUSTOMERS}change/"
#: So many records are asked about, and changed, in one request.
TURN = 100


@dataclass
class Turn:
    """What is sent in one request, under a key of its own."""

    key: str
    body: dict[str, Any]

    @property
    def ids(self) -> list[str]:
        return [each["id"] for each in self.body["records"]]


@dataclass
class Giver:
    """A browser or a program at the company's customers."""

    client: Client
    batches: list[str] = field(default_factory=list)

    def versions(self, ids: list[str], name: str = "city") -> dict[str, int]:
        """Of each record that exists for them, read anew."""
        found: dict[str, int] = {}
        for some in _some(ids):
            asked = {"id__in": ",".join(some), "fields": f"{name},version", "limit": str(TURN)}
            answer = self.client.get(CUSTOMERS, asked)
            assert answer.status_code == 200, answer.content
            found |= {each["id"]: each["version"] for each in answer.json()["results"]}
        return found

    def turns(self, versions: dict[str, int], key: str = "tour", mode: str = "valid", **values: Any) -> list[Turn]:
        wanted = [{"id": pk, "version": version, "values": values} for pk, version in versions.items()]
        return [Turn(f"{key}-{number}", {"records": some, "mode": mode}) for number, some in enumerate(_some(wanted))]

    def send(self, turn: Turn, *, keyed: bool = True) -> Any:
        headers = {"idempotency-key": turn.key} if keyed else {}
        return self.client.post(CHANGE, turn.body, content_type="application/json", headers=headers)

    def give(self, versions: dict[str, int], **values: Any) -> dict[str, str]:
        """All turns; what became of each record, ``done`` or the code of its refusal."""
        fared: dict[str, str] = {}
        for turn in self.turns(versions, str(uuid4()), **values):
            answer = self.send(turn)
            assert answer.status_code == 200, answer.content
            self.batches.append(answer.json()["batch"])
            fared |= became(answer)
        return fared

    def take_back(self) -> None:
        """The latest first, as the screen does."""
        for batch in reversed(self.batches):
            answer = self.client.post(f"{CUSTOMERS}history/{batch}/undo/", {}, content_type="application/json")
            assert answer.status_code == 200, answer.content


def _some(items: list[Any]) -> list[list[Any]]:
    return [items[place : place + TURN] for place in range(0, len(items), TURN)]


def became(answer: Any) -> dict[str, str]:
    return {each["id"]: each.get("error", {}).get("code", "done") for each in answer.json()["results"]}


def founded(house: Company, *cities: str) -> list[str]:
    """A customer in each of these cities, in their order."""
    with tenant_context(house.tenant):
        made = [Customer(first_name=f"C{place:03}", city=city) for place, city in enumerate(cities)]
        return [str(each.pk) for each in Customer.objects.bulk_create(made)]


def cities(house: Company) -> list[tuple[str, int]]:
    with tenant_context(house.tenant):
        return list(Customer.objects.order_by("first_name").values_list("city", "version"))


def stored(house: Company) -> tuple[list[Any], int, int]:
    """Customers with all they hold, entries of their history, events about records."""
    with tenant_context(house.tenant):
        customers = list(Customer.objects.order_by("pk").values())
        noted = Entry.objects.filter(target_label="parties.customer").count()
        return customers, noted, OutboxEvent.objects.filter(name__startswith="records.").count()


def acts(house: Company, action: str) -> dict[UUID, list[UUID | None]]:
    """By record, the numbers of the acts that history keeps of it."""
    with tenant_context(house.tenant):
        found: dict[UUID, list[UUID | None]] = {}
        for pk, batch in Entry.objects.filter(action=action, target_label="parties.customer").values_list(
            "target_id", "batch"
        ):
            found.setdefault(pk, []).append(batch)
        return found
