"""Two populated companies behind the gateway: people with accounts, goods, an order that was confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.test import Client
from psycopg import sql

from business.parties.models import Customer
from core.tenancy.context import tenant_context
from core.tenancy.hashing import Hashes, table_hashes
from core.tenancy.inventory import tenant_tables
from core.tenancy.marks import is_tenant_model
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.tenancy.provisioning import create_tenant
from core.users.models import UserProfile
from sectors.yoozak.tests.monde import planter
from sectors.yoozak.tests.poste import Poste

ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Shop:
    """A company, whom to sign in as, and what nobody else may see of it."""

    tenant: Tenant
    host: str
    email: str
    #: The customer's name: words that stand nowhere else.
    customer: str
    #: Every id in any of its rows.
    ids: frozenset[str]
    #: For each model: the id of one of its rows.
    sample: dict[str, UUID]
    admin: UserProfile

    def sign_in(self) -> Client:
        browser: Client = Poste.ouvrir(self.host, self.admin).navigateur
        browser.raise_request_exception = False
        return browser

    def hashes(self) -> Hashes:
        with as_owner(self.tenant.alias) as owner:
            return table_hashes(owner, self.tenant.schema_name, self.tenant.id)

    def shown_in(self, content: bytes) -> list[str]:
        """What of this company's can be read in an answer."""
        text = content.decode(errors="replace")  # a printed sheet is not text
        return sorted({*ID.findall(text)} & self.ids) + [word for word in (self.customer, self.email) if word in text]


def open_shop(level: str, name: str) -> Shop:
    """Make a company and all that its people would meet on their screens."""
    slug = f"{name}-{level}"
    host = f"{slug}.localhost"
    alias = "annex" if level == "database" else "default"
    tenant = create_tenant(name=slug, slug=slug, level=level, alias=alias, host=host)
    with tenant_context(tenant):
        monde = planter(comptes=True)
        monde.confirmee(("A38", 1))
        monde.prete_a_confirmer(("U37", 2))
        customer = f"Confidentiel {slug}"
        Customer.objects.update(last_name=customer)
        admin = monde.profils["admin1"]
        sample = dict(_samples())
    return Shop(tenant, host, admin.email, customer, frozenset(_ids(tenant)), sample, admin)


def _samples() -> Iterator[tuple[str, UUID]]:
    for model in apps.get_models():
        if is_tenant_model(model) and (row := model._default_manager.first()):
            yield model._meta.label, row.pk


def _ids(tenant: Tenant) -> Iterator[str]:
    query = sql.SQL("SELECT to_jsonb(r)::text FROM {} r WHERE tenant_id = %s")
    with as_owner(tenant.alias) as owner:
        for table in tenant_tables(owner, tenant.schema_name):
            for (row,) in owner.execute(query.format(table.qualified), (tenant.id,)):
                yield from ID.findall(row)
