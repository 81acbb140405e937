"""Which fields the company added, without asking the database at every request."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.cache import cache
from django.db.models import Model
from redis.exceptions import RedisError

from core.kernel.resources import FieldSpec, resource_named
from core.tenancy.context import current_tenant, transaction_memo
from core.tenancy.transactions import on_commit

from .fields import spec_of
from .indexing import fill_in
from .models import CustomField

CACHED = "custom.fields"
#: A process that dies between a commit and the word about it is not believed for longer (seconds).
CACHED_FOR = 60
_KEPT = (
    "id",
    "target",
    "key",
    "kind",
    "labels",
    "helps",
    "options",
    "required",
    "default",
    "is_listed",
    "is_filterable",
    "copying",
)

Specs = Mapping[str, FieldSpec]


def added_fields(model: type[Model]) -> Specs:
    """The active fields of these records, by key; none where no company is entered. Asked once in a transaction."""
    if current_tenant() is None:
        return {}
    memo = transaction_memo()
    if CACHED not in memo:
        memo[CACHED] = _by_target(_remembered())
    known: dict[str, Specs] = memo[CACHED]
    return known.get(model._meta.label_lower, {})


def ready_to_fill(model: type[Model]) -> None:
    """Wait while fields of these records are being defined; until the transaction ends they stay what they are."""
    fill_in(model._meta.label_lower)
    transaction_memo()[CACHED] = _by_target(_stored())


def definitions_changed() -> None:
    """Say so in the transaction of the change: it sees its own, all others from its commit on."""
    transaction_memo()[CACHED] = _by_target(_stored())
    on_commit(_forget)


def _remembered() -> list[dict[str, Any]]:
    """From the cache, which fills from the table; from the table alone while the cache is away."""
    try:
        return list(cache.get_or_set(CACHED, _stored, CACHED_FOR) or ())
    except RedisError:
        return _stored()


def _stored() -> list[dict[str, Any]]:
    return list(CustomField.objects.filter(is_active=True).values(*_KEPT))


def _by_target(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, FieldSpec]]:
    found: dict[str, dict[str, FieldSpec]] = {}
    for definition in (CustomField(**row) for row in rows):
        if _leads_somewhere(definition):
            found.setdefault(definition.target, {})[definition.key] = spec_of(definition)
    return found


def _leads_somewhere(definition: CustomField) -> bool:
    """A link to records of a module that is not installed any more is left out."""
    target = definition.options.get("resource")
    try:
        return target is None or bool(resource_named(target))
    except KeyError:
        return False


def _forget() -> None:
    # The change is done, and stays done if the cache is away.
    with contextlib.suppress(RedisError):
        cache.delete(CACHED)
