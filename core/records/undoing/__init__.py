"""Take back what an entry of history tells, on one record or on all those of one act."""

from .many import is_undoable, preview_many, undo_many
from .one import preview, undo

__all__ = ["is_undoable", "preview", "preview_many", "undo", "undo_many"]
