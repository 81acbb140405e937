"""kill -9 while letters leave: whoever has one gets no second, whoever has none gets it."""

from __future__ import annotations

import os
import signal
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

from celery import current_app
from django.utils import timezone

from api.tests.conftest import Company
from core.jobs.models import Job
from core.jobs.tasks import take_up_forgotten_jobs
from core.tenancy.celery import TENANT_HEADER
from core.tenancy.context import tenant_context
from tests.company.conftest import Office
from tests.lab.mail import Mailbox, mail_server
from tests.lab.workers import PATIENCE, worker
from tests.tools.processes import until

from .conftest import jobs, person, run_all, scheduled


class Deadly(Mailbox):
    """Kills the worker that brings the second letter, and does not take that letter."""

    victim = 0

    def handle_message(self, message: EmailMessage) -> None:  # type: ignore[override]
        if self.victim and self.subjects:
            os.killpg(self.victim, signal.SIGKILL)
            self.victim = 0
            raise ConnectionAbortedError
        super().handle_message(message)


def test_a_worker_that_is_killed_between_two_letters_sends_neither_twice(
    alpha: Company, owner: Office, reader: Any, settings: Any
) -> None:
    made = scheduled(owner, reader, person(alpha))
    owner.send("post", f"{made['id']}/runs/", status=201)
    [job] = jobs(alpha)
    with mail_server(settings, Deadly()) as box:
        here = {"EMAIL_HOST": settings.EMAIL_HOST, "EMAIL_PORT": str(settings.EMAIL_PORT)}
        with worker(**here) as doomed:
            box.victim = doomed.pid  # type: ignore[attr-defined]
            told = {"headers": {TENANT_HEADER: str(alpha.tenant.id)}, "queue": "jobs"}
            current_app.send_task("core.jobs.tasks.run_job", (str(alpha.tenant.id), str(job.pk)), **told)
            assert doomed.wait(timeout=PATIENCE) == -signal.SIGKILL
        assert [(left.state, left.attempts) for left in jobs(alpha)] == [("running", 1)]
        first = box.next()["To"]
        with tenant_context(alpha.tenant):
            Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # as time does
        take_up_forgotten_jobs()
        until(lambda: run_all(alpha)[0].is_over)

        assert {first, box.next()["To"]} == {reader.email, person(alpha).email}
        assert len(box.subjects) == 2
    assert [(done.state, done.attempts, done.result) for done in jobs(alpha)] == [("done", 2, {"sent": 1})]
    [run] = owner.get(f"{made['id']}/runs/")["results"]
    assert (run["state"], run["sent"]) == ("done", 1)
