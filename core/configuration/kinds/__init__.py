"""The kinds of value that a company chooses or adds: settings and custom fields are made of them."""

from .base import ValueKind
from .choices import Choice, EnumChoice, MultipleChoice
from .colours import Colour
from .numbers import Amount, Boolean, DecimalNumber, Duration, Integer
from .relations import Relation
from .texts import Email, Identifier, Json, LongText, Phone, Text, Url
from .times import Date, Instant

__all__ = [
    "Amount",
    "Boolean",
    "Choice",
    "Colour",
    "Date",
    "DecimalNumber",
    "Duration",
    "Email",
    "EnumChoice",
    "Identifier",
    "Instant",
    "Integer",
    "Json",
    "LongText",
    "MultipleChoice",
    "Phone",
    "Relation",
    "Text",
    "Url",
    "ValueKind",
]
