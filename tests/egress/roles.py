"""Roles of the walk: the engine that decides in production, with rights that are no rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from unittest.mock import patch
from uuid import uuid4

from core.kernel.actors import Actor, ActorKind
from core.kernel.resources import FieldSpec, Resource, registered
from core.kernel.rights import Right
from core.testing.caller import Caller
from core.testing.memory import nothing_remembered
from core.users.policy import answers

#: Sees and does everything; makes what the others may not see.
OWNER = Caller(Actor(ActorKind.PERSON, name="Propriétaire", role="owner"))
#: Whoever tries to get at what the role hides: a person, a program with a key, an application that the person let in.
READER_ACTOR = Actor(ActorKind.PERSON, name="Lecteur", role="reader")
READER = Caller(READER_ACTOR)
SCOPES = ("*:view", "*:export")
PROGRAM = Caller(Actor(ActorKind.API_KEY, name="Programme", role="reader", scopes=SCOPES))
APPLICATION = Caller(Actor(ActorKind.APP, name="Lecteur via Boutique", role="reader", key_id=uuid4(), scopes=SCOPES))

Hidden = Mapping[type[Resource], frozenset[str]]
EVERYTHING = (Right("*", ("*",)),)
#: Of the company's administration the reader may do what opens another way out.
SHARING = (Right("company.public_link", ("create",)), Right("company.scheduled_report", ("create",)))


@contextmanager
def reader_with(rights: tuple[Right, ...]) -> Iterator[None]:
    """The reader has these rights, the owner all. What was worked out for others is forgotten, as when roles change."""
    roles = {"owner": EVERYTHING, "reader": (*rights, *SHARING)}
    with patch.object(answers, "rights_of_role", lambda role: roles.get(role, ())), nothing_remembered():
        yield


def without_fields(hidden: Hidden) -> tuple[Right, ...]:
    """May do everything, and set every field, but sees none of the hidden ones: the strongest who must not know."""
    return tuple(
        Right(resource.key(), ("*",), sees=tuple(f"-{name}" for name in sorted(hidden.get(resource, ()))))
        for resource in registered()
    )


def without_records(resource: type[Resource], rule: str) -> tuple[Right, ...]:
    """May do everything with every record, but sees only those of the rule, under whatever name the model is shown.

    Of other resources the role sees all but what they read through from these records.
    """
    rights = []
    for each in registered():
        read_through = sorted(name for name, spec in each.specs().items() if _of(spec, resource) and "__" in spec.path)
        doing = tuple(verb for verb in each.verbs() if verb != "view")
        kept = rule if each.model is resource.model else ""
        rights += [Right(each.key(), ("view",), kept, tuple(f"-{name}" for name in read_through))]
        rights += [Right(each.key(), doing, sees=rights[-1].sees)]
    return tuple(rights)


def _of(spec: FieldSpec, resource: type[Resource]) -> bool:
    return spec.column is not None and spec.column.model is resource.model
