"""Generated reads: one SQL statement whose JSON PostgreSQL builds, with the actor's rights in it."""

from .errors import BadQuestion, UnknownField
from .pages import Page, Record, read_page, read_record
from .places import held_in
from .records import read_all
from .sources import Source

__all__ = [
    "BadQuestion",
    "Page",
    "Record",
    "Source",
    "UnknownField",
    "held_in",
    "read_all",
    "read_page",
    "read_record",
]
