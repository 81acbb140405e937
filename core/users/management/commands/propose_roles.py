"""Copy the roles that modules propose into companies that lack them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.operation import find_or_ready
from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.models import Tenant
from core.users.policy.proposing import propose_roles


class Command(TenantCommand):
    help = (
        "Gives companies the roles of their trade that they lack, and newer rights to the roles they left as they "
        "were proposed. What a company changed or removed is not touched. Run it after a release."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="companies (default: all)")

    def answer(self, **options: Any) -> Answer:
        tenants = find_or_ready(options["slugs"])
        return {"companies": {tenant.slug: self._propose(tenant) for tenant in tenants}}

    def describe(self, answer: Answer) -> str:
        changed = {slug: keys for slug, keys in answer["companies"].items() if keys}
        return "\n".join(f"{slug}: {', '.join(keys)}" for slug, keys in changed.items()) or "Nothing to do."

    def _propose(self, tenant: Tenant) -> list[str]:
        self.progress(tenant.slug)
        with tenant_context(tenant):
            return propose_roles(tenant.sector)
