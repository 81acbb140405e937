"""Reduce what a company may do, or give it back."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.models import Suspension


class Command(TenantCommand):
    help = "Puts a suspension level in force from the company's next transaction on; --level active lifts it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the company")
        parser.add_argument("--level", required=True, choices=Suspension.values, help="what remains possible")
        parser.add_argument("--reason", default="", help="shown to the company's people")

    def answer(self, **options: Any) -> Answer:
        tenant = find_tenant(options["slug"])
        self.progress(f"{tenant.suspension} -> {options['level']}")
        suspend(tenant, Suspension(options["level"]), options["reason"])
        return {"slug": tenant.slug, "suspension": tenant.suspension, "reason": tenant.suspension_reason}

    def describe(self, answer: Answer) -> str:
        return f"{answer['slug']} is now {answer['suspension']}."
