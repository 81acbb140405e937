"""Tell a rule in a sentence, for people who do not read expressions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext as _

from core.kernel.conditions import conditions_of

from .nodes import All, Comparison, Literal, Named, Node, Not, OfActor, Path, Some, Value
from .paths import Column, column_at, model_at


def sentence(node: Node, model: type[models.Model]) -> str:
    """The records that the checked rule keeps, in the language of the reader."""
    if isinstance(node, All):
        return _(" and ").join(_grouped(part, model) for part in node.parts)
    if isinstance(node, Some):
        return _(" or ").join(_grouped(part, model) for part in node.parts)
    if isinstance(node, Not):
        return _("not ({rule})").format(rule=sentence(node.part, model))
    return _condition(node, model) if isinstance(node, Named) else _comparison(node, model)


def _grouped(node: Node, model: type[models.Model]) -> str:
    text = sentence(node, model)
    return f"({text})" if isinstance(node, All | Some) else text


def _condition(node: Named, model: type[models.Model]) -> str:
    at = model_at(model, node.path)
    label = str(conditions_of(at)[node.name].label)
    return f"{_names(model, node.path)} {label}" if node.path else label


def _comparison(node: Comparison, model: type[models.Model]) -> str:
    column = column_at(model, node.path)
    values = ", ".join(_value(value, column) for value in node.values)
    return _templates()[node.operator].format(field=_names(model, node.path), value=values)


def _templates() -> dict[str, str]:
    return {
        "==": _("{field} is {value}"),
        "!=": _("{field} is not {value}"),
        "<": _("{field} is less than {value}"),
        "<=": _("{field} is at most {value}"),
        ">": _("{field} is more than {value}"),
        ">=": _("{field} is at least {value}"),
        "in": _("{field} is one of: {value}"),
        "not in": _("{field} is none of: {value}"),
    }


def _names(model: type[models.Model], path: Path) -> str:
    """``client › town``: each step as screens call it."""
    steps = [column_at(model, path[: length + 1]) for length in range(len(path))]
    return " › ".join(str(step.verbose_name) for step in steps)


def _value(value: Value, column: Column) -> str:
    if isinstance(value, OfActor):
        return of_actor()[value.name]
    return _literal(value, column)


def of_actor() -> dict[str, str]:
    """What a rule may take from the one who acts."""
    return {
        "profile": _("oneself"),
        "role": _("one's own role"),
        "department": _("one's own department"),
        "team": _("one's own team"),
        "groups": _("one's own groups"),
        "colleagues": _("the people of one's own groups"),
    }


def _literal(literal: Literal, column: Column) -> str:
    value = literal.value
    if value is None:
        return _("empty")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    named = dict(column.flatchoices)
    return f"“{named.get(value, value)}”" if isinstance(value, str) else str(value)
