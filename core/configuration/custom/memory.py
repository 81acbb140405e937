"""Which fields the company added, without asking the database at every request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from core.kernel.resources import FieldSpec, resource_named
from core.tenancy.context import current_tenant, transaction_memo
from core.tenancy.epochs import company_changed, remembered

from .fields import spec_of
from .indexing import fill_in
from .models import CustomField

FIELDS = "custom.fields"
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
    "after",
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
    if FIELDS not in memo:
        memo[FIELDS] = _by_target(remembered(FIELDS, _stored))
    known: dict[str, Specs] = memo[FIELDS]
    return known.get(model._meta.label_lower, {})


def ready_to_fill(model: type[Model]) -> None:
    """Wait while fields of these records are being defined; until the transaction ends they stay what they are."""
    fill_in(model._meta.label_lower)
    transaction_memo()[FIELDS] = _by_target(_stored())


def definitions_changed() -> None:
    """Say so in the transaction of the change: it sees its own, all others from its commit on."""
    transaction_memo()[FIELDS] = _by_target(_stored())
    company_changed()


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
