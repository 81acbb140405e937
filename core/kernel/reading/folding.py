"""Texts as people search them: without case, accents or the vowel signs of Arabic."""

from __future__ import annotations

from django.db.models import TextField

from .slots import Written

_PLAIN = {
    "a": "àáâãäåÀÁÂÃÄÅ",
    "c": "çÇ",
    "e": "èéêëÈÉÊË",
    "i": "ìíîïÌÍÎÏ",
    "n": "ñÑ",
    "o": "òóôõöÒÓÔÕÖ",
    "u": "ùúûüÙÚÛÜ",
    "y": "ýÿÝŸ",
    "ا": "أإآٱ",
    "ي": "ى",
    "ه": "ة",
}
#: Fatha to sukun, and the stroke that lengthens a word on paper.
_UNSAID = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640"
_SAID = "".join(_PLAIN.values())
_AS = "".join(plain * len(accented) for plain, accented in _PLAIN.items())
_TABLE = str.maketrans(_SAID, _AS, _UNSAID)


def folded(text: str) -> str:
    """What the database makes of the same text with ``Folded``."""
    return text.translate(_TABLE).lower()


def pattern(text: str, *, anywhere: bool) -> str:
    """The ``LIKE`` pattern of a part of a text; what a person typed has no special meaning."""
    escaped = folded(text).replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%" if anywhere else f"{escaped}%"


class Folded(Written):
    """A column's text without case and accents."""

    output_field = TextField()

    def written(self, operands: list[str]) -> str:
        return f"lower(translate({operands[0]}::text, '{_SAID}{_UNSAID}', '{_AS}'))"
