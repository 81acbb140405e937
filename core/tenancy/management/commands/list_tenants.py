"""List the companies."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandParser
from django.template.defaultfilters import filesizeformat

from core.tenancy.lifecycle.overview import overview
from core.tenancy.management.base import Answer, TenantCommand

COLUMNS = ("slug", "level", "place", "state", "suspension", "rows", "bytes", "file_bytes", "host", "health")


class Command(TenantCommand):
    help = "Lists the companies with placement, state, size and health. Exit code 1 when one of them is not well."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-sizes", dest="sizes", action="store_false", help="do not count records and files")

    def answer(self, **options: Any) -> Answer:
        tenants = []
        for summary in overview(sizes=options["sizes"]):
            self.progress(summary.slug)
            tenants.append(asdict(summary))
        return {"tenants": tenants}

    def failed(self, answer: Answer) -> bool:
        return any(tenant["problems"] for tenant in answer["tenants"])

    def describe(self, answer: Answer) -> str:
        lines = [COLUMNS, *map(_cells, answer["tenants"])]
        widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
        return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def _cells(tenant: dict[str, Any]) -> tuple[str, ...]:
    shown = {
        **tenant,
        "bytes": filesizeformat(tenant["bytes"]),
        "file_bytes": filesizeformat(tenant["file_bytes"]),
        "health": "; ".join(tenant["problems"]) or "ok",
    }
    return tuple(str(shown[column]) for column in COLUMNS)
