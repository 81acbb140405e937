"""All that a link gives: some fields of one record, or of the records of one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model

from core.kernel.actors import Actor, ActorKind
from core.kernel.resources import FieldSpec, Resource, resource_of
from core.kernel.resources.titles import title_fields, titles_led_to
from core.kernel.rights import Right
from core.users.models import UserProfile

from .models import PublicLink

#: A record on the screen of a stranger says what its sheet would.
VERB = "print"
Question = dict[str, Any]


def actor_of_link(link: PublicLink, sharer: UserProfile, resource: type[Resource]) -> Actor:
    """The link as the one who acts: its maker as they may act now, within what they gave."""
    rights = _rights(link, resource)
    return Actor(
        ActorKind.LINK,
        profile_id=sharer.id,
        name=f"{link.name} ({sharer})"[:200],
        role=sharer.role,
        key_id=link.id,
        scopes=tuple(f"{right.resource}:{verb}" for right in rights for verb in right.verbs),
        within=rights,
    )


def asked_fields(question: Question, resource: type[Resource]) -> Iterator[str]:
    """The fields that a list looks at, whether or not it shows them."""
    yield from _filtered(question.get("filter", {}))
    yield from (name.removeprefix("-") for name in question.get("sort", "").split(",") if name)
    if question.get("q"):
        yield from (name.partition(".")[0] for name in resource.search)


def _filtered(group: Question) -> Iterator[str]:
    for key, value in group.items():
        if key in {"and", "or"}:
            yield from (name for each in value for name in _filtered(each))
        else:
            yield key.partition("__")[0]


def _rights(link: PublicLink, resource: type[Resource]) -> tuple[Right, ...]:
    rule = f'id == "{link.target}"' if link.target else ""
    names = tuple(dict.fromkeys((*link.fields, *asked_fields(link.question, resource))))
    return (Right(resource.key(), ("view", VERB), rule, names), *_beside(resource, names))


def _beside(resource: type[Resource], names: Iterable[str]) -> Iterator[Right]:
    """What others are called, and rows that are records themselves: as far as the maker of the link sees them.

    Without these rights a link would be told more than its maker: whoever may not view a
    record at all is told what it is called.
    """
    shown = [lines for lines in resource.lines if lines.name in names]
    specs = [spec for name, spec in resource.specs().items() if name in names]
    for lines in shown:
        specs += lines.fields(resource.model).values()
        if child := resource_of(lines.model(resource.model)):
            yield Right(child.key(), ("view",))
    for other in _named(specs) - {resource}:
        yield Right(other.key(), ("view",), sees=title_fields(other) or ("id",))


def _named(specs: Iterable[FieldSpec]) -> set[type[Resource]]:
    """The resources whose records' titles stand in these fields, also as parts of other titles."""
    found: set[type[Resource]] = set()
    models: list[type[Model]] = [spec.related_model for spec in specs if spec.related_model]
    while models:
        resource = resource_of(models.pop())
        if resource is not None and resource not in found:
            found.add(resource)
            models += titles_led_to(resource)
    return found
