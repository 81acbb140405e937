"""Search for modules that list by hand: the places where they look, through the indexes that generated lists use."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Model, Q

from .lookups import Look, look_up, seen
from .searching import listed_in, may_hold
from .slots import bound
from .sources import Source
from .words import words


def held_in(model: type[Model], text: str, places: Iterable[Source]) -> Q:
    """The records of which one place holds every word of the text. What may be searched, the caller decides."""
    values: list[Any] = [*words(text)]
    slots = tuple(range(len(values)))
    looks = []
    for place in places:
        if values and all(may_hold(place, values[slot]) for slot in slots):
            looks.append(Look(place, slots, len(values)))
            values.append(None)
    unlisted = look_up(model, looks, values)
    return reduce(or_, (bound(_held(look, unlisted), values) for look in looks), Q(pk__in=[]))


def _held(look: Look, unlisted: frozenset[int]) -> Q:
    if look.slot not in unlisted:
        return listed_in([look.slot])
    return reduce(and_, (seen(look.source, word, sounding=True) for word in look.words))
