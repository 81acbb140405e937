"""What an actor may do, from the rights of the role: verbs, fields, records."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import and_, or_

from django.db.models import Model, Q

from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import Right

from ..roles import ADMIN, EVERY_RIGHT
from .memory import Rights, rights_of_role
from .patterns import chosen, covers, in_scope, includes
from .proposals import digest
from .rules.compiling import compile_rule, needs_person
from .rules.parsing import parse

VIEW = "view"
#: To take a record out, one must be able to see it.
READING = ("export", "print")
#: For these verbs fields are set, for all others they are seen.
SETTING = ("create", "update", "import")


def is_platform(actor: Actor) -> bool:
    """The platform's own work, and imports that somebody was allowed to start, meet no limit."""
    return actor.kind in {ActorKind.SYSTEM, ActorKind.IMPORT}


def rights_of(actor: Actor) -> Rights:
    """Everything the actor's role grants, before any scope of a key."""
    if is_platform(actor) or actor.role == ADMIN:
        return EVERY_RIGHT
    return rights_of_role(actor.role)


def digest_of_rights(actor: Actor) -> str:
    """Tells whether the actor may do and see the same as at another time."""
    return _digest_of((*rights_of(actor), Right("scopes", tuple(sorted(actor.scopes))), *actor.within))


@lru_cache(maxsize=1_000)
def _digest_of(rights: Rights) -> str:
    """Asked at every request of a person, and nearly always about the same few roles."""
    return digest(rights)


def deciding(actor: Actor, verb: str, key: str) -> Rights:
    """The rights that grant the verb on some records of the resource, and that this actor can use."""
    if not in_scope(actor.scopes, key, verb):
        return ()
    return tuple(right for right in naming(actor, verb, key) if usable(right.rule, actor))


def naming(actor: Actor, verb: str, key: str) -> Rights:
    """The rights that speak of the verb and the resource, whether they help this actor or not."""
    return _of_them(rights_of(actor), verb, key)


def _of_them(rights: Rights, verb: str, key: str) -> Rights:
    return tuple(right for right in rights if covers(right.resource, key) and includes(right.verbs, verb))


def usable(rule: str, actor: Actor) -> bool:
    """A rule about a colleague says nothing of a program that acts for nobody: it grants nothing."""
    return not rule or actor.profile_id is not None or not needs_person(parse(rule))


def may(actor: Actor, verb: str, key: str) -> bool:
    """Whether the verb is granted on at least some records."""
    return all(required(actor, verb, key))


def records(actor: Actor, verb: str, key: str, model: type[Model]) -> Q:
    """The records on which the verb is granted: what one right or another keeps."""
    return reduce(and_, (_united(rights, model, actor) for rights in required(actor, verb, key)))


def fields(actor: Actor, verb: str, key: str, names: Iterable[str]) -> frozenset[str]:
    """The fields that the actor may see, or set, on every record on which the verb is granted."""
    names = tuple(names)
    return reduce(and_, (_shared(rights, verb in SETTING, names) for rights in required(actor, verb, key)))


def required(actor: Actor, verb: str, key: str) -> list[Rights]:
    """Groups of rights, of each of which one must hold: the verb's own, seeing what one takes out, a link's limits."""
    groups = [deciding(actor, each, key) for each in implied(verb)]
    if actor.kind == ActorKind.LINK:
        groups += [_of_them(actor.within, each, key) for each in implied(verb)]
    return groups


def implied(verb: str) -> tuple[str, ...]:
    return (verb, VIEW) if verb in READING else (verb,)


def _united(rights: Rights, model: type[Model], actor: Actor) -> Q:
    if not rights:
        return Q(pk__in=[])
    if any(not right.rule for right in rights):
        return Q()
    rules = dict.fromkeys(right.rule for right in rights)
    return reduce(or_, (compile_rule(parse(rule), model, actor) for rule in rules))


def _shared(rights: Rights, setting: bool, names: tuple[str, ...]) -> frozenset[str]:
    """Rights of one rule add up. A field that another rule does not give is not given: it would show on its records."""
    by_rule: dict[str, frozenset[str]] = {}
    for right in rights:
        given = chosen(right.sets if setting else right.sees, names)
        by_rule[right.rule] = by_rule.get(right.rule, frozenset()) | given
    if not by_rule:
        return frozenset()
    return by_rule.get("", frozenset()) | reduce(and_, by_rule.values())
