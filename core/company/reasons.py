"""Why a colleague may, or may not, do each thing to a record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import resource_named
from core.kernel.rights import granted, may
from core.records.reach import visible
from core.users.models import UserProfile
from core.users.policy.why import why
from core.users.services import actor_of

from .granting import verb_label
from .resources import PersonResource

Told = dict[str, Any]


def reasons(person: UUID, resource: str, record: UUID, *, actor: Actor) -> list[Told]:
    """What decides about every verb of the resource; raises ``NotFound`` for what the asking actor may not see."""
    try:
        declared = resource_named(resource)
    except KeyError:
        raise NotFound() from None
    if not may(actor, "view", declared):
        raise NotFound()
    colleague = granted(actor, "view", PersonResource, UserProfile.objects.all()).filter(pk=person).first()
    found = visible(declared, actor).filter(pk=record).first()
    if colleague is None or found is None:
        raise NotFound()
    told = []
    for verb in declared.verbs():
        reason = why(actor_of(colleague), verb, resource, found, asking=actor)
        told.append(
            {
                "verb": verb,
                "label": verb_label(declared, verb),
                "granted": reason.granted,
                "because": reason.because.value,
                "words": reason.told(declared.model),
                "rights": [
                    {"resource": right.resource, "verbs": list(right.verbs), "rule": right.rule}
                    for right in reason.rights
                ],
            }
        )
    return told
