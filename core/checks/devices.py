"""Numbers of telephones and vehicles."""

from __future__ import annotations

import re

from stdnum import imei as stdnum_imei
from stdnum import luhn
from stdnum.exceptions import InvalidComponent, InvalidFormat, InvalidLength
from stdnum.util import clean

from .registry import WrongKey

VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
#: North America and China write the key; elsewhere its place holds anything.
VIN_KEY_IS_COMPULSORY = "12345L"


def imei(value: str) -> str:
    """A telephone's number, always with its key: typed without, or read with a software version."""
    number = str(stdnum_imei.compact(value))
    if len(number) == 15:
        if number.isdecimal() and number[-1] != (key := str(luhn.calc_check_digit(number[:-1]))):
            raise WrongKey(key)
        return str(stdnum_imei.validate(number))
    body = str(stdnum_imei.validate(number))[:14]
    return body + str(luhn.calc_check_digit(body))


def vin(value: str) -> str:
    """A vehicle's number; a wrong key is refused only where the law of its maker asks for one."""
    number = str(clean(value, " -")).strip().upper()
    if len(number) != 17:
        raise InvalidLength
    if not re.fullmatch(r"[0-9A-HJ-NPR-Z]{17}", number):
        raise InvalidFormat
    if number[0] in VIN_KEY_IS_COMPULSORY and not vin_key_matches(number):
        raise WrongKey(vin_key(number))
    return number


def vin_key(number: str) -> str:
    """The ninth character that the others ask for."""
    total = sum(
        weight * int(VIN_VALUES.get(character, character))
        for weight, character in zip(VIN_WEIGHTS, number, strict=True)
    )
    return "X" if total % 11 == 10 else str(total % 11)


def vin_key_matches(number: str) -> bool:
    """False is worth a warning, even where the key is not compulsory."""
    return number[8] == vin_key(number)


def plate_fr(value: str) -> str:
    """A French plate as it is written: ``AB-123-CD``, ``WW-123-AA``, ``W-123-AA`` or the older ``123 AB 75``."""
    plate = str(clean(value, " -")).strip().upper()
    letters = "[A-HJ-NP-TV-Z]"
    for pattern, joint in (
        (rf"((?!SS){letters}{{2}})(?!000)(\d{{3}})((?!SS){letters}{{2}})", "-"),
        (rf"(W)(?!000)(\d{{3}})({letters}{{2}})", "-"),
        (r"([1-9]\d{0,3})([A-Z]{1,3})(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])", " "),
    ):
        if found := re.fullmatch(pattern, plate):
            return joint.join(found.groups())
    raise InvalidFormat


def plate_ma(value: str) -> str:
    """A Moroccan plate, ``12345|أ|6``: series, Arabic letter, prefecture from 1 to 89."""
    found = re.fullmatch(r"([1-9]\d{0,4})[\s|-]*([\u0621-\u064a])[\s|-]*([1-9]\d?)", value.strip())
    if not found:
        raise InvalidFormat
    if int(found[3]) > 89:
        raise InvalidComponent
    return "|".join(found.groups())
