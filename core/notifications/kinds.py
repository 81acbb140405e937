"""What people are told of. A module declares its kinds where it tells of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

#: The sentence for the parameters that were kept, in the reader's language.
Wording = Callable[..., str]

_kinds: dict[str, Kind] = {}


@dataclass(frozen=True)
class Kind:
    """One reason to tell somebody something; ``label`` names it where people say what they want to hear."""

    name: str
    label: Any
    words: Wording


def kind(name: str, *, label: Any) -> Callable[[Wording], Kind]:
    """Declare ``def words(**parameters) -> str`` as the kind ``name``."""

    def declare(words: Wording) -> Kind:
        known = _kinds.setdefault(name, Kind(name, label, words))
        if known.words.__module__ != words.__module__:
            raise TypeError(f"Two kinds of notification are called {name}.")
        return known

    return declare


def known_kinds() -> dict[str, Kind]:
    """By name, in the order in which modules declared them."""
    return dict(_kinds)
