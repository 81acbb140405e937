"""What scopes mean, in words: what somebody reads who is asked to allow an application something."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from core.kernel.resources import Resource, declared
from core.users.policy.patterns import covers

from .granting import verb_label

EVERYTHING = "*"


def in_words(scopes: Iterable[str]) -> list[dict[str, object]]:
    """Of what, doing what: what is about the same things stands together."""
    found: dict[str, list[str]] = {}
    for scope in scopes:
        pattern, _colon, verb = scope.partition(":")
        verbs = found.setdefault(_subject(pattern), [])
        verbs += [label for label in [_verb(pattern, verb)] if label not in verbs]
    return [{"subject": subject, "verbs": verbs} for subject, verbs in found.items()]


def _subject(pattern: str) -> str:
    if pattern == EVERYTHING:
        return _("All records")
    covered = _covered(pattern)
    if not covered:
        return pattern
    if covered[0].key() == pattern:
        return str(covered[0].label_plural())
    modules = dict.fromkeys(str(each.module.label) for each in covered)
    return _("All of: {modules}").format(modules=", ".join(modules))


def _verb(pattern: str, verb: str) -> str:
    if verb == EVERYTHING:
        return _("do everything")
    with_verb = (each for each in _covered(pattern) if verb in each.verbs())
    resource = next(with_verb, None)
    return verb_label(resource, verb) if resource else verb.replace("_", " ")


def _covered(pattern: str) -> list[type[Resource]]:
    return [each for each in declared() if covers(pattern, each.key())]
