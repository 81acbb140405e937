"""What stands on somebody's first page, and how they arrange it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import AccessDenied
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from .errors import TooManyTiles, UnknownTile
from .models import Dashboard
from .tiles import Shown, ask, is_answered, proposed

MOST_TILES = 24
Kept = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """The tiles in their order, and whether the person arranged them."""

    tiles: list[Shown]
    arranged: bool


def page_of(actor: Actor) -> Page:
    """What the actor sees first; tiles about what they may not see are not there."""
    row = _row(actor)
    if row is None:
        return Page(proposed(actor), arranged=False)
    return Page(_shown(row.tiles, actor), arranged=True)


def pin(actor: Actor, tile: Mapping[str, Any]) -> Page:
    """Put a tile of one's own behind the others; raises what asking for its figures would raise."""
    own = {"key": f"own-{uuid7()}", **tile}
    ask(_own(own), actor)
    with _arranging(actor) as row:
        if len(row.tiles) >= MOST_TILES:
            raise TooManyTiles(most=MOST_TILES)
        row.tiles.append(own)
    return page_of(actor)


def arrange(actor: Actor, keys: Sequence[str]) -> Page:
    """Show these tiles in this order, of one's own and of those proposed; what the actor does not see stays behind."""
    with _arranging(actor) as row:
        shown = {tile.key for tile in (*_shown(row.tiles, actor), *proposed(actor))}
        for key in keys:
            if key not in shown:
                raise UnknownTile(key=key)
        kept = {each["key"]: each for each in row.tiles}
        unseen = [each for each in row.tiles if each["key"] not in shown]
        row.tiles = [*(kept.get(key, {"key": key}) for key in dict.fromkeys(keys)), *unseen]
    return page_of(actor)


def reset(actor: Actor) -> Page:
    """Back to what the role is proposed."""
    Dashboard.objects.filter(profile=_profile(actor)).delete()
    return page_of(actor)


def _shown(kept: Sequence[Kept], actor: Actor) -> list[Shown]:
    offered = {tile.key: tile for tile in proposed(actor)}
    tiles = (offered.get(each["key"]) if "resource" not in each else _own(each) for each in kept)
    return [tile for tile in tiles if tile is not None and (not tile.own or is_answered(tile, actor))]


def _own(kept: Kept) -> Shown:
    return Shown(**kept, own=True)


@contextmanager
def _arranging(actor: Actor) -> Iterator[Dashboard]:
    """The person's row, made of what they are proposed where there is none yet; saved after the block."""
    profile = _profile(actor)
    with atomic():
        hold(f"dashboard/{profile}")
        kept: list[Kept] = [{"key": tile.key} for tile in proposed(actor)]
        row = _row(actor) or Dashboard(profile_id=profile, tiles=kept)
        yield row
        row.save()


def _row(actor: Actor) -> Dashboard | None:
    return Dashboard.objects.filter(profile=actor.profile_id).first() if actor.profile_id else None


def _profile(actor: Actor) -> UUID:
    """Whose page it is; raises ``AccessDenied`` for programs, who have none."""
    if actor.kind is not ActorKind.PERSON or actor.profile_id is None:
        raise AccessDenied()
    return actor.profile_id
