"""Delete a company and prove it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.lifecycle.certificate import readable
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.management.base import Answer, TenantCommand


class Command(TenantCommand):
    help = (
        "Deletes a company: records, files, cache, queues, accounts' access, addresses. Then looks for it "
        "everywhere and writes a certificate (CERTIFICATE_ROOT)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the company")
        parser.add_argument("--yes", default="", metavar="SLUG", help="the identifier again, as a confirmation")
        parser.add_argument("--backup", type=Path, metavar="FILE", help="save the company to this file first")

    def answer(self, **options: Any) -> Answer:
        return delete(options["slug"], confirmed=options["yes"], backup=options["backup"], progress=self.progress)

    def describe(self, answer: Answer) -> str:
        return f"{readable(answer)}\n{answer['path']}"

    def failed(self, answer: Answer) -> bool:
        return bool(answer["remains"])
