"""Files that were checked and never brought in do not stay in a company's storage."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils import timezone

from core.jobs.models import OVER
from core.tenancy.transactions import on_commit

from .models import UNDERWAY, ImportRun, RunState

KEPT_FOR = timedelta(days=7)
#: In one company and round, so that a busy one does not keep the others waiting.
BATCH = 500
WAITING = (RunState.CHECKED, RunState.REFUSED, RunState.FAILED)


def forget() -> int:
    """Forget the current company's files of more than a week ago; returns how many. Work that goes on is left alone."""
    # Who is just bringing one in holds it, and shows with it that it is not forgotten.
    waiting = ImportRun.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        Q(state__in=WAITING) | Q(state__in=UNDERWAY, job__state__in=OVER), updated_at__lt=timezone.now() - KEPT_FOR
    )
    forgotten = list(waiting.order_by("updated_at")[:BATCH])
    for run in forgotten:
        for name in filter(None, (run.source, run.refused_rows)):
            on_commit(partial(default_storage.delete, name))
        run.state, run.source, run.refused_rows, run.samples = RunState.FORGOTTEN, "", "", {}
        run.save(update_fields=["state", "source", "refused_rows", "samples"])
    return len(forgotten)
