"""What keeps a reader from seeing a text whole and in their own language."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from tools.messages.catalogues import read, template
from tools.messages.domains import Domain

Texts = str | list[str] | tuple[str, ...] | None

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[sd]")


def faults(domain: Domain) -> list[str]:
    """The texts that catalogues lack or spoil, as ``file: fault: text``."""
    return [
        f"{domain.po(language).relative_to(domain.root)}: {fault}: {_source(text)}"
        for language in domain.languages
        for text, fault in _faults(template(domain), read(domain.po(language), language))
    ]


def _faults(texts: Catalog, known: Catalog) -> Iterator[tuple[Message, str]]:
    for text in texts:
        fault = text.id and _fault(text, known.get(text.id, text.context))
        if fault:
            yield text, fault


def _fault(text: Message, translation: Message | None) -> str:
    if translation is None or not all(_forms(translation.string)):
        return "not translated"
    if translation.fuzzy:
        return "to be confirmed"
    return "" if _keeps_placeholders(text, translation) else "other placeholders"


def _keeps_placeholders(text: Message, translation: Message) -> bool:
    """A plural form may leave the number out, as "one day" does; nothing may be added."""
    expected = _placeholders(text.id)
    written = [_placeholders(form) for form in _forms(translation.string)]
    if text.pluralizable:
        return written[-1] == expected and all(form <= expected for form in written)
    return written == [expected]


def _placeholders(texts: Texts) -> set[str]:
    return {found for text in _forms(texts) for found in PLACEHOLDER.findall(text)}


def _forms(texts: Texts) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ("",))


def _source(text: Message) -> str:
    return _forms(text.id)[0]
