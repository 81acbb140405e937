"""What can be granted, in words: the rows and columns of the screen where roles are made."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.kernel.conditions import conditions_of
from core.kernel.errors import NotFound
from core.kernel.resources import FieldSpec, Resource, declared, declared_as
from core.kernel.rights import Right, granted_fields, may
from core.records.acting import action_named
from core.records.errors import UnknownAction
from core.users.policy.limits import limits_of
from core.users.policy.rules.checking import check
from core.users.policy.rules.parsing import parse
from core.users.policy.rules.wording import of_actor, sentence

Told = dict[str, Any]

VERBS: dict[str, str | Promise] = {
    "view": _("see"),
    "create": _("create"),
    "update": _("change"),
    "delete": _("delete"),
    "export": _("export"),
    "import": _("bring in"),
    "print": _("print"),
}


def grantable(actor: Actor) -> Told:
    """Every resource with its verbs, as far as the actor gives them, its fields and conditions, in his language."""
    return {
        "resources": [_resource(resource, actor) for resource in declared()],
        "actor": [{"name": f"actor.{name}", "label": label} for name, label in of_actor().items()],
    }


def administered(actor: Actor) -> dict[str, list[str]]:
    """What the actor may do to each part of the company's administration; parts without anything are left out."""
    parts = {each.key(): [verb for verb in each.verbs() if may(actor, verb, each)] for each in _administration()}
    return {key: verbs for key, verbs in parts.items() if verbs}


def settable_parts(actor: Actor) -> dict[str, list[str]]:
    """The fields of each part that the actor may change; parts of which none are left out."""
    parts = {each.key(): granted_fields(actor, "update", each) for each in _administration()}
    writable = {each.key(): [*each.writable_names(), *_lines(each)] for each in _administration()}
    told = {key: [name for name in writable[key] if name in granted] for key, granted in parts.items()}
    return {key: names for key, names in told.items() if names}


def _lines(resource: type[Resource]) -> list[str]:
    return [each.name for each in resource.lines]


def _administration() -> list[type[Resource]]:
    return [each for each in declared() if not each.exits]


def verb_label(resource: type[Resource], verb: str) -> str:
    """An action is called as its button is."""
    if words := VERBS.get(verb) or resource.verb_labels.get(verb):
        return str(words)
    try:
        return str(action_named(resource, verb).label)
    except UnknownAction:
        return verb.replace("_", " ")


def rule_in_words(resource: str, rule: str) -> str:
    """The rule as a sentence; raises ``NotFound``, and what is wrong with it as when it is saved."""
    try:
        model = declared_as(resource).model
    except KeyError:
        raise NotFound() from None
    node = parse(rule)
    check(node, model)
    return sentence(node, model)


def _resource(resource: type[Resource], actor: Actor) -> Told:
    lines = {each.name: each.label(resource.model) for each in resource.lines}
    return {
        "key": resource.key(),
        "label": str(resource.label_plural()),
        "module": resource.module.key,
        "module_label": str(resource.module.label),
        "area": resource.module.area.value,
        "verbs": [_verb(resource, verb, actor) for verb in resource.verbs()],
        "fields": [
            *(_field(spec) for spec in resource.specs().values()),
            *({"name": name, "label": str(label)} for name, label in lines.items()),
        ],
        "conditions": [
            {"name": each.name, "label": str(each.label), "arity": each.arity}
            for each in conditions_of(resource.model).values()
        ],
    }


def _field(spec: FieldSpec) -> Told:
    """What a rule can compare has a kind, and the values that it may have where they are few."""
    choices = [{"value": str(value), "label": str(label)} for value, label in spec.choices]
    return {
        "name": spec.name,
        "label": str(spec.label),
        "kind": spec.kind.value,
        **({"choices": choices} if choices else {}),
    }


def _verb(resource: type[Resource], verb: str, actor: Actor) -> Told:
    limits = limits_of(actor, verb, resource.key())
    return {
        "name": verb,
        "label": verb_label(resource, verb),
        "limits": None if limits is None else [_limit(resource, right) for right in limits],
    }


def _limit(resource: type[Resource], right: Right) -> Told:
    return {
        "sees": list(right.sees),
        "sets": list(right.sets),
        "rule": right.rule,
        "words": sentence(parse(right.rule), resource.model) if right.rule else "",
    }
