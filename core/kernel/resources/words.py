"""What a company calls its records and their fields, where it calls them otherwise than the code does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language

#: Of the record itself, beside the names of its fields: one of them, and many.
ONE, MANY = ":one", ":many"
#: A word in some languages; in the others the code's own stands.
Texts = Mapping[str, str]
Provider = Callable[[str], Mapping[str, Texts]]

_provider: Provider | None = None


def set_words(provider: Provider) -> None:
    """Decide who tells (``core.configuration`` does, at start-up)."""
    global _provider  # noqa: PLW0603
    _provider = provider


def words_of(key: str) -> Mapping[str, Texts]:
    """What the current company calls things of this resource, by ``ONE``, ``MANY`` or the name of a field."""
    return _provider(key) if _provider is not None else {}


def _said(texts: Texts, usual: str | Promise) -> str:
    return texts.get(get_language() or "") or str(usual)


_lazily = lazy(_said, str)


def worded(texts: Texts, usual: str | Promise) -> Promise:
    """The word in the language in which it is read, else what the code says."""
    return cast(Promise, _lazily(texts, usual))
