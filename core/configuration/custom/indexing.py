"""Keep the searchable copies of added fields' values beside the records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connections
from django.db.models import Exists, OuterRef, Q
from uuid_utils.compat import uuid7

from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.models import TenantModel
from core.tenancy.transactions import atomic

from .models import CustomField, CustomValue
from .searching import columns_of

BATCH = 10_000
#: Ten times as fast as ``bulk_create``, for the million records of a field that becomes filterable.
INSERT = """
    INSERT INTO configuration_customvalue
        (id, created_at, updated_at, version, custom, field_id, record, text, number)
    SELECT id, now(), now(), 1, '{}', field_id, record, text, number
    FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::bigint[])
        AS copy (id, field_id, record, text, number)
"""

#: Which field of which record, and the stored value.
Holding = tuple[CustomField, UUID, Any]


def define(target: str) -> None:
    """Wait until nobody fills in fields of these records, and make those who want to wait."""
    hold(f"custom/{target}")


def fill_in(target: str) -> None:
    """Wait while fields of these records are being defined; many fill them in at a time."""
    hold(f"custom/{target}", shared=True)


@atomic()
def index_records(records: Sequence[TenantModel]) -> None:
    """Copy the filterable values of records of one kind again; whoever writes ``custom`` calls it."""
    if not records:
        return
    target = records[0]._meta.label_lower
    fill_in(target)
    if fields := _filterable(target):
        CustomValue.objects.filter(record__in=[record.pk for record in records], field__in=fields).delete()
        _copy((field, record.pk, record.custom.get(field.key)) for record in records for field in fields)


@atomic()
def index_field(field: CustomField) -> int:
    """Copy the values that all records have in a field; returns how many there are.

    Also mends what a program wrote past the services.
    """
    define(field.target)
    drop_index(field)
    model: Any = apps.get_model(field.target)
    rows = model.objects.filter(custom__has_key=field.key).values_list("pk", f"custom__{field.key}").iterator(BATCH)
    return _copy((field, pk, stored) for pk, stored in rows)


def copy_again(field: CustomField, rows: Sequence[tuple[UUID, Any]]) -> None:
    """Copy the values of these records, in the place of what was copied before."""
    CustomValue.objects.filter(record__in=[record for record, _stored in rows], field=field).delete()
    _copy((field, record, stored) for record, stored in rows)


def forget_values(records: Iterable[UUID]) -> None:
    """Leave no copies of records that are being deleted; one that comes back has its values copied again."""
    CustomValue.objects.filter(record__in=records).delete()


def forget_values_left_behind(limit: int) -> int:
    """Remove copies whose record is gone, however it went, ``limit`` of them at most; returns how many."""
    removed = 0
    for target in CustomField.objects.order_by("target").values_list("target", flat=True).distinct():
        removed += _forget_of_gone(target, limit - removed)
    return removed


def _forget_of_gone(target: str, limit: int) -> int:
    try:
        model: Any = apps.get_model(target)
    except LookupError:  # of a module that is not installed at present: its records are still there
        return 0
    there = Exists(model.objects.filter(pk=OuterRef("record")))
    gone = CustomValue.objects.filter(~there, field__target=target)
    removed, _ = CustomValue.objects.filter(pk__in=gone.values("pk")[:limit]).delete()
    return int(removed)


def drop_index(field: CustomField) -> None:
    """Forget the copies: the values themselves stay where they are."""
    CustomValue.objects.filter(field=field).delete()


def _filterable(target: str) -> list[CustomField]:
    """Those, too, that are about to be: the job that copies need not look twice."""
    return list(CustomField.objects.filter(Q(is_filterable=True) | Q(copying__isnull=False), target=target))


def _copy(holdings: Iterable[Holding]) -> int:
    """Write the copies of these values, and count them."""
    rows = (
        (uuid7(), field.pk, record, text, number)
        for field, record, stored in holdings
        for text, number in columns_of(field.kind, stored)
    )
    count = 0
    with connections[require_tenant().alias].cursor() as cursor:
        while batch := list(islice(rows, BATCH)):
            cursor.execute(INSERT, [list(column) for column in zip(*batch, strict=True)])
            count += len(batch)
    return count
