"""What every way out has in common: texts that somebody gets, and attempts that did not happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from core.tenancy.transactions import atomic
from core.testing.caller import Answer, Caller

from ..scenes import Scene

Texts = Iterator[str]

#: How a question about a field that does not exist is refused.
UNKNOWN = (400, "champ_inconnu")


def shown(name: str) -> str:
    """How a text says that a field is there."""
    return f"⟦{name}⟧"


class _Undone(Exception):
    """Ends an attempt."""


@contextmanager
def attempted() -> Iterator[None]:
    """What is done in the block did not happen."""
    try:
        with atomic():
            yield
            raise _Undone
    except _Undone:
        pass


def told(answer: Answer) -> Texts:
    """The whole answer; of a record, the names of its fields too."""
    yield answer.content.decode()
    if answer.status < 300 and isinstance(answer.body, dict):
        records = answer.body.get("results", [answer.body])
        yield from (shown(name) for each in records for name in each)


def alike(scene: Scene, caller: Caller, name: str, ask: Callable[[str], dict[str, str]], *addresses: str) -> Texts:
    """A hidden name must be refused as one that does not exist; what it says back is only the question."""
    for address in addresses:
        answer = caller.get(address, **ask(name))
        if answer.status < 400 or answer.refusal != UNKNOWN:
            yield shown(name)
            yield answer.content.decode()


def typed(scene: Scene, name: str) -> str:
    """What somebody would type who knew the field's value."""
    canaries = scene.canaries.get(name, ())
    return _plain(canaries[0].value) if canaries else "1"


def other(scene: Scene, name: str) -> str:
    canaries = scene.canaries[name]
    return _plain(canaries[-1].value) if len(canaries) > 1 else str(uuid4())


def _plain(value: Any) -> str:
    match value:
        case {"amount": amount, "unit": unit}:
            return f"{amount} {unit}"
        case {"street": street}:
            return str(street)
    return str(getattr(value, "pk", value))
