"""Add counters to the control plane, each batch once, wherever the process is killed."""

from __future__ import annotations

from datetime import timedelta

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.utils import timezone

from . import counters
from .counters import MEASURES, Batch
from .models import UsageFlush

#: A batch waits no longer than this for the flush that finishes it.
PROOF_KEPT_FOR = timedelta(days=7)

_PROVE = "INSERT INTO metering_usageflush (id, applied_at) VALUES (%s, now()) ON CONFLICT DO NOTHING"
#: A company that was deleted meanwhile is left out.
_ADD = """
    INSERT INTO metering_apiusage
        (tenant_id, day, actor_kind, key, route, status_class, calls, bytes_out, milliseconds)
    SELECT used.* FROM unnest(
        %s::uuid[], %s::date[], %s::text[], %s::uuid[], %s::text[], %s::smallint[],
        %s::bigint[], %s::bigint[], %s::bigint[]
    ) AS used (tenant_id, day, actor_kind, key, route, status_class, calls, bytes_out, milliseconds)
    JOIN tenancy_tenant ON tenancy_tenant.id = used.tenant_id
    ON CONFLICT (tenant_id, day, actor_kind, key, route, status_class) DO UPDATE SET
        calls = metering_apiusage.calls + excluded.calls,
        bytes_out = metering_apiusage.bytes_out + excluded.bytes_out,
        milliseconds = metering_apiusage.milliseconds + excluded.milliseconds
"""


def flush() -> None:
    """Add one batch. Repeated after a crash it adds nothing twice and loses nothing."""
    batch = counters.take()
    if batch is not None:
        add(batch)
        counters.drop(batch)


def add(batch: Batch) -> None:
    """Add the batch together with the proof that it was added; nothing when the proof is there."""
    with transaction.atomic(using=DEFAULT_DB_ALIAS), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(_PROVE, [batch.flush_id])
        if cursor.rowcount and batch.measures:
            cursor.execute(_ADD, _columns(batch))
        UsageFlush.objects.filter(applied_at__lt=timezone.now() - PROOF_KEPT_FOR).delete()


def _columns(batch: Batch) -> list[list[object]]:
    rows = [
        (
            series.tenant_id,
            series.day,
            series.actor_kind,
            series.key,
            series.route,
            series.status_class,
            *(amounts[measure] for measure in MEASURES),
        )
        for series, amounts in batch.measures.items()
    ]
    return [list(column) for column in zip(*rows, strict=True)]
