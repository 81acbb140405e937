"""Numbers of GS1: articles, places, parcels, and French medicines among the articles."""

from __future__ import annotations

from collections.abc import Callable

from stdnum import ean
from stdnum.exceptions import InvalidComponent, InvalidFormat, InvalidLength
from stdnum.util import clean, isdigits

from .registry import WrongKey


def gs1_key(body: str) -> str:
    """The key of a number of any length: weights 3, 1, 3... from its right end (``gs1_cle``)."""
    return str(ean.calc_check_digit(body))


def keyed(*lengths: int) -> Callable[[str], str]:
    """Check a number of one of these lengths that ends with its key."""

    def normalise(value: str) -> str:
        number = clean(value, " -").strip()
        if not isdigits(number):
            raise InvalidFormat
        if len(number) not in lengths:
            raise InvalidLength
        if number[-1] != (key := gs1_key(number[:-1])):
            raise WrongKey(key)
        return str(number)

    return normalise


_thirteen_digits = keyed(13)


def cip13(value: str) -> str:
    """A French presentation of a medicine: an article number that starts with 3400 9."""
    number = _thirteen_digits(value)
    if not number.startswith("34009"):
        raise InvalidComponent
    return number


def gtin14(number: str) -> str:
    """An article number as bar codes of cartons and medicines carry it: filled up with zeros."""
    return number.zfill(14)
