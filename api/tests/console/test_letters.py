"""Events that a company's modules could not be told: seen by the team, tried again or given up with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest

from core.console.sightings import see
from core.kernel.events import Event, publish, subscribe
from core.outbox import dispatcher
from core.outbox.dispatcher import dispatch_pending
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context

from ..conftest import Company, refusal
from ..team import ROOT, Member
from .world import outcome

CRATE = UUID(int=1)
heard: list[int] = []
broken: set[int] = set()


@dataclass(frozen=True)
class CrateLost(Event):
    crate_id: UUID
    number: int


@subscribe(CrateLost)
def search(event: CrateLost) -> None:
    if event.number in broken:
        raise ValueError("Salma Idrissi, 0612345678")
    heard.append(event.number)


SEARCH = f"{__name__}.search"


@pytest.fixture(autouse=True)
def broken_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatcher, "MAX_ATTEMPTS", 1)
    heard.clear()
    broken.clear()
    broken.add(1)


@pytest.fixture
def letter(alpha: Company, slug: str) -> str:
    """One that was set aside, with another behind it; the team has looked."""
    with tenant_context(alpha.tenant):
        for number in (1, 2):
            publish(CrateLost(CRATE, number))
    dispatch_pending(alpha.tenant)
    see(slug)
    with tenant_context(alpha.tenant):
        return str(OutboxEvent.objects.get(payload__number=1).pk)


def letters(team: Member, slug: str) -> list[dict[str, Any]]:
    return list(team.get(f"tenants/{slug}/")["seen"]["letters"])


def states(company: Company) -> list[str]:
    with tenant_context(company.tenant):
        return list(OutboxEvent.objects.filter(key=str(CRATE)).order_by("sequence").values_list("state", flat=True))


def test_they_are_told_without_what_they_are_about(team: Member, slug: str, alpha: Company, letter: str) -> None:
    (told,) = letters(team, slug)
    with tenant_context(alpha.tenant):
        since = OutboxEvent.objects.get(pk=letter).created_at
    assert told == {
        "id": letter,
        "event": CrateLost.event_name,
        "record": str(CRATE),
        "owed": {SEARCH: "ValueError"},
        "attempts": 1,
        "since": since.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "behind": 1,
    }
    assert "Salma" not in str(team.get(f"tenants/{slug}/"))


@pytest.mark.parametrize("named", ["event", "subscriber"])
def test_what_is_tried_again_is_told_in_order(team: Member, slug: str, alpha: Company, letter: str, named: str) -> None:
    broken.clear()
    act = team.on(slug, "retry_letters", **{named: {"event": letter, "subscriber": SEARCH}[named]})
    assert (outcome(act), act["result"], letters(team, slug)) == (("done", ""), {"events": 1}, [])
    dispatch_pending(alpha.tenant)
    assert (heard, states(alpha)) == ([1, 2], ["delivered", "delivered"])


def test_what_is_given_up_is_never_told_and_the_company_reads_why(
    team: Member, slug: str, alpha: Company, letter: str
) -> None:
    act = team.on(slug, "discard_letter", event=letter, reason="Colis retrouvé")
    assert (outcome(act), letters(team, slug)) == (("done", ""), [])
    dispatch_pending(alpha.tenant)
    assert (heard, states(alpha)) == ([2], ["discarded", "delivered"])
    told = alpha.sign_in().get("/api/v1/support/").json()["acts"]
    assert [(each["kind"], each["reason"]) for each in told] == [("discard_letter", "Colis retrouvé")]
    assert outcome(team.on(slug, "discard_letter", event=letter)) == ("failed", "evenement_deja_traite")


def test_an_event_of_another_company_is_not_there(
    team: Member, slug: str, alpha: Company, beta: Company, letter: str
) -> None:
    for kind in ("retry_letters", "discard_letter"):
        assert outcome(team.on(beta.tenant.slug, kind, event=letter)) == ("failed", "evenement_deja_traite")
    assert states(alpha) == ["parked", "held"]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("retry_letters", {"reason": "x"}),
        ("retry_letters", {"reason": "x", "event": str(uuid4()), "subscriber": SEARCH}),
        ("discard_letter", {"reason": "x"}),
        ("discard_letter", {"event": str(uuid4())}),
    ],
)
def test_it_is_said_what_and_why(
    team: Member, slug: str, alpha: Company, letter: str, kind: str, wanted: dict[str, str]
) -> None:
    answer = team.client.post(f"{ROOT}tenants/{slug}/acts/{kind}/", wanted, content_type="application/json")
    assert refusal(answer) == (400, "donnees_invalides")
    assert states(alpha) == ["parked", "held"]
