from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from core.kernel import events
from core.kernel.events import Event, known_events, restore, subscribe, subscribers

RECORD = UUID("01936c5e-0000-7000-8000-000000000001")


@dataclass(frozen=True)
class ParcelWeighed(Event):
    parcel_id: UUID
    weight: Decimal
    at: datetime
    day: date
    tags: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class ParcelLost(Event):
    parcel_id: UUID


PARCEL = ParcelWeighed(RECORD, Decimal("1.250"), datetime(2026, 11, 22, 10, tzinfo=UTC), date(2026, 11, 22), ("a",))


def test_an_event_survives_its_way_through_json():
    assert PARCEL.payload() == {
        "parcel_id": "01936c5e-0000-7000-8000-000000000001",
        "weight": "1.250",
        "at": "2026-11-22T10:00:00Z",
        "day": "2026-11-22",
        "tags": ["a"],
        "note": None,
    }
    assert restore(ParcelWeighed.event_name, PARCEL.payload()) == PARCEL


def test_an_event_is_ordered_by_its_first_field():
    assert PARCEL.key == str(RECORD)


def test_an_event_is_named_after_its_package():
    assert ParcelWeighed.event_name == "kernel.tests.parcel_weighed"


def test_an_unknown_name_is_an_error():
    with pytest.raises(KeyError):
        restore("stock.never_heard_of", {})


def test_a_second_event_of_that_name_is_refused():
    with pytest.raises(TypeError, match=r"kernel\.tests\.parcel_weighed"):
        type("ParcelWeighed", (Event,), {"__module__": "sectors.kernel.tests.events"})


def test_a_subscriber_has_a_stable_name():
    @subscribe(ParcelWeighed)
    def weigh(event: ParcelWeighed) -> None: ...

    name = f"{__name__}.test_a_subscriber_has_a_stable_name.<locals>.weigh"
    assert subscribers(ParcelWeighed)[name] is weigh
    assert name not in subscribers(ParcelLost)


def test_who_subscribes_to_the_base_hears_every_event(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(events, "_handlers", defaultdict(dict))

    @subscribe(Event)
    def everything(event: Event) -> None: ...

    @subscribe(ParcelWeighed)
    def weigh(event: ParcelWeighed) -> None: ...

    assert list(subscribers(ParcelWeighed).values()) == [weigh, everything]
    assert list(subscribers(ParcelLost).values()) == [everything]


def test_every_event_is_known_by_name():
    assert known_events()["kernel.tests.parcel_lost"] is ParcelLost
