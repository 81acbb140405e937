"""What can be granted, in words: the rows and columns of the screen where roles are made."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.conditions import conditions_of
from core.kernel.resources import Resource, declared
from core.records.acting import action_named
from core.records.errors import UnknownAction
from core.users.policy.rules.wording import of_actor

Told = dict[str, Any]

VERBS: dict[str, str | Promise] = {
    "view": _("see"),
    "create": _("create"),
    "update": _("change"),
    "delete": _("delete"),
    "export": _("export"),
    "import": _("bring in"),
    "print": _("print"),
    "assign": _("give to people"),
    "share": _("share with everybody"),
    "why": _("ask why somebody may"),
    "see_as": _("see as somebody with it"),
}


def grantable() -> Told:
    """Every resource with its verbs, fields and conditions, in the reader's language."""
    return {
        "resources": [_resource(resource) for resource in declared()],
        "actor": [{"name": f"actor.{name}", "label": label} for name, label in of_actor().items()],
    }


def verb_label(resource: type[Resource], verb: str) -> str:
    """An action is called as its button is."""
    if verb in VERBS:
        return str(VERBS[verb])
    try:
        return str(action_named(resource, verb).label)
    except UnknownAction:
        return verb.replace("_", " ")


def _resource(resource: type[Resource]) -> Told:
    lines = {each.name: each.label(resource.model) for each in resource.lines}
    return {
        "key": resource.key(),
        "label": str(resource.label_plural()),
        "module": resource.module.key,
        "module_label": str(resource.module.label),
        "verbs": [{"name": verb, "label": verb_label(resource, verb)} for verb in resource.verbs()],
        "fields": [
            *({"name": name, "label": str(spec.label)} for name, spec in resource.specs().items()),
            *({"name": name, "label": str(label)} for name, label in lines.items()),
        ],
        "conditions": [
            {"name": each.name, "label": str(each.label), "arity": each.arity}
            for each in conditions_of(resource.model).values()
        ],
    }
