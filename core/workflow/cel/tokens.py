"""Cut the text of a condition into words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from django.utils.translation import gettext as _

from .errors import UnreadableCondition

LONGEST = 1000

_WORDS = re.compile(
    r"""(?P<space>\s+)
      | (?P<decimal>\d+\.\d+)
      | (?P<integer>\d+)
      | (?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<name>[A-Za-z_]\w*)
      | (?P<sign>&&|\|\||==|!=|<=|>=|[-+*<>!?:.,()\[\]])
    """,
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands; ``end`` comes last."""

    kind: str
    text: str
    position: int


def words(text: str) -> Iterator[Word]:
    """The words of a condition; raises ``UnreadableCondition`` at what is none."""
    if len(text) > LONGEST:
        raise UnreadableCondition(LONGEST, _("it is longer than {longest} characters.").format(longest=LONGEST))
    position = 0
    while position < len(text):
        found = _WORDS.match(text, position)
        if found is None:
            raise UnreadableCondition(position, _("“{text}” is not allowed here.").format(text=text[position]))
        if found.lastgroup != "space":
            yield Word(str(found.lastgroup), found.group(), position)
        position = found.end()
    yield Word("end", "", len(text))


def unquoted(word: Word) -> str:
    """What a text in quotes says; of escapes, those of JSON are known."""
    inside = word.text[1:-1]
    if word.text[0] == "'":
        inside = inside.replace("\\'", "'").replace('"', '\\"')
    try:
        return str(json.loads(f'"{inside}"', strict=False))
    except ValueError as error:
        raise UnreadableCondition(word.position, _("the text holds an escape that is not known.")) from error


class Words:
    """The words of one text, taken one after the other."""

    def __init__(self, text: str) -> None:
        self._words = list(words(text))
        self._at = 0

    @property
    def word(self) -> Word:
        return self._words[self._at]

    def next(self) -> bool:
        """Go on; the end stays the end."""
        self._at = min(self._at + 1, len(self._words) - 1)
        return True

    def takes(self, *texts: str) -> bool:
        """Whether the present word is one of these, and then go on."""
        word = self.word
        return word.kind != "text" and word.text in texts and self.next()

    def expect(self, text: str) -> None:
        if not self.takes(text):
            self.refuse(_("“{text}” is missing here.").format(text=text))

    def refuse(self, problem: str, hint: str = "") -> NoReturn:
        raise UnreadableCondition(self.word.position, problem, hint=hint)
