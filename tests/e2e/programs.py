"""Programs of others at the demonstration companies."""

from __future__ import annotations

from typing import Any

from core.company.applications import register
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.models import UserProfile
from core.users.services import actor_of


def registered(tenant: Tenant, **said: Any) -> tuple[str, str]:
    """Id and secret of an application that the company's first administrator registers."""
    with tenant_context(tenant):
        boss = actor_of(UserProfile.objects.active().filter(role="ADMIN").earliest("created_at"))
        application, secret = register(actor=boss, is_confidential=True, **said)
    return application.client_id, secret
