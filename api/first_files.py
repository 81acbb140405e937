"""What a screen needs first, named before the browser has read the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

from core.tenancy.identity import TenantRef

#: In a cookie: the language that was chosen on the device (``frontend/src/platform/i18n.ts``).
LANGUAGE = "yz.language"
DOORS = ("/connexion", "/mot-de-passe", "/invitation", "/second-facteur", "/partage", "/autoriser")
#: In a cookie: the device has the platform's letters (``frontend/src/platform/letters.ts``).
LETTERS_KEPT = "yz.letters"
#: What French and English are written with: a device that has it finds it before text is drawn, which would move.
#: Arabic is three times as long, and is drawn with the device's own letters until it is there.
LETTERS = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
#: Behind the door, every screen has the same frame.
FRAME = "src/dashboard/shell.tsx"
#: What stands in it, by its address, as the routes of ``frontend/src/router.tsx``: the first that fits.
SCREENS = {
    r"/": "src/screens/home/home.tsx",
    r"/societe(/.*)?": "src/screens/company/frame.tsx",
    r"/[^/]+/[^/]+/[^/]+": "src/records/list/place.tsx",
    r"/[^/]+/[^/]+/[^/]+/nouveau": "src/records/record/create.tsx",
    r"/[^/]+/[^/]+/[^/]+/[0-9a-f-]{36}": "src/records/record/record.tsx",
}
#: How files of each kind are named, in this order.
RELATIONS = {
    ".css": "rel=preload; as=style; crossorigin",
    ".js": "rel=modulepreload",
    ".woff2": "rel=preload; as=font; type=font/woff2; crossorigin",
}


def link_header(request: HttpRequest, company: TenantRef) -> str:
    """``Link`` of the company's page at this address (RFC 8288), in the language that was chosen on the device.

    On a slow network each step saved is a quarter of a second: scripts, texts and what the screen asks come at once.
    """
    path, known = request.path, dict(settings.LANGUAGES)
    chosen = request.COOKIES.get(LANGUAGE)
    chosen = chosen if chosen in known else None
    spoken = next(code for code in (chosen, company.language, settings.LANGUAGE_CODE) if code in known)
    letters = (LETTERS,) if spoken != "ar" and LETTERS_KEPT in request.COOKIES else ()
    entries = (f"src/i18n/{spoken}.ts", *letters, *_behind_the_door(path))
    manifest = Path(settings.STATIC_ROOT) / ".vite" / "manifest.json"
    scripts = _links(manifest, manifest.stat().st_mtime_ns, entries) if manifest.is_file() else ()
    question = first_question(path + ("?" if request.META.get("QUERY_STRING") else ""), chosen)
    return ", ".join((f"<{question}>; rel=preload; as=fetch; crossorigin", *scripts))


def first_question(address: str, chosen: str | None) -> str:
    """Where ``frontend/src/platform/told-ahead.ts`` asks too: letter for letter, or the browser asks twice."""
    asked = {"at": address} | ({"language": chosen} if chosen else {})
    return f"/api/v1/start/?{urlencode(asked)}"


def _behind_the_door(path: str) -> tuple[str, ...]:
    if path.startswith(DOORS):
        return ()
    fitting = (screen for address, screen in SCREENS.items() if re.fullmatch(address, path))
    return (FRAME, *islice(fitting, 1))


@cache
def _links(manifest: Path, built_at: int, entries: tuple[str, ...]) -> tuple[str, ...]:
    """Read once for each build. Browsers fetch few files of a host at a time: what takes longest begins first.

    Before all others, what nothing can be shown without: the style. After them, what text can be shown without.
    """
    chunks = json.loads(manifest.read_text())
    wanted = {file for name in ("index.html", *entries) for file in _files(chunks, name, set())}
    longest_first = sorted(wanted, key=lambda file: (list(RELATIONS).index(Path(file).suffix), -_size(file), file))
    return tuple(f"<{settings.STATIC_URL}{file}>; {RELATIONS[Path(file).suffix]}" for file in longest_first)


def _size(file: str) -> int:
    path = Path(settings.STATIC_ROOT) / file
    return path.stat().st_size if path.is_file() else 0


def _files(chunks: dict[str, Any], name: str, seen: set[str]) -> Iterator[str]:
    if name in seen:
        return
    seen.add(name)
    yield from (chunks[name]["file"], *chunks[name].get("css", ()))
    for needed in chunks[name].get("imports", ()):
        yield from _files(chunks, needed, seen)
