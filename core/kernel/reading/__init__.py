"""Generated reads: one SQL statement whose JSON PostgreSQL builds, with the actor's rights in it."""

from .errors import BadQuestion, UnknownField
from .figures import Figures, examine, read_figures
from .pages import Page, Record, read_page, read_record
from .records import read_all

__all__ = [
    "BadQuestion",
    "Figures",
    "Page",
    "Record",
    "UnknownField",
    "examine",
    "read_all",
    "read_figures",
    "read_page",
    "read_record",
]
