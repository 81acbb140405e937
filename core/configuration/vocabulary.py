"""The company's own words for its records: "Order" becomes "Prescription" on every screen, sheet and file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, StaleVersion
from core.kernel.resources import MANY, ONE, Resource
from core.kernel.resources.resource import TECHNICAL, specs_of
from core.tenancy.context import current_tenant, transaction_memo
from core.tenancy.epochs import company_changed, remembered
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from .models import Vocabulary

WORDS = "vocabulary"
LONGEST = 60
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)

Words = Mapping[str, Mapping[str, str]]


class UnknownWord(BusinessError):
    """The resource has no such field of its own, or the platform does not speak the language."""

    code = "mot_inconnu"
    message = _("There is nothing called “{name}” here that could be renamed.")
    status = 400


def vocabulary_of(key: str) -> Words:
    """What the current company calls things of this resource; nothing where no company is entered.

    Asked once in a transaction, and kept by the process until something of the company changes.
    """
    if current_tenant() is None:
        return {}
    memo = transaction_memo()
    if WORDS not in memo:
        memo[WORDS] = remembered(WORDS, _stored)
    known: dict[str, Words] = memo[WORDS]
    return known.get(key, {})


def vocabulary(resource: type[Resource]) -> Vocabulary:
    """The row of the resource; one that was never saved where the company says what the code says."""
    found: Vocabulary | None = Vocabulary.objects.filter(resource=resource.key()).first()
    return found or Vocabulary(resource=resource.key(), version=0)


@atomic()
def rename(resource: type[Resource], words: Words, *, actor: Actor, version: int) -> Vocabulary:
    """Say these words otherwise from now on; an empty text is the code's own again.

    Words that are not named stay. Raises ``UnknownWord``, and ``StaleVersion`` when somebody else
    renamed something of the resource since ``version`` was read; 0 where nobody ever did.
    """
    hold(f"vocabulary/{resource.key()}")
    row = vocabulary(resource)
    if row.version != version:
        raise StaleVersion(version=row.version)
    before = row.words
    row.words = _merged(before, _checked(resource, words))
    if row.words == before:
        return row
    if row._state.adding:
        row.version = 1
    row.save()
    record(row, "rename", actor=actor, before=before, after=row.words)
    transaction_memo()[WORDS] = _stored()
    company_changed()
    return row


def usual_words(resource: type[Resource]) -> Iterator[tuple[str, dict[str, str]]]:
    """All that can be renamed, by name, with what the code calls it in each language."""
    yield ONE, _in_every_language(resource.usual_label())
    yield MANY, _in_every_language(resource.usual_plural())
    for name, spec in specs_of(resource).items():
        if name not in TECHNICAL:
            yield name, _in_every_language(spec.label)


def _in_every_language(text: str | Promise) -> dict[str, str]:
    found = {}
    for code in LANGUAGES:
        with translation.override(code):
            found[code] = str(text)
    return found


def _checked(resource: type[Resource], words: Words) -> Words:
    known = dict(usual_words(resource))
    for name, texts in words.items():
        if name not in known or not set(texts) <= set(LANGUAGES):
            raise UnknownWord(name=name)
    return words


def _merged(before: Words, words: Words) -> dict[str, dict[str, str]]:
    """What was said before under what is said now, without what is empty."""
    names = dict.fromkeys([*before, *words])
    merged = {name: {**before.get(name, {}), **words.get(name, {})} for name in names}
    plain = {name: {code: " ".join(text.split()) for code, text in texts.items()} for name, texts in merged.items()}
    kept = {name: {code: text for code, text in texts.items() if text} for name, texts in plain.items()}
    return {name: texts for name, texts in kept.items() if texts}


def _stored() -> dict[str, Words]:
    return dict(Vocabulary.objects.values_list("resource", "words"))
