"""Words, addresses, numbers that carry a key, and what fits nowhere else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator

from core.checks import check
from core.checks.phones import parse_phone
from core.kernel.texts import is_storable

from .base import InvalidFormat, TooLong, ValueKind, WrongType

_is_email = EmailValidator()
_is_url = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class Text(ValueKind[str]):
    """One line. ``pattern`` must match the whole of it."""

    max_length: int = 200
    pattern: str = ""
    name: ClassVar[str] = "text"

    def parse(self, value: Any) -> str:
        if not isinstance(value, str) or not is_storable(value):
            raise WrongType(value=value)
        if len(value) > self.max_length:
            raise TooLong(maximum=self.max_length)
        if self.pattern and not re.fullmatch(self.pattern, value):
            raise InvalidFormat(value=value)
        return value

    def options(self) -> dict[str, Any]:
        return {"max_length": self.max_length, **({"pattern": self.pattern} if self.pattern else {})}


@dataclass(frozen=True)
class LongText(Text):
    """Several lines."""

    max_length: int = 10_000
    name: ClassVar[str] = "long_text"


@dataclass(frozen=True)
class Email(Text):
    max_length: int = 254
    name: ClassVar[str] = "email"

    def parse(self, value: Any) -> str:
        return _validated(super().parse(value), _is_email)


@dataclass(frozen=True)
class Url(Text):
    max_length: int = 2000
    name: ClassVar[str] = "url"

    def parse(self, value: Any) -> str:
        return _validated(super().parse(value), _is_url)


@dataclass(frozen=True)
class Phone(Text):
    """A number that can be dialled, stored as ``+212600009001``; ``region`` is where it may be typed without prefix."""

    max_length: int = 40
    region: str = "MA"
    name: ClassVar[str] = "phone"

    def parse(self, value: Any) -> str:
        number = parse_phone(super().parse(value), self.region)
        if not number.is_valid:
            raise InvalidFormat(value=value)
        return number.e164

    def options(self) -> dict[str, Any]:
        return {**super().options(), "region": self.region}


@dataclass(frozen=True)
class Identifier(Text):
    """A number that carries its own key: a kind of ``core.checks``."""

    max_length: int = 60
    check: str = "gtin"
    name: ClassVar[str] = "identifier"

    def parse(self, value: Any) -> str:
        return check(self.check, super().parse(value))

    def options(self) -> dict[str, Any]:
        return {**super().options(), "check": self.check}


@dataclass(frozen=True)
class Json(ValueKind[Any]):
    """Whatever a program of the company puts there, up to 64 kB."""

    max_bytes: int = 65_536
    name: ClassVar[str] = "json"

    def parse(self, value: Any) -> Any:
        try:
            written = json.dumps(value, allow_nan=False)
        except (TypeError, ValueError, RecursionError) as error:
            raise WrongType(value=value) from error
        if len(written) > self.max_bytes:
            raise TooLong(maximum=self.max_bytes)
        if "\\u0000" in written or not is_storable(json.dumps(value, ensure_ascii=False)):
            raise WrongType(value=value)
        return value


def _validated(text: str, validate: Any) -> str:
    try:
        validate(text)
    except ValidationError as error:
        raise InvalidFormat(value=text) from error
    return text
