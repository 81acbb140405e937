"""Move a company to another place."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandError, CommandParser

from core.tenancy.lifecycle.moving import abort, move
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.models import Level
from core.tenancy.places import Place
from core.tenancy.provisioning import schema_at


class Command(TenantCommand):
    help = (
        "Moves a company between the pool, a schema of its own and another database, while its people work. "
        "A move that was killed is finished by repeating it, or taken back with --abort or by naming the old place."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the company")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--level", choices=Level.values, help="how far apart its tables shall be kept")
        what.add_argument("--abort", action="store_true", help="take back a killed move that has not switched yet")
        parser.add_argument("--database", default="default", help="database alias (default: default)")

    def answer(self, **options: Any) -> Answer:
        tenant = find_tenant(options["slug"])
        if options["abort"]:
            return asdict(abort(tenant, self.progress))
        level, alias = options["level"], options["database"]
        if level == Level.DATABASE and alias == "default":
            raise CommandError("--level database needs --database with another alias.", returncode=2)
        return asdict(move(tenant, Place(level, alias, schema_at(level, tenant.slug)), self.progress))

    def describe(self, answer: Answer) -> str:
        if answer["result"] == "undone":
            return "{slug} stays in {place} ({level}); nothing is left of the move.".format(**answer)
        return (
            "{slug}: {rows} records moved from {origin} to {place} ({level}) in {seconds} s; "
            "nobody waited longer than {longest_wait_ms} ms."
        ).format(**answer)
