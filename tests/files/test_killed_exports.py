"""kill -9 while a list is written: nothing is told to be there that is not, and what is there is whole."""

from __future__ import annotations

import os
import signal
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from api.tests.conftest import Company
from core.jobs.models import Job
from core.jobs.tasks import take_up_forgotten_jobs
from core.tenancy.context import tenant_context
from core.tenancy.locking import hold
from tests.lab.workers import PATIENCE, worker
from tests.tools.processes import until

from .test_imports import make
from .test_prepared_exports import JOBS, Desk, files, kept


def test_a_worker_that_is_killed_at_the_end_leaves_nothing_that_is_told(alpha: Company, settings: Any) -> None:
    """All rows are written, and whoever holds the company's room keeps the file from being told of."""
    for number in range(50):
        make(alpha, reference=f"A{number:02}", name="Sandale")
    desk = Desk(alpha)
    begun = desk.begun(format="csv", fields="reference", sort="reference")["id"]
    with tenant_context(alpha.tenant):
        hold("files of records")
        with worker() as doomed:
            until(lambda: any(Path(settings.MEDIA_ROOT).rglob(f"{begun}-*.csv")))
            os.killpg(doomed.pid, signal.SIGKILL)
            assert doomed.wait(timeout=PATIENCE) == -signal.SIGKILL

    told = desk.client.get(f"{JOBS}{begun}/").json()
    assert (told["state"], told["bytes"], told["available_until"]) == ("running", None, None)
    assert desk.refused("get", f"{JOBS}{begun}/file/") == (404, "introuvable")
    assert (len(files(alpha)), kept(alpha)) == (1, 0)
    with tenant_context(alpha.tenant):
        Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # as time does
    take_up_forgotten_jobs()
    until(lambda: desk.run(begun).is_over)

    assert [line.rpartition(";")[2] for line in desk.content(begun).decode("utf-8-sig").splitlines()] == [
        "référence",
        *(f"A{number:02}" for number in range(50)),
    ]
    told = desk.client.get(f"{JOBS}{begun}/").json()
    assert (told["state"], told["done"], len(files(alpha)), kept(alpha)) == ("done", 50, 1, 1)
