"""Telephone numbers as people type them, and as they are dialled."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """``e164`` is empty and ``is_valid`` false when the text cannot be dialled."""

    raw: str
    e164: str = ""
    is_valid: bool = False


def parse_phone(raw: str, region: str) -> PhoneNumber:
    """Read a number typed in ``region``: ``06 00-00.90 01`` in Morocco is ``+212600009001``."""
    try:
        number = phonenumbers.parse(raw, region)
    except phonenumbers.NumberParseException:
        return PhoneNumber(raw)
    if not phonenumbers.is_valid_number(number):
        return PhoneNumber(raw)
    return PhoneNumber(raw, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), True)
