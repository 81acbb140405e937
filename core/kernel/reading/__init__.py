"""Generated reads: one SQL statement whose JSON PostgreSQL builds, with the actor's rights in it."""

from .errors import BadQuestion, UnknownField
from .pages import Page, Record, read_page, read_record
from .records import read_all

__all__ = ["BadQuestion", "Page", "Record", "UnknownField", "read_all", "read_page", "read_record"]
