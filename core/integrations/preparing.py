"""Write an export that somebody waits for; what breaks leaves no file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.core.files.storage import default_storage

from core.history.columns import by
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.records.files import require_room, room_left, storage_full
from core.records.models import StoredFile
from core.users.policy.answers import digest_of_rights

from .exporting import Export
from .whole_files import TYPES, write_whole

#: Beside the exports of the whole company, which do not contain them.
FOLDER = "exports/lists"


def write_export(
    progress: Progress, export: Export, resource: type[Resource], kind: str, actor: Actor
) -> dict[str, Any]:
    """Returns how much was written, and with which rights: who has others by then does not get it."""
    path = f"{FOLDER}/{progress.job_id}-{uuid4().hex}.{kind}"
    place, total = Path(default_storage.path(path)), export.count()
    place.parent.mkdir(parents=True, exist_ok=True)
    _clear(progress.job_id)
    try:
        with place.open("wb") as file:
            out = _Bounded(file.write, room_left())
            write_whole(export, kind, out, lambda rows: progress.step(rows, max(rows, total)))
        require_room(out.size)
        StoredFile.objects.create(
            target_label=Job._meta.label_lower,
            target_id=progress.job_id,
            field="result",
            name=f"{resource.resource_name()}.{kind}",
            type=TYPES[kind],
            size=out.size,
            path=path,
            **by(actor),
        )
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    return {"bytes": out.size, "rights": digest_of_rights(actor)}


class _Bounded:
    """A file that ends where the company's room does: nobody else's disk is filled by a list."""

    def __init__(self, write: Callable[[bytes], int], room: int) -> None:
        self._write, self._room, self.size = write, room, 0

    def write(self, content: bytes) -> int:
        if self.size + len(content) > self._room:
            raise storage_full()
        self.size += len(content)
        return self._write(content)

    def flush(self) -> None:
        """What was written is there when the file is closed."""


def _clear(job_id: UUID) -> None:
    """What an earlier attempt left that was killed while it wrote."""
    for left in Path(default_storage.path(FOLDER)).glob(f"{job_id}-*"):
        left.unlink(missing_ok=True)
