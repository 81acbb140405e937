"""From the texts of the code to catalogues, and from catalogues to what Django reads."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.messages.domains import Domain

KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
SKIPPED = {"tests", "migrations", "management", "testing", "data"}

#: Babel's own header carries dates: it would differ at every extraction.
HEADER = """\
# Texts of YZ-PLATFORM.
msgid ""
msgstr ""
"Project-Id-Version: YZ-PLATFORM\\n"
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extract(domain: Domain) -> None:
    """Bring the catalogues up to date with the code, keeping what is translated."""
    for language in domain.languages:
        catalog = read(domain.po(language), language)
        catalog.update(template(domain), no_fuzzy_matching=True)
        catalog.obsolete.clear()
        _write(domain.po(language), catalog)


def template(domain: Domain) -> Catalog:
    """Every text that the code shows, in its source language."""
    catalog = Catalog(domain="django", charset="utf-8")
    for source in domain.sources:
        found = extract_from_dir(str(source), keywords=KEYWORDS, comment_tags=("Translators:",))
        for name, _, message, comments, context in found:
            if SKIPPED.isdisjoint(Path(name).parts):
                place = (source / name).relative_to(domain.root).as_posix()
                catalog.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalog


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a file, empty where there is none yet."""
    if not path.exists():
        return Catalog(locale=language, domain="django", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django")


def _write(path: Path, catalog: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    header = HEADER.format(language=catalog.locale_identifier, plural_forms=catalog.plural_forms)
    with path.open("wb") as file:
        file.write(header.encode())
        write_po(file, catalog, width=110, sort_output=True, omit_header=True, include_lineno=False)


def compile_catalogues(domain: Domain) -> None:
    """Write the binary form that Django reads."""
    for language in domain.languages:
        po = domain.po(language)
        if po.exists():
            with po.with_suffix(".mo").open("wb") as file:
                write_mo(file, read(po, language))
