"""What a pattern of a right covers: resources, verbs, fields. Strings only."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fnmatch import fnmatchcase

EVERYTHING = "*"
NO_FIELD = "-*"


def covers(pattern: str, key: str) -> bool:
    """Whether ``yoozak.commande.*`` covers the resource, or all that another pattern covers."""
    if pattern in {EVERYTHING, key}:
        return True
    return pattern.endswith(".*") and key.startswith(pattern.removesuffix("*"))


def includes(verbs: Collection[str], verb: str) -> bool:
    return EVERYTHING in verbs or verb in verbs


def in_scope(scopes: Collection[str], key: str, verb: str) -> bool:
    """Whether a program that is restricted to these scopes may use the verb at all; none restrict nothing."""
    return not scopes or any(fnmatchcase(f"{key}:{verb}", scope) for scope in scopes)


def chosen(fields: Collection[str], names: Iterable[str]) -> frozenset[str]:
    """The names that a list of fields chooses: all when empty, only these, or all but the ``-excluded``."""
    if not fields:
        return frozenset(names)
    if NO_FIELD in fields:
        return frozenset()
    if excludes(fields):
        return frozenset(name for name in names if f"-{name}" not in fields)
    return frozenset(name for name in names if name in fields)


def within(inner: Collection[str], outer: Collection[str]) -> bool:
    """Whether one list of fields never chooses more than the other, whatever fields there are."""
    if not outer or NO_FIELD in inner:
        return True
    if not inner or NO_FIELD in outer:
        return False
    if excludes(outer):
        hidden = {name.removeprefix("-") for name in outer}
        return set(outer) <= set(inner) if excludes(inner) else not hidden & set(inner)
    return not excludes(inner) and set(inner) <= set(outer)


def excludes(fields: Collection[str]) -> bool:
    return any(name.startswith("-") for name in fields)
