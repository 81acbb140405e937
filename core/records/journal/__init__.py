"""The history of one record as one reader may know it."""

from .pages import History, read_history
from .reader import Reader

__all__ = ["History", "Reader", "read_history"]
