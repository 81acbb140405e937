"""What the tests of the console ask of companies and acts."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box


def boxes(slug: str) -> list[str]:
    with tenant_context(Tenant.objects.get(slug=slug)):
        return sorted(Box.objects.values_list("code", flat=True))


def add_box(slug: str, code: str) -> None:
    with tenant_context(Tenant.objects.get(slug=slug)):
        Box.objects.create(code=code)


def new_slug() -> str:
    return f"n{uuid4().hex[:10]}"


def outcome(act: dict[str, Any]) -> tuple[str, str]:
    return act["state"], act["error_code"]
