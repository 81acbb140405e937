"""What files brought along does not stay: neither those that nobody brought in, nor what undoing would have needed.

Nor do those that were written for somebody to fetch.
"""

from __future__ import annotations

from functools import partial

from django.core.files.storage import default_storage
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core.jobs.models import OVER, Job
from core.records.models import StoredFile
from core.tenancy.files import forget_older
from core.tenancy.transactions import on_commit

from . import prepared, preparing
from .models import UNDERWAY, UNDO_FOR, ImportedRecord, ImportRun, RunState

#: So long a checked file can be brought in, and one that was brought in taken back.
KEPT_FOR = UNDO_FOR
#: In one company and round, so that a busy one does not keep the others waiting.
BATCH = 500
#: Notes of single records: a long file leaves a hundred thousand.
RECORDS_AT_ONCE = 20_000
WAITING = (RunState.CHECKED, RunState.REFUSED, RunState.FAILED)


def forget() -> int:
    """Forget the current company's files of more than a week ago; returns how many. Work that goes on is left alone."""
    # Who is just bringing one in holds it, and shows with it that it is not forgotten.
    waiting = ImportRun.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        Q(state__in=WAITING) | Q(state__in=UNDERWAY, job__state__in=OVER), updated_at__lt=timezone.now() - KEPT_FOR
    )
    forgotten = list(waiting.order_by("updated_at")[:BATCH])
    for run in forgotten:
        _drop(run.source, run.refused_rows)
        run.state, run.source, run.refused_rows = RunState.FORGOTTEN, "", ""
        run.faults, run.samples = [], {}
        run.save(update_fields=["state", "source", "refused_rows", "faults", "samples"])
    return len(forgotten)


def forget_traces() -> int:
    """Of files that were brought in more than a week ago only the counts stay; returns how many records were noted.

    They can be taken back no longer, so nobody needs the values of before, nor the rows and cells that were wrong.
    """
    settled = ImportRun.objects.filter(done_at__lt=timezone.now() - KEPT_FOR)
    quoting = settled.exclude(refused_rows="", faults=[])
    for run in quoting.select_for_update(skip_locked=True, of=("self",)).order_by("done_at")[:BATCH]:
        _drop(run.refused_rows)
        run.refused_rows, run.faults = "", []
        run.save(update_fields=["refused_rows", "faults"])
    noted = ImportedRecord.objects.filter(Exists(settled.filter(pk=OuterRef("run"))))
    removed, _ = ImportedRecord.objects.filter(pk__in=noted.values("pk")[:RECORDS_AT_ONCE]).delete()
    return int(removed)


def forget_exports() -> int:
    """Remove the current company's exports that can be fetched no longer, or that nobody finished; returns how many."""
    since = timezone.now() - prepared.KEPT_FOR
    StoredFile.objects.filter(target_label=Job._meta.label_lower, created_at__lte=since).delete()
    return forget_older(preparing.FOLDER, since)


def _drop(*names: str) -> None:
    """Take these out of the company's storage, once it is certain."""
    for name in filter(None, names):
        on_commit(partial(default_storage.delete, name))
