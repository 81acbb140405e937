"""Which folders share catalogues, and the languages these are translated to."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.paths import ROOT


@dataclass(frozen=True)
class Domain:
    """Source folders below `root`, the folder of their catalogues and its languages."""

    root: Path
    locale: Path
    sources: tuple[Path, ...]
    languages: tuple[str, ...]

    def po(self, language: str) -> Path:
        return self.locale / language / "LC_MESSAGES" / "django.po"


def domains(root: Path = ROOT) -> Iterator[Domain]:
    """The platform's own catalogues, then each sector's.

    The source text is in the language of its layer: English below, French in the sectors.
    Each catalogue holds the languages that its source is not.
    """
    yield platform(root)
    for config in sorted((root / "sectors").glob("*/apps.py")):
        yield Domain(root, config.parent / "locale", (config.parent,), ("ar", "en"))


def platform(root: Path = ROOT) -> Domain:
    """What every company reads, whatever its sector."""
    layers = tuple(root / layer for layer in ("core", "business", "api"))
    return Domain(root, root / "locale", layers, ("fr", "ar"))
