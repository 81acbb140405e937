"""The backup of one company: a ZIP of its tables, its files and a signed manifest.

Anything may read it with ordinary tools; nothing is restored whose checksums or
signature do not hold.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.conf import settings

from .errors import ArtefactDamaged, ArtefactForeign

FORMAT = "yz-backup/1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
CHUNK = 1 << 16

Manifest = dict[str, Any]
Progress = Callable[[str], None]


def _sign(manifest: bytes) -> str:
    return hmac.new(bytes.fromhex(settings.TENANT_SIGNING_KEY), manifest, hashlib.sha256).hexdigest()


def table_member(table: str) -> str:
    return f"tables/{table}.copy"


def file_member(name: str) -> str:
    return f"files/{name}"


class ArtefactWriter:
    """Fills a backup member by member; ``seal`` writes what proves them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._checksums: dict[str, str] = {}

    def add(self, member: str, chunks: Iterable[bytes | bytearray | memoryview]) -> int:
        """Write one member as it comes, in constant memory; returns the number of chunks."""
        digest, count, waiting = hashlib.sha256(), 0, bytearray()
        with self._archive.open(member, "w", force_zip64=True) as out:
            for chunk in chunks:
                count += 1
                waiting += chunk
                if len(waiting) >= CHUNK:
                    digest.update(waiting)
                    out.write(waiting)
                    waiting.clear()
            digest.update(waiting)
            out.write(waiting)
        self._checksums[member] = digest.hexdigest()
        return count

    def seal(self, manifest: Manifest) -> None:
        complete = {"format": FORMAT, **manifest, "sha256": self._checksums}
        text = json.dumps(complete, indent=1, ensure_ascii=False, sort_keys=True).encode()
        self._archive.writestr(MANIFEST, text)
        self._archive.writestr(SIGNATURE, _sign(text))


@contextmanager
def new_artefact(path: Path) -> Iterator[ArtefactWriter]:
    """Write a backup beside its final name, which it only gets when it is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            yield ArtefactWriter(archive)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


class Artefact:
    """A backup that was written by this platform and may now be read."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def verify(self, progress: Progress = lambda member: None) -> None:
        """Read everything once and compare it with the manifest; raises ``ArtefactDamaged``."""
        members = set(self._archive.namelist()) - {MANIFEST, SIGNATURE}
        expected: dict[str, str] = self.manifest["sha256"]
        for member in sorted(members ^ set(expected)):
            raise ArtefactDamaged(member=member)
        for member, checksum in expected.items():
            progress(member)
            if self._digest(member) != checksum:
                raise ArtefactDamaged(member=member)

    def _digest(self, member: str) -> str:
        try:
            with self._archive.open(member) as content:
                return hashlib.file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]
        except zipfile.BadZipFile:
            return ""

    def rows(self, table: str) -> Iterator[bytes]:
        """The records of a table, one line of COPY text each."""
        with self._archive.open(table_member(table)) as content:
            yield from content

    def open_file(self, name: str) -> IO[bytes]:
        return self._archive.open(file_member(name))

    @property
    def file_names(self) -> list[str]:
        prefix = file_member("")
        return [member.removeprefix(prefix) for member in self.manifest["sha256"] if member.startswith(prefix)]


@contextmanager
def open_artefact(path: Path, *, from_elsewhere: bool = False) -> Iterator[Artefact]:
    """Open a backup of this installation; ``from_elsewhere`` admits one signed with another key."""
    try:
        archive = zipfile.ZipFile(path)
        text = archive.read(MANIFEST)
        signature = archive.read(SIGNATURE).decode()
        manifest = json.loads(text)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ArtefactForeign(path=path) from error
    with archive:
        trusted = from_elsewhere or hmac.compare_digest(signature, _sign(text))
        if not trusted or manifest.get("format") != FORMAT:
            raise ArtefactForeign(path=path)
        yield Artefact(archive, manifest)
