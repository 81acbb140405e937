"""Long files are brought in, and written, beside what people do."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import translation

from core.jobs.progress import Progress
from core.jobs.registry import job
from core.kernel.acting import current_actor
from core.kernel.actors import SYSTEM
from core.records.reach import listed_as

from . import prepared
from .exporting import Export
from .preparing import write_export
from .services import continue_run


@job("integrations.import")
def bring_in_file(progress: Progress, *, run: str, language: str = settings.LANGUAGE_CODE) -> dict[str, int]:
    """Check the file, or bring it in, as its state says; run again after it ended, it finds nothing to do.

    Its faults are told in the ``language`` of whoever sent it.
    """
    with translation.override(language):
        found = continue_run(UUID(run), current_actor() or SYSTEM, progress.step)
    return {name: getattr(found, name) for name in ("created", "changed", "unchanged", "refused")}


@job(prepared.KIND, told=prepared.exported, about="resource")
def write_list(
    progress: Progress, *, resource: str, language: str, format: str, parameters: dict[str, str]
) -> dict[str, Any]:
    """Write the list with the rights of whoever asked, as they are now; run again, it is written anew."""
    actor = current_actor() or SYSTEM
    wanted = listed_as(resource, actor)
    with translation.override(language):
        export = Export(wanted, actor, language, parameters)
        return write_export(progress, export, wanted, format, actor)
