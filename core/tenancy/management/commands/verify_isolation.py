"""Attack the isolation between companies and report."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.lifecycle.operation import find_or_ready
from core.tenancy.management.base import Answer, TenantCommand
from core.tenancy.probes.report import readable
from core.tenancy.probes.verification import verify


class Command(TenantCommand):
    help = (
        "Tries, with the application's own rights, to reach other companies' data from one company or from all, "
        "in every database. Everything is rolled back. Prints a report for customers; exit code 1 on any breach."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="slug", help="companies to attack from (default: all)")

    def answer(self, **options: Any) -> Answer:
        tenants = find_or_ready(options["slugs"])
        results = verify(tenants, self.progress)
        return {
            "attempts": sum(result.attempts for result in results),
            "breaches": [breach for result in results for breach in result.breaches],
            "results": [asdict(result) for result in results],
            "report": readable(results),
        }

    def describe(self, answer: Answer) -> str:
        return str(answer["report"])

    def failed(self, answer: Answer) -> bool:
        return bool(answer["breaches"])
