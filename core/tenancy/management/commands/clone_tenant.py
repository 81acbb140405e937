"""Copy a company for trials."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core.tenancy.lifecycle.cloning import clone
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.lifecycle.restore import Copy
from core.tenancy.management.base import Answer, TenantCommand, slug
from core.tenancy.models import Level


class Command(TenantCommand):
    help = "Copies a company as it is now. No mail, webhook or payment leaves the copy."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", help="the company to copy")
        parser.add_argument("slug", type=slug, help="identifier of the copy")
        parser.add_argument("--mask", action="store_true", help="invent the personal data, leave the files behind")
        parser.add_argument("--name", default="", help="name of the copy (default: that of the original)")
        parser.add_argument("--host", default="", help="host name of the copy (default: <slug>.<platform's domain>)")
        parser.add_argument("--level", choices=Level.values, help="placement (default: that of the original)")
        parser.add_argument("--database", help="database alias (default: that of the original)")

    def answer(self, **options: Any) -> Answer:
        source = find_tenant(options["source"])
        copy = Copy(
            slug=options["slug"],
            name=options["name"] or source.name,
            host=options["host"] or f"{options['slug']}.{settings.ROOT_DOMAIN}",
            level=options["level"] or source.level,
            alias=options["database"] or source.alias,
            outgoing_blocked=True,
        )
        return asdict(clone(source, copy, self.progress, masked=options["mask"]))

    def describe(self, answer: Answer) -> str:
        return "{slug}: {rows} records and {files} files copied; nothing goes out of it.".format(**answer)
