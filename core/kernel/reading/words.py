"""What somebody typed into a search, taken apart."""

from __future__ import annotations

import re

#: Nobody types more by hand.
MOST_WORDS = 8
_NUMBERS = re.compile(r"(?<!\S)[+(]*\d[\d\s./()-]*(?!\S)")
_FEWEST_DIGITS = 6
#: El Amrani, Al Amrani and العمراني are one name.
_ARTICLES = {"el", "al", "ال"}


def words(text: str) -> list[str]:
    """The words; a telephone number is one, however many blanks it was typed with, an article before a name is none."""
    text, found, at = text.replace("\0", " "), list[str](), 0
    for match in _NUMBERS.finditer(text):
        if _is_phone(match[0]):
            found += [*text[at : match.start()].split(), match[0].strip()]
            at = match.end()
    found += text[at:].split()
    return ([word for word in found if word.lower() not in _ARTICLES] or found)[:MOST_WORDS]


def _is_phone(typed: str) -> bool:
    """Numbers begin with a plus or a nought; two sizes side by side are two words."""
    digits = [str(int(each)) for each in typed if each.isdigit()]
    return len(digits) >= _FEWEST_DIGITS and ("+" in typed or digits[0] == "0")
