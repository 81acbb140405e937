"""Look at companies and units from outside, with the operator's eyes, and keep what was seen."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from core.jobs.models import Job, JobState
from core.outbox.letters import letters
from core.outbox.models import EventState, OutboxEvent
from core.tenancy.arrival import arrive
from core.tenancy.directory import UnknownTenant
from core.tenancy.errors import TenancyError
from core.tenancy.levels import target_level
from core.tenancy.lifecycle.artefact import Progress
from core.tenancy.lifecycle.overview import Summary, overview
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner, database_aliases
from core.tenancy.provisioning import CONTROL
from core.tenancy.units import units

from .models import Departed, SeenUnit, Sighting

#: So many of a company's dead letters are shown; when they are decided on, the next are.
LETTERS = 50


def see_all(*, measured: bool, progress: Progress = lambda slug: None) -> int:
    """Look at every company; returns how many there are. ``measured`` reads every record once."""
    count = 0
    for summary in overview(sizes=measured):
        progress(summary.slug)
        _keep(summary, measured=measured)
        count += 1
    return count


def see(slug: str) -> None:
    """Look at one company, and measure it; one that is gone is not seen."""
    for summary in overview(slug=slug):
        _keep(summary, measured=True)


def see_units() -> None:
    """Look at every placement unit of every database; those that are gone are forgotten."""
    now, target = timezone.now(), target_level().fingerprint
    for alias in database_aliases():
        with as_owner(alias) as owner:
            found = units(owner)
        rows = [SeenUnit(alias=alias, is_current=unit["level"] == target, seen_at=now, **unit) for unit in found]
        SeenUnit.objects.using(CONTROL).bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["alias", "schema"],
            update_fields=["kind", "level", "is_current", "state", "error", "seen_at"],
        )
    SeenUnit.objects.using(CONTROL).filter(seen_at__lt=now).delete()


def see_departed() -> None:
    """Look for backups of companies that are no more; where none are kept, the identifier is forgotten."""
    now, living = timezone.now(), set(Tenant.objects.using(CONTROL).values_list("slug", flat=True))
    folders = [path for path in Path(settings.BACKUP_ROOT).glob("*") if path.is_dir() and path.name not in living]
    found = [Departed(slug=path.name, backups=kept, seen_at=now) for path in folders if (kept := _backups(path.name))]
    Departed.objects.using(CONTROL).bulk_create(
        found, update_conflicts=True, unique_fields=["slug"], update_fields=["backups", "seen_at"]
    )
    Departed.objects.using(CONTROL).filter(seen_at__lt=now).delete()


def _keep(summary: Summary, *, measured: bool) -> None:
    tenant = Tenant.objects.using(CONTROL).filter(slug=summary.slug).first()
    if tenant is None:  # deleted while the others were looked at
        return
    now = timezone.now()
    seen: dict[str, Any] = {
        "seen_at": now,
        "level": summary.schema_level,
        "problems": summary.problems,
        "backups": _backups(summary.slug),
        **_work(tenant),
    }
    if measured:
        seen |= {
            "measured_at": now,
            "rows": summary.rows,
            "bytes": summary.bytes,
            "file_bytes": summary.file_bytes,
        }
    Sighting.objects.using(CONTROL).update_or_create(tenant=tenant, defaults=seen)


def _work(tenant: Tenant) -> dict[str, Any]:
    """What waits and what failed in the company; unknown where nobody may enter, or where tables are of long ago."""
    counts = ("waiting_jobs", "oldest_waiting", "failed_jobs", "dead_letters")
    try:
        with arrive(tenant.ref):
            waiting = Job.objects.filter(state=JobState.QUEUED)
            oldest = waiting.order_by("created_at").values_list("created_at", flat=True).first()
            return {
                "waiting_jobs": waiting.count(),
                "oldest_waiting": oldest,
                "failed_jobs": Job.objects.filter(state=JobState.FAILED).count(),
                "dead_letters": OutboxEvent.objects.filter(state=EventState.PARKED).count(),
                "letters": [asdict(letter) for letter in letters(LETTERS)],
            }
    except (TenancyError, UnknownTenant, DatabaseError):
        return {**dict.fromkeys(counts), "letters": []}


def _backups(slug: str) -> list[dict[str, Any]]:
    """The company's backups where the platform keeps them, the newest first."""
    files = [(path.stat(), path.name) for path in (Path(settings.BACKUP_ROOT) / slug).glob("*.zip")]
    newest = sorted(files, key=lambda file: file[0].st_mtime, reverse=True)
    return [
        {"name": name, "bytes": stat.st_size, "at": datetime.fromtimestamp(stat.st_mtime, UTC).isoformat()}
        for stat, name in newest
    ]
