"""Lists that are written by a job: by oneself, before something was hidden, and by somebody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch
from urllib.parse import urlencode

from django.utils import timezone

from core.jobs import tasks
from core.jobs.keeping import News
from core.jobs.models import Job, JobState
from core.jobs.progress import Progress
from core.jobs.registry import kind_of
from core.kernel.acting import acting
from core.testing.caller import Answer, Caller

from ..roles import EVERYTHING, OWNER, reader_with
from ..scenes import Scene
from .texts import UNKNOWN, Texts, attempted, shown, typed


class _Written:
    """Stands where a running job is kept: what it says of itself is not looked for here."""

    def __init__(self, job: Job) -> None:
        self.job_id = job.pk

    def write(self, news: News | None = None) -> None:
        """Nobody watches."""


def prepared(scene: Scene, caller: Caller, name: str) -> Texts:
    """One's own file, that of another, and one's own of a time when nothing was hidden.

    Whose it is and of which time does not depend on the field: that is tried once.
    """
    with _by_nobody(), attempted():
        begun = _begun(scene, caller)
        yield begun.content.decode()
        if begun.status == 201:
            yield from _answers(scene, caller, _written(scene, begun))
    if name != scene.names()[0]:
        return
    with _by_nobody(), attempted():
        yield from _answers(scene, caller, _written(scene, _begun(scene, OWNER)))
    with _by_nobody(), attempted():
        with reader_with(EVERYTHING):
            earlier = _written(scene, _begun(scene, caller))
        yield from _answers(scene, caller, earlier)


def prepared_asked(scene: Scene, caller: Caller, name: str) -> Texts:
    """It takes the list's own questions, and refuses those about what is hidden before anything is written."""
    for asked in ({"fields": name}, {"sort": name}, {name: typed(scene, name)}):
        with _by_nobody(), attempted():
            answer = _begun(scene, caller, **asked)
            if answer.status < 400 or answer.refusal != UNKNOWN:
                yield shown(name)
                yield answer.content.decode()


def _begun(scene: Scene, caller: Caller, **asked: str) -> Answer:
    return caller.post(f"{scene.path}export/jobs/?{urlencode({'format': 'jsonl', **asked})}")


def _written(scene: Scene, begun: Answer) -> str:
    """The job's work is done, as a worker does it; returns the address of the export."""
    job = Job.objects.get(pk=begun.body["id"])
    with acting(job.actor):
        job.result = kind_of(job.kind).run(Progress(_Written(job)), **job.arguments)  # type: ignore[arg-type]
    job.state, job.ended_at = JobState.DONE, timezone.now()
    job.save()
    return f"{scene.path}export/jobs/{job.pk}/"


def _answers(scene: Scene, caller: Caller, at: str) -> Texts:
    for address in (at, f"{scene.path}export/jobs/"):
        yield caller.get(address).content.decode()
    file = caller.get(f"{at}file/")
    yield file.content.decode()
    if file.status == 200:
        yield from (shown(field) for line in file.content.splitlines() for field in json.loads(line))


@contextmanager
def _by_nobody() -> Iterator[None]:
    """No worker is told: the walk does the work itself."""
    with patch.object(tasks, "send", lambda *_: None):
        yield
