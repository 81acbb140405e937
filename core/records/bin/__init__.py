"""What was deleted, for thirty days: listed, brought back, then forgotten."""

from .listing import deleted
from .restoring import bring_back, restore, restore_many
from .snapshots import snapshot_of, throw_away

__all__ = ["bring_back", "deleted", "restore", "restore_many", "snapshot_of", "throw_away"]
