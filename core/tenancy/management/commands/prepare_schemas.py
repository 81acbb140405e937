"""Keep empty schemas ready, so that a company with its own schema is created at once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.lifecycle.creation import refuse_unknown_database
from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.units import prepare_spares


class Command(TenantCommand):
    help = "Tops up the spare schemas of a database; create_tenant --level schema takes one of them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", type=int, help="spare schemas that should wait")
        parser.add_argument("--database", default="default", help="database alias (default: default)")

    def answer(self, **options: Any) -> Answer:
        refuse_unknown_database(options["database"])
        self.progress(f"up to {options['count']} schemas in {options['database']}")
        return {"made": prepare_spares(options["database"], options["count"])}

    def describe(self, answer: Answer) -> str:
        return f"{answer['made']} schemas made."
