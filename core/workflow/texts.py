"""Texts in the languages of the platform, as data."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.utils.functional import Promise, lazy
from django.utils.translation import get_language, override

Text = str | Promise


def in_every_language(text: Text) -> dict[str, str]:
    """What the text says in each language."""
    said = {}
    for language, _ in settings.LANGUAGES:
        with override(language):
            said[language] = str(text)
    return said


def text_of(said: Mapping[str, str]) -> Text:
    """The text again: it speaks the reader's language, the first it has where it lacks that one."""
    return _spoken(tuple(said.items()))


def _say(said: tuple[tuple[str, str], ...]) -> str:
    return dict(said).get(get_language() or settings.LANGUAGE_CODE, said[0][1])


_spoken = lazy(_say, str)
