"""Long files are checked and brought in beside what people do."""

from __future__ import annotations

from uuid import UUID

from core.jobs.progress import Progress
from core.jobs.registry import job
from core.kernel.acting import current_actor
from core.kernel.actors import SYSTEM

from .services import continue_run


@job("integrations.import")
def bring_in_file(progress: Progress, *, run: str) -> dict[str, int]:
    """Check the file, or bring it in, as its state says; run again after it ended, it finds nothing to do."""
    found = continue_run(UUID(run), current_actor() or SYSTEM, progress.step)
    return {name: getattr(found, name) for name in ("created", "changed", "unchanged", "refused")}
