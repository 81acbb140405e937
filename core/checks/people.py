"""Numbers of people and of those who care for them."""

from __future__ import annotations

from collections.abc import Callable

from stdnum import luhn
from stdnum.exceptions import InvalidFormat, InvalidLength
from stdnum.fr import nir as stdnum_nir
from stdnum.util import clean, isdigits

from .registry import WrongKey


def digits(length: int) -> Callable[[str], str]:
    """Check a number that has a length and no key."""

    def normalise(value: str) -> str:
        number = clean(value, " -.").strip()
        if not isdigits(number):
            raise InvalidFormat
        if len(number) != length:
            raise InvalidLength
        return str(number)

    return normalise


def luhn_keyed(length: int) -> Callable[[str], str]:
    """Check a number of that length whose last digit is Luhn's."""
    plain = digits(length)

    def normalise(value: str) -> str:
        number = plain(value)
        if number[-1] != (key := str(luhn.calc_check_digit(number[:-1]))):
            raise WrongKey(key)
        return number

    return normalise


def nir(value: str) -> str:
    """A French social security number, with its two digits of key."""
    number = str(stdnum_nir.compact(value))
    if len(number) != 15:
        raise InvalidLength
    if not (isdigits(number[:5] + number[7:]) and (isdigits(number[5:7]) or number[5:7] in ("2A", "2B"))):
        raise InvalidFormat
    if number[13:] != (key := nir_key(number[:13])):
        raise WrongKey(key)
    return number


def nir_key(body: str) -> str:
    """The key of the first thirteen characters; Corsica counts as 19 and 18."""
    return str(stdnum_nir.calc_check_digits(body))
