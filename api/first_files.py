"""Scripts that a screen needs first, named before the browser has read the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

#: The program's entry brings its own. Behind the door, most screens are a frame with a list.
BEHIND_THE_DOOR = ("src/dashboard/shell.tsx", "src/records/list/place.tsx")
DOORS = ("/connexion", "/mot-de-passe", "/invitation", "/second-facteur", "/plateforme", "/partage")


def link_header(path: str) -> str:
    """``Link`` of the page at this address (RFC 8288): on a slow network each step saved is a quarter of a second."""
    if path.startswith(DOORS):
        return ""
    manifest = Path(settings.STATIC_ROOT) / ".vite" / "manifest.json"
    return _links(manifest, manifest.stat().st_mtime_ns) if manifest.is_file() else ""


@cache
def _links(manifest: Path, built_at: int) -> str:
    """Read once for each build."""
    chunks = json.loads(manifest.read_text())
    started = set(_files(chunks, "index.html", set()))
    wanted = {file for name in BEHIND_THE_DOOR for file in _files(chunks, name, set())} - started
    return ", ".join(f"<{settings.STATIC_URL}{file}>; rel=modulepreload" for file in sorted(wanted))


def _files(chunks: dict[str, Any], name: str, seen: set[str]) -> Iterator[str]:
    if name in seen:
        return
    seen.add(name)
    yield chunks[name]["file"]
    for needed in chunks[name].get("imports", ()):
        yield from _files(chunks, needed, seen)
