"""Read a rule: Python's grammar, of which only a few forms are allowed. Nothing is ever run."""

from __future__ import annotations

import ast
from decimal import Decimal
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .errors import UnreadableRule
from .nodes import All, Comparison, Literal, Named, Node, Not, OfActor, Path, Some, Value

LONGEST = 1000
ACTOR = "actor"
CONSTANTS: dict[str, bool | None] = {"null": None, "true": True, "false": False}
OPERATORS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}
MEMBERSHIP = ("in", "not in")


@lru_cache(maxsize=2000)
def parse(text: str) -> Node:
    """The rule as a tree; raises ``UnreadableRule`` at the first form that is not on the list."""
    if len(text) > LONGEST:
        raise _refuse(_("it is longer than {longest} characters").format(longest=LONGEST))
    try:
        return _node(ast.parse(text.strip(), mode="eval").body)
    except SyntaxError as error:
        raise _refuse(error.msg) from error
    except (ValueError, MemoryError, RecursionError) as error:
        raise _refuse(_("it is too deep")) from error


def _node(tree: ast.expr) -> Node:
    match tree:
        case ast.BoolOp(op=ast.And(), values=parts):
            return All(tuple(_node(part) for part in parts))
        case ast.BoolOp(values=parts):
            return Some(tuple(_node(part) for part in parts))
        case ast.UnaryOp(op=ast.Not(), operand=part):
            return Not(_node(part))
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            return _comparison(left, OPERATORS.get(type(operator), ""), right)
        case ast.Call(func=function, args=arguments, keywords=[]):
            *path, name = _path(function)
            return Named(tuple(path), name, tuple(_value(argument) for argument in arguments))
        case ast.Name() | ast.Attribute():
            return Comparison(_path(tree), "==", (Literal(True),))
    raise _unexpected(tree)


def _comparison(left: ast.expr, operator: str, right: ast.expr) -> Comparison:
    if not operator:
        raise _refuse(_("“is” does not exist: write “== null”"))
    if operator not in MEMBERSHIP:
        return Comparison(_path(left), operator, (_value(right),))
    if isinstance(right, ast.List | ast.Tuple):
        return Comparison(_path(left), operator, tuple(_value(each) for each in right.elts))
    value = _value(right)
    if not isinstance(value, OfActor):
        raise _refuse(_("“in” wants a list"))
    return Comparison(_path(left), operator, (value,))


def _path(tree: ast.expr) -> Path:
    steps = _steps(tree)
    if steps[0] == ACTOR or steps[0] in CONSTANTS:
        raise _refuse(_("a field comes first, then what it is compared with"))
    return steps


def _steps(tree: ast.expr) -> Path:
    match tree:
        case ast.Name(id=name):
            return (_public(name),)
        case ast.Attribute(value=value, attr=name):
            return (*_steps(value), _public(name))
    raise _unexpected(tree)


def _public(name: str) -> str:
    # Django reads ``a__b`` as a path or as an operator: a rule must say neither in disguise.
    if "__" in name or name.startswith("_"):
        raise _refuse(_("“{name}” is not a name").format(name=name))
    return name


def _value(tree: ast.expr) -> Value:
    match tree:
        case ast.Constant(value=str() | bool() | int() as value):
            return Literal(value)
        case ast.Constant(value=float() as value):
            return Literal(Decimal(str(value)))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return Literal(-value if isinstance(value, int) else -Decimal(str(value)))
        case ast.Name(id=name) if name in CONSTANTS:
            return Literal(CONSTANTS[name])
        case ast.Attribute(value=ast.Name(id="actor"), attr=name):
            return OfActor(name)
    raise _unexpected(tree)


def _unexpected(tree: ast.expr) -> UnreadableRule:
    return _refuse(_("“{text}” is not allowed here").format(text=ast.unparse(tree)))


def _refuse(reason: str | Promise) -> UnreadableRule:
    return UnreadableRule(reason=reason)
