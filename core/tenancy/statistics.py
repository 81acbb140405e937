"""What the planner knows of tables right after much was written into them at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.db import connections, transaction
from django.db.models import Model

from .context import require_tenant, tenant_context
from .identity import TenantRef
from .models import Tenant
from .operator import as_owner

_FILLED = """
    SELECT string_agg(format('%%I.%%I', relnamespace::regnamespace, relname), ', ' ORDER BY relname)
    FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident(%s)) AND relkind = 'r' AND pg_relation_size(oid) > 0
"""


def refresh_statistics(tenant: Tenant) -> None:
    """Let PostgreSQL count the company's tables now; its own round comes within a minute or more.

    Until then it takes each new table for nearly empty and compares every row of one with
    every row of the next: a list of five hundred orders took ten seconds.
    """
    with as_owner(tenant.alias) as owner:
        (filled,) = owner.execute(_FILLED.encode(), (tenant.schema_name,)).fetchone() or (None,)
        if filled:
            owner.execute(f"ANALYZE {filled}".encode())


def count_after_commit(models: Iterable[type[Model]]) -> None:
    """Let PostgreSQL count the tables of these models once much that was written into them is committed.

    The application may not count tables itself: the kernel does it for the company that is entered.
    """
    ref, names = require_tenant(), sorted({model._meta.db_table for model in models})
    transaction.on_commit(partial(_count, ref, names), using=ref.alias, robust=True)


def _count(ref: TenantRef, names: list[str]) -> None:
    with tenant_context(ref), connections[ref.alias].cursor() as cursor:
        cursor.execute("SELECT yz.count_anew(%s)", [names])
