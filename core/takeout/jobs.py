"""Prepare the export of a company beside what people do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.utils import translation

from core.jobs.progress import Progress
from core.jobs.registry import job
from core.kernel.acting import current_actor
from core.kernel.actors import SYSTEM

from .contents import contents, count_contents
from .packing import Member, Piece, pack
from .services import KIND, described, file_of, here


@job(KIND)
def take_out(progress: Progress, *, language: str) -> dict[str, Any]:
    """Write the archive beside its name, which it gets when it is complete; run again, it is written anew."""
    actor, tenant = current_actor() or SYSTEM, here()
    path = Path(default_storage.path(file_of(progress.job_id)))
    partial = path.with_suffix(".partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    try:
        with partial.open("wb") as out, translation.override(language):
            members = _told(contents(tenant, actor, language), progress, count_contents(tenant))
            for piece in pack(members, described(tenant, actor, language)):
                digest.update(piece)
                size += out.write(piece)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return {"bytes": size, "sha256": digest.hexdigest()}


def _told(members: Iterator[Member], progress: Progress, total: int) -> Iterator[Member]:
    """The same members; the bar moves, and whoever wants to stop it is heard, within a long one too."""
    for done, member in enumerate(members):
        yield Member(member.name, _heard(member, progress, done, max(done + 1, total)))


def _heard(member: Member, progress: Progress, done: int, total: int) -> Iterator[Piece]:
    for piece in member.pieces:
        progress.step(done, total, member.name)
        yield piece
