"""Read a condition: the grammar of CEL, without what a condition on one record has no use for.

There are no loops over lists, no maps and no division; ``date("2026-03-01")`` is ours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from . import joining
from .errors import UnreadableCondition, meant
from .terms import Term, Type, literal
from .tokens import Word, Words, unquoted

#: Deeper than anybody writes, and within what Python can follow.
DEEPEST = 40
RELATIONS = ("==", "!=", "<", "<=", ">", ">=")
TESTS = ("contains", "startsWith", "endsWith")
CONSTANTS = {"true": literal(True), "false": literal(False), "null": Term(Type.NOTHING, "null")}

Names = Mapping[str, Term]


class Reader(Words):
    """Reads one text, from left to right; ``used`` is what it names of the record, the actor and the act."""

    def __init__(self, text: str, names: Names) -> None:
        super().__init__(text)
        self._names = names
        self._depth = 0
        self.used: set[str] = set()

    def condition(self) -> Term:
        """The whole text, which must be something that holds or not."""
        whole = self._choice()
        if self.word.kind != "end":
            self.refuse(_("“{text}” is not expected here.").format(text=self.word.text))
        joining.require(whole, Type.BOOLEAN, 0)
        return whole

    def _choice(self) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            self.refuse(_("it is too deep."))
        condition, position = self._either(), self.word.position
        if self.takes("?"):
            yes = self._choice()
            self.expect(":")
            condition = joining.chosen(condition, yes, self._choice(), position)
        self._depth -= 1
        return condition

    def _either(self) -> Term:
        left = self._both()
        while (word := self.word).text == "||" and self.next():
            left = joining.logical(left, "||", self._both(), word.position)
        return left

    def _both(self) -> Term:
        left = self._relation()
        while (word := self.word).text == "&&" and self.next():
            left = joining.logical(left, "&&", self._relation(), word.position)
        return left

    def _relation(self) -> Term:
        left, word = self._sum(), self.word
        if self.takes(*RELATIONS):
            return joining.compared(left, word.text, self._sum(), word.position)
        if word.kind == "name" and self.takes("in"):
            return joining.among(left, self._list(), word.position)
        return left

    def _sum(self) -> Term:
        left = self._product()
        while (word := self.word).text in ("+", "-") and self.next():
            left = joining.added(left, word.text, self._product(), word.position)
        return left

    def _product(self) -> Term:
        left = self._signed()
        while (word := self.word).text == "*" and self.next():
            left = joining.multiplied(left, self._signed(), word.position)
        return left

    def _signed(self) -> Term:
        word = self.word
        if not self.takes("!", "-"):
            return self._tested()
        self._depth += 1
        if self._depth > DEEPEST:
            self.refuse(_("it is too deep."))
        term = joining.signed(word.text, self._signed(), word.position)
        self._depth -= 1
        return term

    def _tested(self) -> Term:
        term = self._single()
        while self.takes("."):
            test = self.word
            if test.text not in TESTS:
                self.refuse(_("“{text}” is nothing that can be asked.").format(text=test.text), meant(test.text, TESTS))
            self.next()
            term = joining.tested(term, test.text, self._argument(), test.position)
        return term

    def _single(self) -> Term:
        word = self.word
        self.next()
        if word.kind == "integer":
            return literal(int(word.text))
        if word.kind == "decimal":
            return literal(Decimal(word.text))
        if word.kind == "text":
            return literal(unquoted(word))
        if word.text == "(":
            inside = self._choice()
            self.expect(")")
            return joining.enclosed(inside)
        if word.kind == "name":
            return self._named(word)
        raise UnreadableCondition(word.position, _("a value is missing here."))

    def _named(self, word: Word) -> Term:
        if word.text in CONSTANTS:
            return CONSTANTS[word.text]
        if self.word.text == "(":
            return self._called(word)
        name = word.text
        if self.word.text == "." and any(known.startswith(f"{name}.") for known in self._names):
            self.next()
            name = f"{name}.{self.word.text}"
            self.next()
        if name not in self._names:
            problem = _("there is no “{name}”.").format(name=name)
            raise UnreadableCondition(word.position, problem, hint=meant(name, self._names))
        self.used.add(name)
        return self._names[name]

    def _called(self, word: Word) -> Term:
        argument = self._argument()
        if word.text == "size":
            return joining.measured(argument, word.position)
        if word.text not in ("date", "timestamp"):
            known = ("date", "size", "timestamp")
            problem = _("there is no function “{name}”.").format(name=word.text)
            raise UnreadableCondition(word.position, problem, hint=meant(word.text, known))
        return _moment(word, argument)

    def _argument(self) -> Term:
        self.expect("(")
        argument = self._choice()
        self.expect(")")
        return argument

    def _list(self) -> list[Term]:
        self.expect("[")
        members = [self._choice()]
        while self.takes(","):
            members.append(self._choice())
        self.expect("]")
        return members


def _moment(word: Word, argument: Term) -> Term:
    """A day or an instant that is written out: it is read now, so that a wrong one is told now."""
    day = word.text == "date"
    try:
        moment = (date if day else datetime).fromisoformat(str(argument.literal))
    except ValueError:
        moment = None
    if moment is None or (isinstance(moment, datetime) and moment.tzinfo is None):
        shape = "2026-03-01" if day else "2026-03-01T09:00:00Z"
        raise UnreadableCondition(word.position, _("it should be written “{shape}”.").format(shape=shape))
    text = json.dumps(moment.isoformat())
    return Term(Type.DATE, text) if day else Term(Type.INSTANT, f"timestamp({text})")
