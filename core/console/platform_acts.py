"""What is done to the platform as a whole."""

from __future__ import annotations

from typing import Any

from core.tenancy.fleet import migrate_fleet
from core.tenancy.operator import database_aliases

from .models import Act
from .registry import ANYWHERE, Progress, act
from .sightings import see_all, see_departed, see_units


@act("look", stopping=ANYWHERE)
def look(asked: Act, progress: Progress) -> dict[str, Any]:
    """See how everything is, and count records and files."""
    progress("units")
    see_units()
    see_departed()
    return {"companies": see_all(measured=True, progress=progress)}


@act("migrate")
def migrate(asked: Act, progress: Progress) -> dict[str, Any]:
    """Bring the units that failed, or are behind, to this release's level; the control plane is for ``migrate``."""
    reports = {
        alias: migrate_fleet(alias, progress=lambda schema, outcome: progress(schema)) for alias in database_aliases()
    }
    see_units()
    return {
        "migrated": sum(report.migrated for report in reports.values()),
        "failed": [f"{alias}.{schema}" for alias, report in reports.items() for schema in report.failed],
    }
