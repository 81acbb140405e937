"""The engine behind ``core.kernel.rights``, and the same questions where only a key is at hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import BooleanField, Case, Model, Q, QuerySet, Value, When

from core.kernel.actors import Actor

from . import answers
from .memory import Rights
from .rules.compiling import compile_rule
from .rules.parsing import parse

if TYPE_CHECKING:
    from core.kernel.resources import Resource

Records = TypeVar("Records", bound=QuerySet[Any])


class RolePolicy:
    """Answers from the rights of the actor's role in the current company."""

    def may(self, actor: Actor, verb: str, resource: type[Resource]) -> bool:
        return _offered(actor, verb, resource) and answers.may(actor, verb, resource.key())

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        return answers.fields(actor, verb, resource.key(), resource.field_names())

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return answers.records(actor, verb, resource.key(), resource.model)

    def verbs_on(self, actor: Actor, verbs: Iterable[str], resource: type[Resource], record: Model) -> frozenset[str]:
        offered = [verb for verb in verbs if _offered(actor, verb, resource)]
        return verbs_on(actor, offered, resource.key(), record)


def granted(actor: Actor, verb: str, key: str, queryset: Records) -> Records:
    """The records of the queryset on which the verb is granted."""
    return queryset.filter(answers.records(actor, verb, key, queryset.model))


def verbs_on(actor: Actor, verbs: Iterable[str], key: str, record: Model) -> frozenset[str]:
    """Which of the verbs are granted on this record, found by one query at most."""
    rights = {verb: answers.required(actor, verb, key) for verb in verbs}
    # What is granted everywhere needs no question.
    rules = {right.rule for groups in rights.values() for group in groups if not _everywhere(group) for right in group}
    held = rules_holding(rules, record, actor) | {""}
    return frozenset(
        verb for verb, groups in rights.items() if all(any(right.rule in held for right in group) for group in groups)
    )


def rules_holding(rules: Collection[str], record: Model, actor: Actor) -> frozenset[str]:
    """Those of the rules that hold on the record for this actor, asked in one query."""
    asked = sorted(rules)
    if not asked:
        return frozenset()
    columns = [_holds(compile_rule(parse(rule), type(record), actor)) for rule in asked]
    found = type(record)._default_manager.filter(pk=record.pk).order_by().values_list(*columns).first()
    return frozenset(rule for rule, holds in zip(asked, found, strict=True) if holds) if found else frozenset()


def _everywhere(rights: Rights) -> bool:
    return any(not right.rule for right in rights)


def _holds(rule: Q) -> Case:
    return Case(When(rule, then=Value(True)), default=Value(False), output_field=BooleanField())


def _offered(actor: Actor, verb: str, resource: type[Resource]) -> bool:
    """What a resource does without, only the platform does: legal records are not deleted by hand."""
    return verb not in resource.without or answers.is_platform(actor)
