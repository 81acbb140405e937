"""Keep a running job: write its progress and give signs of life, beside the job's own transaction."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import Self
from uuid import UUID

from django.db import connections
from django.utils import timezone

from core.tenancy.arrival import arrive
from core.tenancy.identity import TenantRef

from .models import Job, JobState
from .telling import tell

logger = logging.getLogger(__name__)

#: A worker that was silent for so long is taken for dead.
LEASE = timedelta(seconds=20)
PULSE = 5.0


class Cancelled(Exception):
    """Somebody asked to stop the job."""


class JobLost(Exception):
    """Another worker holds the job by now: this one was taken for dead."""


@dataclass(frozen=True)
class News:
    done: int = 0
    total: int = 0
    message: str = ""


def held(job: Job) -> Job:
    """The job's row, locked, as long as it is this run's; raises ``JobLost``."""
    # no_key: records that point to the job must not make its progress wait.
    rows = Job.objects.select_for_update(no_key=True)
    found: Job | None = rows.filter(pk=job.pk, state=JobState.RUNNING, run_key=job.run_key).first()
    if found is None:
        raise JobLost(str(job.pk))
    return found


class Keeper:
    """``with Keeper(ref, job):`` holds the job for this process, on a connection of its own."""

    def __init__(self, ref: TenantRef, job: Job) -> None:
        self._ref, self._job = ref, job
        self.job_id: UUID = job.pk
        self._pen = ThreadPoolExecutor(1, thread_name_prefix="job-progress")
        self._stopped = Event()
        self._heart = Thread(target=self._beat, name="job-pulse", daemon=True)

    def __enter__(self) -> Self:
        self._heart.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._heart.join()
        self._pen.submit(connections.close_all).result()
        self._pen.shutdown()

    def write(self, news: News | None = None) -> None:
        """Write the news, if any, and prolong the lease; raises ``Cancelled`` or ``JobLost``."""
        if self._pen.submit(self._write, news).result():
            raise Cancelled

    def _write(self, news: News | None) -> bool:
        with arrive(self._ref):
            job = held(self._job)
            job.due_at = timezone.now() + LEASE
            for name, value in asdict(news).items() if news else ():
                setattr(job, name, value)
            job.save(update_fields=["due_at", "done", "total", "message"])
            if news:
                tell(job)
            return job.cancel_requested

    def _beat(self) -> None:
        while not self._stopped.wait(PULSE):
            try:
                self.write()
            except (Cancelled, JobLost):  # the job hears it at its next step
                continue
            except Exception:
                logger.exception("no sign of life", extra={"job": str(self._job.pk)})
