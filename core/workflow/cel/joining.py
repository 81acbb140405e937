"""Put parts of a condition together, where their types allow it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from .errors import UnreadableCondition, meant
from .terms import NUMBERS, ORDERED, Term, Type, aligned, alike


def require(term: Term, wanted: Type, position: int) -> None:
    """Raise ``UnreadableCondition`` unless the part is of this type."""
    if term.type != wanted:
        problem = _("{wanted} is wanted, this is {found}.").format(wanted=wanted, found=term.type)
        raise UnreadableCondition(position, problem)


def logical(left: Term, sign: str, right: Term, position: int) -> Term:
    for part in (left, right):
        require(part, Type.BOOLEAN, position)
    return Term(Type.BOOLEAN, f"({left.text} {sign} {right.text})")


def compared(left: Term, sign: str, right: Term, position: int) -> Term:
    ordered = left.type in ORDERED and Type.NOTHING not in (left.type, right.type)
    if not alike(left, right) or (sign not in ("==", "!=") and not ordered):
        raise UnreadableCondition(position, _unlike(left, sign, right))
    _known_values(left, right, position)
    first, second = _level(left, right)
    return Term(Type.BOOLEAN, f"({first.text} {sign} {second.text})")


def among(left: Term, members: Sequence[Term], position: int) -> Term:
    for member in members:
        if not alike(left, member):
            raise UnreadableCondition(position, _unlike(left, "in", member))
        _known_values(left, member, position)
    first, *others = aligned(left, *members) if left.type in NUMBERS else [left, *members]
    return Term(Type.BOOLEAN, f"({first.text} in [{', '.join(other.text for other in others)}])")


def added(left: Term, sign: str, right: Term, position: int) -> Term:
    _require_numbers(left, sign, right, position)
    first, second = aligned(left, right)
    return Term(_number(left, right), f"({first.text} {sign} {second.text})", first.scale)


def multiplied(left: Term, right: Term, position: int) -> Term:
    """Decimals of a product are those of both, added: nothing is rounded."""
    _require_numbers(left, "*", right, position)
    return Term(_number(left, right), f"({left.text} * {right.text})", left.scale + right.scale)


def signed(sign: str, term: Term, position: int) -> Term:
    if sign == "!":
        require(term, Type.BOOLEAN, position)
        return Term(Type.BOOLEAN, f"!({term.text})")
    _require_numbers(term, sign, term, position)
    return Term(term.type, f"(-{term.text})", term.scale)


def chosen(condition: Term, yes: Term, no: Term, position: int) -> Term:
    require(condition, Type.BOOLEAN, position)
    if yes.type != no.type:
        raise UnreadableCondition(position, _unlike(yes, ":", no))
    first, second = _level(yes, no)
    return Term(yes.type, f"({condition.text} ? {first.text} : {second.text})", first.scale)


def tested(term: Term, test: str, argument: Term, position: int) -> Term:
    for part in (term, argument):
        require(part, Type.TEXT, position)
    return Term(Type.BOOLEAN, f"{term.text}.{test}({argument.text})")


def measured(term: Term, position: int) -> Term:
    require(term, Type.TEXT, position)
    return Term(Type.INTEGER, f"size({term.text})")


def enclosed(term: Term) -> Term:
    return Term(term.type, f"({term.text})", term.scale)


def _level(left: Term, right: Term) -> list[Term]:
    both_numbers = left.type in NUMBERS and right.type in NUMBERS
    return aligned(left, right) if both_numbers else [left, right]


def _number(left: Term, right: Term) -> Type:
    return Type.DECIMAL if Type.DECIMAL in (left.type, right.type) else Type.INTEGER


def _require_numbers(left: Term, sign: str, right: Term, position: int) -> None:
    if left.type not in NUMBERS or right.type not in NUMBERS:
        raise UnreadableCondition(position, _unlike(left, sign, right))


def _known_values(left: Term, right: Term, position: int) -> None:
    """A field with few values is compared with one of them: another would never be equal."""
    for field, value in ((left, right), (right, left)):
        if field.choices and isinstance(value.literal, str) and value.literal not in field.choices:
            problem = _("“{value}” is not one of its values.").format(value=value.literal)
            raise UnreadableCondition(position, problem, hint=meant(value.literal, field.choices))


def _unlike(left: Term, sign: str, right: Term) -> str:
    return _("“{sign}” cannot stand between {left} and {right}.").format(sign=sign, left=left.type, right=right.type)
