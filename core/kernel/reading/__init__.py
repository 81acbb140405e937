"""Generated reads: one SQL statement whose JSON PostgreSQL builds, with the actor's rights in it."""

from .errors import BadQuestion, UnknownField
from .figures import Figures, examine, read_figures
from .locking import lock_record
from .pages import Page, Record, ask_record, read_count, read_page, read_record
from .places import held_in
from .prepared import set_memory
from .records import read_all
from .sources import Source

__all__ = [
    "BadQuestion",
    "Figures",
    "Page",
    "Record",
    "Source",
    "UnknownField",
    "ask_record",
    "examine",
    "held_in",
    "lock_record",
    "read_all",
    "read_count",
    "read_figures",
    "read_page",
    "read_record",
    "set_memory",
]
