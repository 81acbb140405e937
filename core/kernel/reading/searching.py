"""Search: every word somewhere in the fields that the resource searches."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from ..resources import Resource
from .folding import Folded, pattern
from .slots import Holds, Slot
from .values import raw_value

MOST_WORDS = 8


def patterns(text: str) -> list[str]:
    """One for each word that counts; nobody types more by hand."""
    words = text.replace("\0", " ").split()[:MOST_WORDS]
    return [pattern(word, anywhere=True) for word in words]


def found(resource: type[Resource], names: Sequence[str], slots: Sequence[int]) -> Q:
    """Each slot's pattern in at least one of the fields, without regard for case and accents."""
    result = Q()
    for slot in slots:
        anywhere = Q()
        for name in names:
            anywhere |= Q(Holds("{} LIKE {}", Folded(raw_value(resource.field(name))), Slot(slot, "text")))
        result &= anywhere
    return result
