"""Refuse a right that names what does not exist: it would look like a right and grant nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model

from core.kernel.resources import declared
from core.kernel.rights import VERBS, Right

from .errors import MixedFields, UnknownFields, UnknownResource, UnknownVerb
from .patterns import EVERYTHING, covers, excludes
from .proposals import all_proposed_rights
from .rules.checking import check
from .rules.parsing import parse


@dataclass(frozen=True)
class Grantable:
    """A resource as far as rights can speak of it."""

    model: type[Model]
    verbs: frozenset[str]
    fields: frozenset[str]


def validate(rights: Iterable[Right]) -> None:
    """Raise unless resources, verbs, fields and rules of all rights mean something."""
    known = grantables()
    for right in rights:
        concerned = [each for key, each in known.items() if covers(right.resource, key)]
        if not concerned:
            raise UnknownResource(resource=right.resource)
        _check_verbs(right, concerned)
        _check_fields(right, right.sees, concerned)
        _check_fields(right, right.sets, concerned)
        if right.rule:
            for each in concerned:
                check(parse(right.rule), each.model)


def grantables() -> dict[str, Grantable]:
    """Everything that can be granted: declared resources, and those whose exits a module writes by hand."""
    found = {
        resource.key(): Grantable(resource.model, frozenset(resource.verbs()), frozenset(resource.field_names()))
        for resource in declared()
    }
    for key in {right.resource for right in all_proposed_rights()} - found.keys():
        if "*" not in key and (by_hand := _by_hand(key)):
            found[key] = by_hand
    return found


def _by_hand(key: str) -> Grantable | None:
    """The key starts with the app and ends with the model: ``yoozak.commande.commande``."""
    app, *_module, name = key.split(".")
    try:
        model = apps.get_model(app, name)
    except LookupError:
        return None
    proposed = (right.verbs for right in all_proposed_rights() if covers(right.resource, key))
    verbs = frozenset(VERBS).union(*proposed)
    return Grantable(model, verbs, frozenset(field.name for field in model._meta.concrete_fields))


def _check_verbs(right: Right, concerned: list[Grantable]) -> None:
    known = frozenset({EVERYTHING}).union(*(each.verbs for each in concerned))
    for verb in right.verbs:
        if verb not in known:
            raise UnknownVerb(verb=verb, resource=right.resource)
    if not right.verbs:
        raise UnknownVerb(verb="", resource=right.resource)


def _check_fields(right: Right, chosen: tuple[str, ...], concerned: list[Grantable]) -> None:
    known = frozenset({EVERYTHING}).union(*(each.fields for each in concerned))
    for name in chosen:
        if name.removeprefix("-") not in known or name == EVERYTHING:
            raise UnknownFields(field=name, resource=right.resource)
    if excludes(chosen) and not all(name.startswith("-") for name in chosen):
        raise MixedFields()
