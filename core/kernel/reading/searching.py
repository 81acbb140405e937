"""Search: every word somewhere in what the resource searches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q

from .lookups import NONE, Look, seen
from .slots import Holds, Slot
from .sources import Source


@dataclass(frozen=True)
class Search:
    """Each word in each table where it may stand; and all of them together in each."""

    words: tuple[tuple[Look, ...], ...]
    together: tuple[Look, ...]

    def looks(self) -> Iterator[Look]:
        for looks in self.words:
            yield from looks
        yield from self.together


def is_nowhere(search: Search, unlisted: frozenset[int], values: Sequence[Any]) -> bool:
    """Whether the indexes know already that no record holds one of the words."""
    return any(all(look.slot not in unlisted and values[look.slot] == NONE for look in looks) for looks in search.words)


def listed_in(slots: Sequence[int]) -> Q:
    """The records whose ids stand in one of the slots."""
    ids = " || ".join("{}" for _ in slots)
    return Q(Holds(f"{{}} = ANY({ids})", F("id"), *(Slot(slot, "uuid[]") for slot in slots)))


def found(search: Search, unlisted: frozenset[int]) -> Q:
    """The condition on the resource's model."""
    result = Q()
    for looks in search.words:
        result &= _word(looks, unlisted)
    if together := _together(search, unlisted):
        # Implied, but an index serves it: a record has a rare word, or all the frequent ones in one place.
        rare = [look.slot for looks in search.words for look in looks if look.slot not in unlisted]
        result &= listed_in([*rare, *(look.slot for look in together)])
    return result


def _together(search: Search, unlisted: frozenset[int]) -> list[Look]:
    """Where every word is frequent in one place: the looks that have listed who holds all of them there."""
    crowded = {look.source for looks in search.words for look in looks if look.slot in unlisted}
    if not all(any(look.slot in unlisted for look in looks) for looks in search.words):
        return []
    return [look for look in search.together if {look.source} == crowded and look.slot not in unlisted]


def is_listed(search: Search, unlisted: frozenset[int]) -> bool:
    """Whether indexes have listed the few records that can be found."""
    rare = any(all(look.slot not in unlisted for look in looks) for looks in search.words)
    return rare or bool(_together(search, unlisted))


def _word(looks: Sequence[Look], unlisted: frozenset[int]) -> Q:
    listed = [look.slot for look in looks if look.slot not in unlisted]
    result = listed_in(listed) if listed else Q()
    for look in looks:
        if look.slot in unlisted:
            result |= seen(look.source, look.words[0], sounding=True)
    return result or Q(Holds("false"))


def may_hold(source: Source, word: str) -> bool:
    """Whether it is worth looking: no telephone number is made of letters."""
    return not source.only_phones or any(each.isdigit() for each in word)
