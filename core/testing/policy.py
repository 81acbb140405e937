"""Rights written down as a table, for tests of what is built on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db.models import Model, Q

from core.kernel import rights
from core.kernel.actors import Actor
from core.kernel.resources import Resource


@dataclass(frozen=True)
class Grant:
    """``verbs`` on the records of ``rule``, without the fields of ``hidden``."""

    verbs: frozenset[str]
    hidden: frozenset[str] = frozenset()
    rule: Callable[[Actor], Q] = field(default=lambda actor: Q())


class Table:
    """One grant per role; whoever has none may do nothing."""

    def __init__(self, **roles: Grant) -> None:
        self._roles = roles

    def may(self, actor: Actor, verb: str, resource: type[Resource]) -> bool:
        grant = self._roles.get(actor.role)
        return grant is not None and verb in grant.verbs

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        if not self.may(actor, verb, resource):
            return frozenset()
        return frozenset(resource.field_names()) - self._roles[actor.role].hidden

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return self._roles[actor.role].rule(actor) if self.may(actor, verb, resource) else Q(pk__in=[])

    def verbs_on(self, actor: Actor, verbs: Iterable[str], resource: type[Resource], record: Model) -> frozenset[str]:
        return frozenset(verb for verb in verbs if rights.within(actor, verb, resource, record))


@contextmanager
def decided_by(policy: rights.Policy) -> Iterator[None]:
    """Let this policy answer for the length of the block."""
    before = rights._policy, rights._lasting
    rights.set_policy(policy)
    try:
        yield
    finally:
        rights._policy, rights._lasting = before
