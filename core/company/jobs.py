"""Work in the background for the settings of a company."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import OperationalError
from django.utils.translation import gettext as _

from core.configuration.custom.filterable import copy_next, copy_with, records_with
from core.configuration.custom.models import CustomField
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.jobs.registry import job
from core.jobs.services import start
from core.kernel.acting import current_actor
from core.kernel.actors import SYSTEM, Actor
from core.tenancy.context import outside

COPY_FIELD = "company.copy_field"


# Two people who change many records in another order than ours are the database's to part.
@job(COPY_FIELD, transient=(OperationalError,))
def copy_field(progress: Progress, *, field: str) -> dict[str, int]:
    """Make a field filterable, some records at a time: nobody waits for more than those.

    Run again, it copies again what was copied; a field that was put aside meanwhile, or
    begun anew by another job, is left alone.
    """
    found = CustomField.objects.filter(pk=field).first()
    total = records_with(found) if found else 0
    done, last, actor = 0, None, current_actor() or SYSTEM
    while copied := copy_next(UUID(field), work=progress.job_id, after=last, actor=actor):
        done, last = done + len(copied), copied[-1]
        progress.step(done, max(done, total))
        with outside():
            pass  # what was copied is committed, and its records are free
    return {"records": done}


def begin_copying(field: CustomField, actor: Actor) -> UUID:
    label = _("Filter by “{field}”").format(field=field.label[:100])
    started: UUID = start(COPY_FIELD, actor=actor, label=label, field=str(field.pk)).pk
    return started


def copying(fields: Iterable[CustomField]) -> dict[UUID, Job]:
    """The work at whose end each of these fields will be filterable, by field."""
    work = {field.pk: field.copying for field in fields if field.copying}
    jobs = Job.objects.in_bulk(list(work.values()))
    return {field: jobs[job_id] for field, job_id in work.items() if job_id in jobs}


copy_with(begin_copying)
