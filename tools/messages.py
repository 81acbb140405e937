"""`python -m tools.messages extract|compile`: catalogues of translations, with Babel alone.

The source text is in the language of its layer: English below, French in the sectors.
Each catalogue holds the languages that its source is not.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.paths import ROOT

KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}
SKIPPED = ("tests", "migrations", "management", "testing", "data")


@dataclass(frozen=True)
class Domain:
    """Folders whose texts share catalogues, and the languages these are translated to."""

    locale: Path
    sources: tuple[Path, ...]
    languages: tuple[str, ...]

    def po(self, language: str) -> Path:
        return self.locale / language / "LC_MESSAGES" / "django.po"


def domains() -> Iterator[Domain]:
    """The platform's own catalogues, then each sector's."""
    yield Domain(ROOT / "locale", tuple(ROOT / layer for layer in ("core", "business", "api")), ("fr", "ar"))
    for config in sorted((ROOT / "sectors").glob("*/apps.py")):
        yield Domain(config.parent / "locale", (config.parent,), ("ar", "en"))


def extract() -> None:
    """Bring every catalogue up to date with the code, keeping what is translated."""
    for domain in domains():
        template = _template(domain)
        for language in domain.languages:
            path = domain.po(language)
            catalog = _read(path, language)
            catalog.update(template, no_fuzzy_matching=True)
            catalog.obsolete.clear()
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, catalog, width=110, sort_output=True, omit_header=False, include_lineno=False)


def _template(domain: Domain) -> Catalog:
    template = Catalog(domain="django", charset="utf-8")
    for source in domain.sources:
        found = extract_from_dir(str(source), keywords=KEYWORDS, comment_tags=("Translators:",))
        for name, _, message, comments, context in found:
            if not set(Path(name).parts) & set(SKIPPED):
                place = (source / name).relative_to(ROOT).as_posix()
                template.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return template


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, domain="django", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django")


def compile_catalogues() -> None:
    """Write the binary form that Django reads, where the text is newer."""
    for domain in domains():
        for language in domain.languages:
            po = domain.po(language)
            mo = po.with_suffix(".mo")
            if po.exists() and (not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime):
                with mo.open("wb") as file:
                    write_mo(file, _read(po, language))


def untranslated() -> list[str]:
    """Texts that a catalogue lacks, as ``file: text``."""
    missing = []
    for domain in domains():
        template = _template(domain)
        for language in domain.languages:
            known = _read(domain.po(language), language)
            missing += [
                f"{domain.po(language).relative_to(ROOT)}: {message.id}"
                for message in template
                if message.id and not _is_translated(known, message.id, message.context)
            ]
    return missing


def _is_translated(known: Catalog, text: str | tuple[str, ...], context: str | None) -> bool:
    message = known.get(text, context)
    parts = message.string if message else ""
    return all(parts) if isinstance(parts, tuple | list) else bool(parts)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.messages", description=__doc__)
    parser.add_argument("act", choices=["extract", "compile", "check"])
    act = parser.parse_args().act
    if act == "check":
        missing = untranslated()
        print("\n".join(missing) or "Every text is translated.")
        return 1 if missing else 0
    {"extract": extract, "compile": compile_catalogues}[act]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
