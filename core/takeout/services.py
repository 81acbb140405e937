"""Have everything of the company prepared, and hand it out for a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core.history import record
from core.jobs.models import OVER, Job, JobState
from core.jobs.services import start
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.tenancy.arrival import arrive
from core.tenancy.context import require_tenant
from core.tenancy.files import forget_older
from core.tenancy.identity import TenantRef
from core.tenancy.locking import hold
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic

from .contents import FOLDER, contents
from .errors import TakeoutByJob, TakeoutUnderway
from .packing import pack

KIND = "company.takeout"
KEPT_FOR = timedelta(days=7)


@atomic()
def begin_takeout(*, actor: Actor, language: str) -> Job:
    """Have it prepared in the background; raises ``TakeoutUnderway``. Who asked is told when it is there."""
    hold("takeout")
    if takeouts().exclude(state__in=OVER).exists():
        raise TakeoutUnderway()
    job = start(KIND, actor=actor, label=_("Export of the company"), language=language)
    record(job, "take_out", actor=actor)
    return job


def takeouts() -> QuerySet[Job]:
    """Those that were ever asked for, the latest first."""
    found: QuerySet[Job] = Job.objects.filter(kind=KIND)
    return found


def available_until(job: Job) -> datetime | None:
    """Until when it can be fetched; nothing before it is there and after its week."""
    if job.state != JobState.DONE or job.ended_at is None:
        return None
    until: datetime = job.ended_at + KEPT_FOR
    return until if until > timezone.now() and default_storage.exists(file_of(job.pk)) else None


def open_takeout(job_id: UUID) -> File[bytes]:
    """The archive; raises ``NotFound`` where there is none, not yet or no longer."""
    job = takeouts().filter(pk=job_id).first()
    if job is None or available_until(job) is None:
        raise NotFound()
    return default_storage.open(file_of(job.pk))


def flow_takeout(ref: TenantRef, *, actor: Actor, language: str) -> Iterator[bytes]:
    """Everything at once, for a company that may only read: nothing can be prepared there. Enters it itself.

    Raises ``TakeoutByJob`` while the company may write.
    """
    if not ref.reads_only:
        raise TakeoutByJob()
    return _flow(ref, actor, language)


def _flow(ref: TenantRef, actor: Actor, language: str) -> Iterator[bytes]:
    with arrive(ref):
        tenant = Tenant.objects.get(pk=ref.id)
        yield from pack(contents(tenant, actor, language), described(tenant, actor, language))


def described(tenant: Tenant, actor: Actor, language: str) -> dict[str, Any]:
    """What the manifest says of the whole."""
    return {
        "company": {name: getattr(tenant, name) for name in ("slug", "name", "country", "currency", "timezone")},
        "asked_by": actor.name,
        "created_at": timezone.now().isoformat(timespec="seconds"),
        "language": language,
    }


def file_of(job_id: UUID) -> str:
    return f"{FOLDER}/{job_id}.zip"


def forget_takeouts() -> int:
    """Remove the archives of the current company that are older than a week, or that nobody finished."""
    return forget_older(FOLDER, timezone.now() - KEPT_FOR)


def here() -> Tenant:
    return Tenant.objects.get(pk=require_tenant().id)
