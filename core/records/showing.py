"""For answers written by hand: take out what the reader may not see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from core.kernel.actors import Actor
from core.kernel.resources import resource_named
from core.kernel.rights import granted, granted_fields, may, within

#: What an answer shows at which place (``lines.price``), and the fields that it is made of, by their whole names.
Places = Mapping[str, Sequence[str]]
Records = TypeVar("Records", bound=QuerySet[Any])


def without_hidden(shown: dict[str, Any], places: Places, *, actor: Actor) -> dict[str, Any]:
    """The answer, with nothing where one of the fields is hidden from the actor."""
    for place, fields in places.items():
        if hides(actor, *fields):
            _empty(shown, place.split("."))
    return shown


def hides(actor: Actor, *fields: str) -> bool:
    """Whether one of the fields, ``business.orders.order.total``, is hidden from somebody who sees such records.

    Of records that the actor does not see at all, an answer may show what its own record leads
    to: as relations show their label.
    """
    return any(name not in _seen(actor, key) for key, _, name in (field.rpartition(".") for field in fields))


def within_sight(actor: Actor, key: str, records: Records) -> Records:
    """Those of the records that exist for somebody who sees records of this resource; all of them for others."""
    resource = resource_named(key)
    return granted(actor, "view", resource, records) if may(actor, "view", resource) else records  # type: ignore[return-value]


def in_sight(actor: Actor, key: str, record: Model) -> bool:
    """The same of one record, asked of the database only where a rule binds the actor."""
    resource = resource_named(key)
    return not may(actor, "view", resource) or within(actor, "view", resource, record)


def _seen(actor: Actor, key: str) -> Iterable[str]:
    resource = resource_named(key)
    return granted_fields(actor, "view", resource) if may(actor, "view", resource) else resource.field_names()


def _empty(shown: Any, steps: list[str]) -> None:
    if isinstance(shown, list):
        for each in shown:
            _empty(each, steps)
    elif isinstance(shown, dict) and steps[0] in shown:
        if len(steps) == 1:
            shown[steps[0]] = None
        else:
            _empty(shown[steps[0]], steps[1:])
