"""Tiles that ask for what does not exist stop the start, with a hint."""

from __future__ import annotations

import pytest

from business.orders.resources import OrderResource
from core.dashboard.checks import check_tiles, tiles_of
from core.kernel.resources import Tile


def faults(*tiles: Tile) -> list[tuple[str, str]]:
    resource = type("Tried", (OrderResource,), {"tiles": tiles})
    return [(str(each.id), each.msg.partition(": tile ")[2]) for each in tiles_of(resource)]


def test_what_is_declared_is_right() -> None:
    assert check_tiles(None) == []
    assert (
        faults(Tile("a", "A", groups=("status", "paid_on:week"), measure="sum:total", lately=("ordered_at", 7))) == []
    )


@pytest.mark.parametrize(
    ("tile", "fault"),
    [
        (Tile("a", "A", groups=("statuss",)), ("dashboard.E001", "status")),
        (Tile("a", "A", groups=("status:day",)), ("dashboard.E001", "status:day")),
        (Tile("a", "A", measure="sum:totall"), ("dashboard.E001", "total")),
        (Tile("a", "A", filter={"status__in": ("draft", "lost")}), ("dashboard.E001", "lost")),
        (Tile("a", "A", lately=("paid", 1)), ("dashboard.E001", "paid")),
        (Tile("a", "A", lately=("total", 1)), ("dashboard.E003", "total")),
    ],
)
def test_what_does_not_exist_is_named(tile: Tile, fault: tuple[str, str]) -> None:
    ((code, text),) = faults(tile)
    assert (code, fault[1] in text) == (fault[0], True), text


def test_two_of_one_name_are_refused() -> None:
    assert [code for code, _ in faults(Tile("a", "A"), Tile("a", "B"))] == ["dashboard.E002"] * 2
