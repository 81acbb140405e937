"""A ZIP that flows: nothing of it is ever held but what was not read yet."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

FORMAT = "yz-export/1"
MANIFEST = "manifest.json"
#: Compressed in pieces of about this size, however short the rows are.
PIECE = 1 << 16

#: Bytes, and how many records are in them.
Piece = tuple[bytes, int]


@dataclass(frozen=True)
class Member:
    """A file of the archive, as it comes."""

    name: str
    pieces: Iterable[Piece]


def pack(members: Iterable[Member], told: dict[str, Any]) -> Iterator[bytes]:
    """The archive, piece by piece; the last member, the manifest, tells ``told`` and what proves each other one."""
    out = _Waiting()
    files: dict[str, Any] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:  # type: ignore[call-overload]
        for member in members:
            files[member.name] = yield from _add(archive, out, member)
        manifest = {"format": FORMAT, **told, "files": files}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True))
    yield out.taken()


def _add(archive: zipfile.ZipFile, out: _Waiting, member: Member) -> Generator[bytes, None, dict[str, Any]]:
    """One member; returns its line of the manifest."""
    digest, size, rows = hashlib.sha256(), 0, 0
    with archive.open(member.name, "w", force_zip64=True) as file:
        for content, count in _gathered(member.pieces):
            digest.update(content)
            file.write(content)
            size, rows = size + len(content), rows + count
            yield out.taken()
    yield out.taken()
    return {"sha256": digest.hexdigest(), "bytes": size, "rows": rows}


def _gathered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    waiting, rows = bytearray(), 0
    for content, count in pieces:
        waiting += content
        rows += count
        if len(waiting) >= PIECE:
            yield bytes(waiting), rows
            waiting, rows = bytearray(), 0
    yield bytes(waiting), rows


class _Waiting:
    """What was written and not taken yet; a file that nobody can go back in."""

    def __init__(self) -> None:
        self._content = bytearray()

    def write(self, content: bytes) -> int:
        self._content += content
        return len(content)

    def flush(self) -> None:
        """Nothing is held back."""

    def taken(self) -> bytes:
        content, self._content = bytes(self._content), bytearray()
        return content
