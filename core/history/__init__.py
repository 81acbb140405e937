"""Who did what, when: written by services, read by every screen."""

from .batches import one_batch
from .recording import record, record_all

__all__ = ["one_batch", "record", "record_all"]
