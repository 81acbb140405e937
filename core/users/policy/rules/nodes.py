"""What a rule is made of, once it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

#: ``commande.ville``: relations to follow from the record.
Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Literal:
    """A value written in the rule; ``None`` is ``null``."""

    value: str | int | Decimal | bool | None


@dataclass(frozen=True)
class OfActor:
    """Something of the one who acts: ``actor.profile``."""

    name: str


Value: TypeAlias = Literal | OfActor


@dataclass(frozen=True)
class Comparison:
    """A field against one value, or against several with ``in`` and ``not in``."""

    path: Path
    operator: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Named:
    """A condition of the model at the end of the path: ``commande.de(actor.profile)``."""

    path: Path
    name: str
    arguments: tuple[Value, ...]


@dataclass(frozen=True)
class All:
    """``and``"""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Some:
    """``or``"""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Not:
    part: Node


Node: TypeAlias = Comparison | Named | All | Some | Not


def values_of(node: Node) -> Iterator[Value]:
    """Every value that the rule mentions."""
    if isinstance(node, Comparison):
        yield from node.values
    elif isinstance(node, Named):
        yield from node.arguments
    else:
        for part in parts_of(node):
            yield from values_of(part)


def parts_of(node: All | Some | Not) -> tuple[Node, ...]:
    return (node.part,) if isinstance(node, Not) else node.parts
