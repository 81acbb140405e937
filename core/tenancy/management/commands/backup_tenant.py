"""Save one company to a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from core.tenancy.lifecycle.backup import back_up, backup_path
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.management.base import Answer, TenantCommand


class Command(TenantCommand):
    help = "Saves a company's records and files in one snapshot, while people go on working."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the company")
        parser.add_argument("--output", type=Path, help="the file to write (default: a dated one in BACKUP_ROOT)")
        parser.add_argument("--no-files", dest="files", action="store_false", help="records only")

    def answer(self, **options: Any) -> Answer:
        tenant = find_tenant(options["slug"])
        path = options["output"] or backup_path(tenant)
        return back_up(tenant, path, files=options["files"], progress=self.progress)

    def describe(self, answer: Answer) -> str:
        return "{path}: {rows} records of {tables} tables, {files} files, {bytes} bytes.".format(**answer)
