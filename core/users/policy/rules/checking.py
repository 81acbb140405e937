"""Compare a rule with the model, when it is saved: later nobody reads an error, records just go missing."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from core.kernel.conditions import conditions_of

from ...models import Group, UserProfile
from .errors import UnknownCondition, UnknownOfActor, WrongArguments, WrongOperator, WrongValue
from .nodes import Comparison, Literal, Named, Node, OfActor, Value, parts_of
from .parsing import MEMBERSHIP
from .paths import Column, column_at, model_at

EQUALITY = ("==", "!=")
#: What can be said of the one who acts, and whether it is one value.
OF_ACTOR = {"profile": True, "role": True, "department": True, "team": False, "groups": False, "colleagues": False}
#: What those that are records are: a link to one, or a plain identifier, is compared with them.
RECORDS = {"profile": UserProfile, "team": UserProfile, "groups": Group, "colleagues": UserProfile}
#: The first class that fits says how a value of the column is written; JSON and files are not compared.
WRITTEN: tuple[tuple[type[models.Field[Any, Any]], tuple[type, ...]], ...] = (
    (models.BooleanField, (bool,)),
    (models.IntegerField, (int,)),
    (models.DecimalField, (int, Decimal)),
    (models.FloatField, (int, Decimal)),
    (models.DateField, (str,)),
    (models.TimeField, (str,)),
    (models.UUIDField, (str,)),
    (models.CharField, (str,)),
    (models.TextField, (str,)),
)
ORDERED = (models.IntegerField, models.DecimalField, models.FloatField, models.DateField, models.TimeField)


def check(node: Node, model: type[models.Model]) -> None:
    """Raise an ``InvalidRule`` unless every name, condition and value means something on the model."""
    if isinstance(node, Comparison):
        _check_comparison(node, model)
    elif isinstance(node, Named):
        _check_condition(node, model)
    else:
        for part in parts_of(node):
            check(part, model)


def _check_comparison(node: Comparison, model: type[models.Model]) -> None:
    column = column_at(model, node.path)
    for value in node.values:
        if not _comparable(node.operator, column, value):
            raise WrongOperator(operator=node.operator, field=column.verbose_name, value=written(value))
        if isinstance(value, Literal) and value.value is not None:
            _check_literal(target_of(column), value, column)


def _comparable(operator: str, column: Column, value: Value) -> bool:
    target = target_of(column)
    if isinstance(value, Literal):
        if value.value is None:
            return operator in EQUALITY
        return operator in (*EQUALITY, *MEMBERSHIP) or isinstance(target, ORDERED)
    _check_of_actor(value)
    if operator not in (*EQUALITY, *MEMBERSHIP) or (operator in EQUALITY and not OF_ACTOR[value.name]):
        return False
    if value.name in RECORDS:
        return column.related_model is RECORDS[value.name] or (column.related_model is None and _is_uuid(column))
    return isinstance(target, models.CharField | models.TextField)


def _check_of_actor(value: OfActor) -> None:
    if value.name not in OF_ACTOR:
        raise UnknownOfActor(name=value.name, known=_listed(OF_ACTOR))


def _check_literal(target: Column, literal: Literal, column: Column) -> None:
    value = literal.value
    expected = next((types for kind, types in WRITTEN if isinstance(target, kind)), ())
    # A boolean is an integer to Python, not to the reader of a rule.
    fits = isinstance(value, expected) and isinstance(value, bool) == (expected == (bool,))
    choices = [key for key, _label in target.flatchoices]
    if not fits or (choices and value not in choices):
        raise WrongValue(value=written(literal), field=column.verbose_name)
    try:
        target.to_python(value)
    except ValidationError as error:
        raise WrongValue(value=written(literal), field=column.verbose_name) from error


def _check_condition(node: Named, model: type[models.Model]) -> None:
    model = model_at(model, node.path)
    known = conditions_of(model)
    if node.name not in known:
        raise UnknownCondition(name=node.name, record=model._meta.verbose_name, known=_listed(known))
    wanted = known[node.name].arity
    if len(node.arguments) != wanted:
        raise WrongArguments(name=node.name, wanted=wanted, given=len(node.arguments))
    for argument in node.arguments:
        if isinstance(argument, OfActor):
            _check_of_actor(argument)


def target_of(column: Column) -> Column:
    """The column that holds the value: a link holds the other record's id."""
    if isinstance(column, models.ForeignKey):
        return column.target_field
    if isinstance(column, models.GeneratedField) and column.output_field is not None:
        return column.output_field
    return column


def written(value: Value) -> str:
    """The value as the rule's author wrote it."""
    if isinstance(value, OfActor):
        return f"actor.{value.name}"
    return "null" if value.value is None else str(value.value)


def _is_uuid(column: Column) -> bool:
    return isinstance(column, models.UUIDField)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "-"
