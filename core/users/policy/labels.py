"""What roles are called: as the company calls them, else in the words of the proposal, in the reader's language."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise

from .models import RoleDefinition
from .proposals import proposed_labels


def label_of(role: RoleDefinition) -> str:
    """The role's name for who reads; a company's own name for it, whatever language that is in, stands."""
    return shown_label(role.key, role.label) if role.is_proposed else role.label


def shown_label(key: str, label: str) -> str:
    """The same of a proposed role's columns."""
    return str(_proposals().get((key, label), label))


@cache
def _proposals() -> dict[tuple[str, str], str | Promise]:
    """Each proposal by its key and by what a company that left it alone may have kept of it, in any language."""
    found = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found.update({(key, str(label)): label for key, label in proposed_labels()})
    return found
