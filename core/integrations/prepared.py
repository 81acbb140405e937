"""Have a long list written to the company's storage beside what people do, and hand it out for a week.

The job is the line in the list of exports; the file is kept under it as files of records are, and
takes up the company's room like these.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.core.files.base import File
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import record
from core.jobs.models import OVER, Job
from core.jobs.services import start
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Resource
from core.kernel.rights import require
from core.notifications.kinds import kind
from core.records.files import open_file, require_room
from core.records.models import StoredFile
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic
from core.users.policy.answers import digest_of_rights

from .errors import ExportOutdated, ExportUnderway
from .exporting import Export
from .whole_files import require_format

KIND = "integrations.export"
KEPT_FOR = timedelta(days=7)
#: A list of exports shows the latest; older ones are history.
SHOWN = 5
#: So many records a screen has handed out in one answer: it is there in seconds.
AT_ONCE = 20_000


@kind("integrations.exported", label=gettext_lazy("Exports that are ready"))
def exported(label: str) -> str:
    return _("Ready to be downloaded: {label}").format(label=label)


@atomic()
def begin_export(
    resource: type[Resource], *, actor: Actor, language: str, kind: str, parameters: Mapping[str, str]
) -> Job:
    """Have the records written that the parameters of a list ask for; who asked is told when the file is there.

    Raises ``AccessDenied``, ``BadQuestion``, ``FormatUnknown``, ``FileTooLong``, ``ExportUnderway``
    and ``StorageFull``.
    """
    require_format(kind, Export(resource, actor, language, parameters))
    hold(f"exports of {actor.identity}")
    if exports_of(resource, actor=actor).exclude(state__in=OVER).exists():
        raise ExportUnderway()
    require_room(1)
    job = start(
        KIND,
        actor=actor,
        label=_("Export of the list “{list}” ({format})").format(list=resource.label_plural(), format=kind),
        resource=resource.key(),
        language=language,
        format=kind,
        parameters=dict(parameters),
    )
    record(job, "export", actor=actor)
    return job


def exports_of(resource: type[Resource], *, actor: Actor) -> QuerySet[Job]:
    """Those of this list that the actor asked for, the latest first; nobody else has them, whatever their role."""
    require(actor, "export", resource)
    found: QuerySet[Job] = Job.objects.of(actor).filter(kind=KIND, arguments__resource=resource.key())
    return found


def find_export(resource: type[Resource], job_id: UUID, *, actor: Actor) -> Job:
    """One of them; raises ``NotFound`` and ``AccessDenied``."""
    job = exports_of(resource, actor=actor).filter(pk=job_id).first()
    if job is None:
        raise NotFound()
    return job


def files_of(jobs: list[Job]) -> dict[UUID, StoredFile]:
    """The file of each job that has one; nothing before it is there and after its week."""
    since = timezone.now() - KEPT_FOR
    kept = StoredFile.objects.filter(target_label=Job._meta.label_lower, target_id__in=[job.pk for job in jobs])
    return {file.target_id: file for file in kept.filter(created_at__gt=since)}


def available_until(file: StoredFile) -> datetime:
    until: datetime = file.created_at + KEPT_FOR
    return until


def open_export(resource: type[Resource], job_id: UUID, *, actor: Actor) -> tuple[StoredFile, File[bytes]]:
    """The file, with what it is called, for who asked for it and still has the rights that it was made with.

    Raises ``AccessDenied``, ``NotFound`` where there is none, not yet or no longer, and ``ExportOutdated``.
    """
    job = find_export(resource, job_id, actor=actor)
    file = files_of([job]).get(job.pk)
    if file is None or job.result is None:
        raise NotFound()
    if job.result["rights"] != digest_of_rights(actor):
        raise ExportOutdated()
    return file, open_file(file.path)
