"""Companies full of orders, written by the database itself."""

from __future__ import annotations

from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.tenancy.provisioning import create_tenant

#: A benchmark calls more than a plan allows.
UNLIMITED = {"max_api_calls": 2_000_000_000, "max_calls_per_minute": 2_000_000_000}
CUSTOMERS = """
    INSERT INTO parties_customer (tenant_id, id, created_at, updated_at, version, custom,
        first_name, last_name, company, email, address, city, postal_code, country,
        siret, tva_number, ice, customer_type, status, source, notes, is_active)
    SELECT %(tenant)s, uuidv7(), now(), now(), 1, '{}',
        'Rajae', 'Amrani ' || g, '', '', '', 'Fès', '', 'MA', '', '', '', 'person', 'active', '', '', true
    FROM generate_series(1, %(rows)s / 10) g
"""
#: A hundred of them came back and fifty are paid: two pages and one, however many there are.
ORDERS = """
    INSERT INTO orders_order (tenant_id, id, created_at, updated_at, version, custom,
        number, channel, external_reference, ordered_at, currency,
        status, subtotal, fee, total, payment_status, notes, customer_id)
    SELECT %(tenant)s, uuidv7(), now(), now(), 1, '{}',
        'CMD-' || g, 'web', '', '2026-06-01'::timestamptz - g * interval '30 seconds', 'MAD',
        CASE WHEN g %% greatest(%(rows)s / 100, 1) = 0 THEN 'returned' ELSE 'draft' END,
        100 + g %% 100, 0, 100 + g %% 100,
        CASE WHEN g %% greatest(%(rows)s / 50, 1) = 0 THEN 'paid' ELSE 'unpaid' END, '',
        customers.ids[1 + g %% (%(rows)s / 10)]
    FROM generate_series(1, %(rows)s) g,
        (SELECT array_agg(id) ids FROM parties_customer WHERE tenant_id = %(tenant)s) customers
"""


def company(slug: str, rows: int, **fields: object) -> Tenant:
    """So many orders of a tenth as many customers."""
    tenant = create_tenant(name=slug, slug=slug, host=f"{slug}.localhost", **fields)
    fill(tenant, rows)
    return tenant


def fill(tenant: Tenant, rows: int) -> None:
    """Give a company so many orders more."""
    with as_owner("default") as owner:
        owner.execute(f"SET search_path = {tenant.schema_name}, public".encode())
        for statement in (CUSTOMERS, ORDERS):
            owner.execute(statement.encode(), {"tenant": tenant.id, "rows": rows})
