"""A company's files, brought in beside its folder and put in place in one rename."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from ..files import tenant_root
from .artefact import Artefact
from .errors import ArtefactDamaged


class NewFolder:
    """Files that wait for the records they belong to."""

    def __init__(self, tenant_id: UUID) -> None:
        self._root = tenant_root(tenant_id)
        self._aside = self._root.with_name(f"{tenant_id}.restored")
        self._former = self._root.with_name(f"{tenant_id}.former")

    def extract(self, artefact: Artefact) -> int:
        """Bring a backup's files aside; returns how many."""
        self.discard()
        self._aside.mkdir(parents=True)
        for name in artefact.file_names:
            path = (self._aside / name).resolve()
            if not path.is_relative_to(self._aside.resolve()):
                raise ArtefactDamaged(member=name)
            path.parent.mkdir(parents=True, exist_ok=True)
            with artefact.open_file(name) as content, path.open("wb") as out:
                shutil.copyfileobj(content, out)
        return len(artefact.file_names)

    def take_place(self) -> None:
        """Become the company's folder."""
        if self._root.exists():
            self._root.rename(self._former)
        self._aside.rename(self._root)

    def discard(self) -> None:
        """Remove what an earlier or interrupted restore left beside the folder."""
        shutil.rmtree(self._aside, ignore_errors=True)
        shutil.rmtree(self._former, ignore_errors=True)


@contextmanager
def extracted(artefact: Artefact, tenant_id: UUID) -> Iterator[NewFolder]:
    folder = NewFolder(tenant_id)
    folder.extract(artefact)
    try:
        yield folder
    finally:
        folder.discard()
