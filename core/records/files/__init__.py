"""Files that fields of records hold: sent first, then part of a record, handed out with it, forgotten after it."""

from .attaching import FileValue, attach
from .keeping import keep, require_room, room_left, storage_full
from .reading import find_file, open_file

__all__ = ["FileValue", "attach", "find_file", "keep", "open_file", "require_room", "room_left", "storage_full"]
