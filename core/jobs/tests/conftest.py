"""Jobs of a committed company; what would be sent to workers is noted instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

import tests.lab.jobs  # noqa: F401
from core.jobs import progress, running, tasks
from core.jobs.models import Job
from core.jobs.registry import _kinds, job
from core.jobs.services import start
from core.kernel.actors import Actor
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """The job of each message, and after how many seconds it is due."""
    sent: list[tuple[str, float]] = []

    def note(arguments: tuple[str, str], *, countdown: float, **_: Any) -> None:
        sent.append((arguments[1], countdown))

    monkeypatch.setattr(tasks.run_job, "apply_async", note)
    return sent


class House:
    """A company and what one does with its jobs."""

    def __init__(self, tenant: Tenant, actor: Actor) -> None:
        self.tenant, self.actor = tenant, actor

    def start(self, kind: str, **arguments: Any) -> UUID:
        with tenant_context(self.tenant):
            return start(kind, actor=self.actor, label="Mise en boîte", **arguments).pk

    def run(self, job_id: UUID) -> timedelta | None:
        return running.run(self.tenant.ref, job_id)

    def job(self, job_id: UUID) -> Job:
        with tenant_context(self.tenant):
            return Job.objects.get(pk=job_id)

    def act(self, service: Any, job_id: UUID) -> Job:
        with tenant_context(self.tenant):
            return service(Job.objects.get(pk=job_id), actor=self.actor)

    def change(self, job_id: UUID, **values: Any) -> None:
        with tenant_context(self.tenant):
            Job.objects.filter(pk=job_id).update(**values)

    def boxes(self) -> list[str]:
        from tests.lab.models import Box

        with tenant_context(self.tenant):
            return sorted(Box.objects.values_list("code", flat=True))


@pytest.fixture
def house(live_tenant: Tenant, actor: Actor, messages: list[tuple[str, float]]) -> Iterator[House]:
    yield House(live_tenant, actor)


@pytest.fixture
def moods(tmp_path: Path) -> Path:
    return tmp_path / "moods"


@pytest.fixture
def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if half a second passed between any two steps."""
    monkeypatch.setattr(progress, "INTERVAL", 0)


@pytest.fixture
def a_job():
    """Declare a job for one test."""
    name = f"test.{uuid4().hex}"
    yield lambda run: (job(name)(run), name)[1]
    _kinds.pop(name, None)
